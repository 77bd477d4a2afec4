package dev.dateline.text.clean;

import dev.dateline.article.Content;
import dev.dateline.article.Flag;
import dev.dateline.article.Outcome;
import dev.dateline.article.Reason;
import dev.dateline.article.Rejection;
import dev.dateline.article.Removed;
import dev.dateline.article.Stage;
import dev.dateline.text.header.Headed;
import dev.dateline.text.header.Header;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds the article within the page text.
 *
 * <p>Total: never throws for any text. The date header is no part of the page; a title that the
 * container states is the headline. Refuses as {@code EMPTY} a document without a visible
 * character, as {@code EMPTY_BODY} one in which nothing is left beside its date header, and as
 * {@code TOO_LARGE} one of more than {@value #MOST_LINES} non-blank lines. Time and memory are
 * linear in the length of the text. Thread-safe.
 */
public final class TextCleaner {

  /** The most non-blank lines of a document. */
  public static final int MOST_LINES = 200_000;

  private static final String REPEATED_BLOCK = "REPEATED_BLOCK";
  private static final String HEADLINE = "HEADLINE";
  private static final int LONGEST_HEADLINE = 200;

  private TextCleaner() {}

  /** The cleaner with the built-in rules. */
  public static TextCleaner create() {
    return new TextCleaner();
  }

  /** Takes a document apart, or refuses it. */
  public Outcome<Cleaned> clean(Headed headed) {
    String text = headed.source().text();
    int cutStart = headed.header().map(Header::start).orElse(0);
    int cutEnd = headed.header().map(Header::end).orElse(0);
    LineNormalizer normalizer = new LineNormalizer();
    PageLines lines = PageLines.of(text, cutStart, cutEnd, MOST_LINES, normalizer);
    if (lines.size() > MOST_LINES) {
      String detail = "more than " + MOST_LINES + " lines. Split the document.";
      return rejected(headed, Reason.TOO_LARGE, detail);
    }
    if (lines.size() == 0) {
      return headed.header().isPresent()
          ? rejected(headed, Reason.EMPTY_BODY, "no text is left beside the date header")
          : rejected(headed, Reason.EMPTY, "no visible character");
    }
    return Outcome.kept(takeApart(headed, lines, normalizer));
  }

  private static Outcome<Cleaned> rejected(Headed headed, Reason reason, String detail) {
    return Outcome.rejected(Rejection.of(headed.source(), Stage.CLEAN, reason, detail));
  }

  private static Cleaned takeApart(Headed headed, PageLines lines, LineNormalizer normalizer) {
    BitSet repeated = RepeatedBlocks.in(lines);
    String[] rules = new String[lines.size()];
    int kept = 0;
    for (int i = 0; i < rules.length; i++) {
      rules[i] = repeated.get(i) ? REPEATED_BLOCK : PlainRules.ruleFor(lines.text(i));
      kept += rules[i].isEmpty() ? 1 : 0;
    }
    if (kept == 0) {
      Arrays.fill(rules, "");
    }
    Optional<String> title =
        headed
            .source()
            .metadata()
            .title()
            .map(t -> new LineNormalizer().normalize(t, 0, t.length()));
    title = title.filter(t -> !t.isEmpty());
    int headline = headline(lines, rules, title);
    if (headline >= 0) {
      rules[headline] = HEADLINE;
      title = Optional.of(title.orElse(lines.text(headline)));
    }
    BodyWriter body = new BodyWriter(lines, normalizer);
    List<CleanLine> fates = new ArrayList<>(lines.size());
    Map<String, Removed.ByRule> removed = new TreeMap<>();
    for (int i = 0; i < rules.length; i++) {
      if (rules[i].isEmpty()) {
        body.add(i);
      } else if (i != headline) {
        removed.merge(
            rules[i],
            new Removed.ByRule(rules[i], 1, lines.end(i) - lines.start(i)),
            TextCleaner::sum);
      }
      fates.add(
          new CleanLine(
              lines.start(i), lines.end(i), role(rules[i]), rules[i], rules[i].isEmpty() ? 1 : 0));
    }
    Set<Flag> flags = EnumSet.noneOf(Flag.class);
    flags.addAll(normalizer.flags());
    if (!repeated.isEmpty()) {
      flags.add(Flag.REPEATED_BLOCKS);
    }
    Content content =
        new Content(
            title,
            List.of(),
            body.body(),
            body.spans(),
            new Removed(List.copyOf(removed.values())));
    return new Cleaned(headed, content, fates, flags);
  }

  private static Removed.ByRule sum(Removed.ByRule a, Removed.ByRule b) {
    return new Removed.ByRule(a.rule(), a.lines() + b.lines(), a.chars() + b.chars());
  }

  private static LineRole role(String rule) {
    return switch (rule) {
      case "" -> LineRole.BODY;
      case HEADLINE -> LineRole.HEADLINE;
      default -> LineRole.REMOVED;
    };
  }

  /** The first kept line when it is short and a text follows; -1 when there is none. */
  private static int headline(PageLines lines, String[] rules, Optional<String> title) {
    int first = -1;
    for (int i = 0; i < rules.length; i++) {
      if (!rules[i].isEmpty()) {
        continue;
      }
      if (first >= 0) {
        String candidate = lines.text(first);
        return title.map(candidate::equals).orElse(isHeadline(candidate, lines.length(i)))
            ? first
            : -1;
      }
      first = i;
    }
    return -1;
  }

  private static boolean isHeadline(String line, int nextLength) {
    char end = line.charAt(line.length() - 1);
    return line.length() <= LONGEST_HEADLINE
        && line.length() < nextLength
        && end != '.'
        && end != ':'
        && end != ',';
  }
}
