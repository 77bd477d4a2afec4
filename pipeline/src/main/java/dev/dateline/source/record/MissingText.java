package dev.dateline.source.record;

import dev.dateline.article.Printable;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * That a record has no text, in words, and which of its fields could be meant.
 *
 * @param name the name under which a text was looked for
 * @param longest path of the field with the longest text; empty where there is none
 */
public record MissingText(String name, Optional<String> longest) {

  /** Shorter ones are titles and addresses. */
  static final int LEAST_LENGTH = 80;

  private static final int SHOWN = 100;

  private static final Pattern WORDS =
      Pattern.compile(
          "the record has no '(.{1,210}?)'(?:; the longest text is in '(.{1,110}?)': add"
              + " --fields=text=.*)?\\. Expected.*");

  /** The refusal in words. */
  String words() {
    return "the record has no '"
        + Printable.of(name)
        + "'"
        + longest
            .filter(path -> path.length() <= SHOWN)
            .map(Printable::of)
            .map(path -> "; the longest text is in '" + path + "': add --fields=text=" + path)
            .orElse("");
  }

  /** What the text of a refusal contains. */
  public static Optional<MissingText> in(String words) {
    Matcher said = WORDS.matcher(words);
    return said.matches()
        ? Optional.of(new MissingText(said.group(1), Optional.ofNullable(said.group(2))))
        : Optional.empty();
  }
}
