package dev.dateline.source.charset;

import dev.dateline.article.Decoding;
import dev.dateline.article.Flag;
import dev.dateline.article.Metadata;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Replaces halves of surrogate pairs, which escapes in JSON can bring in and no charset can hold.
 */
public final class LoneSurrogates {

  private static final char REPLACEMENT = '\ufffd';

  private LoneSurrogates() {}

  /** The text with U+FFFD for each lone surrogate, counted among what decoding replaced. */
  static Decoded replaced(String text, Decoding decoding) {
    int lone = count(text);
    int replaced = decoding.replaced() + lone;
    Set<Flag> flags = EnumSet.noneOf(Flag.class);
    if (replaced > 0) {
      flags.add(Flag.REPLACED_BYTES);
    }
    return new Decoded(
        lone == 0 ? text : replaced(text),
        new Decoding(decoding.charset(), decoding.source(), replaced),
        flags);
  }

  /** The metadata with U+FFFD for each lone surrogate. */
  public static Metadata replaced(Metadata metadata) {
    return metadata.toBuilder()
        .id(replaced(metadata.id()))
        .url(replaced(metadata.url()))
        .title(replaced(metadata.title()))
        .date(replaced(metadata.date()))
        .modified(replaced(metadata.modified()))
        .language(replaced(metadata.language()))
        .authors(metadata.authors().stream().map(LoneSurrogates::whole).toList())
        .publisher(replaced(metadata.publisher()))
        .section(replaced(metadata.section()))
        .fields(metadata.fields().stream().map(LoneSurrogates::whole).toList())
        .build();
  }

  private static Optional<String> replaced(Optional<String> value) {
    return value.map(LoneSurrogates::whole);
  }

  private static String whole(String text) {
    return count(text) == 0 ? text : replaced(text);
  }

  private static int count(String text) {
    int lone = 0;
    for (int i = 0; i < text.length(); i++) {
      if (isPair(text, i)) {
        i++;
      } else if (Character.isSurrogate(text.charAt(i))) {
        lone++;
      }
    }
    return lone;
  }

  private static String replaced(String text) {
    StringBuilder replaced = new StringBuilder(text);
    for (int i = 0; i < text.length(); i++) {
      if (isPair(text, i)) {
        i++;
      } else if (Character.isSurrogate(text.charAt(i))) {
        replaced.setCharAt(i, REPLACEMENT);
      }
    }
    return replaced.toString();
  }

  private static boolean isPair(String text, int i) {
    return Character.isHighSurrogate(text.charAt(i))
        && i + 1 < text.length()
        && Character.isLowSurrogate(text.charAt(i + 1));
  }
}
