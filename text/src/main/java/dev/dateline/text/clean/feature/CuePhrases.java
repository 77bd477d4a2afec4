package dev.dateline.text.clean.feature;

import dev.dateline.text.resource.ResourceLines;
import java.util.Arrays;
import java.util.List;

/**
 * Finds cue phrases of the main news languages in lines.
 *
 * <p>The phrases stand in one resource file per language, by section; all languages are looked for
 * at once, since pages mix them. Immutable, thread-safe.
 */
final class CuePhrases {

  private static final List<String> LANGUAGES =
      List.of("en", "de", "fr", "es", "pt", "it", "nl", "ru", "ar", "fa");

  private static final int PREFIX = 1 << 30;
  private static final int START = 0x5EED;

  /** A phrase that ends among this many last words is at the end. */
  private static final int LAST = 5;

  private static final CuePhrases BUILT_IN = load();

  private final IntMap nodes = new IntMap();

  private CuePhrases() {}

  /** The phrases of all languages. */
  static CuePhrases builtIn() {
    return BUILT_IN;
  }

  private void add(LineCue cue, LineWords phrase) {
    int key = START;
    for (int i = 0; i < phrase.size(); i++) {
      key = LineWords.pair(key, phrase.hash(i));
      nodes.or(key, i + 1 < phrase.size() ? PREFIX : cue.bit());
    }
  }

  /** Whether a word by itself is a cue. */
  boolean isWord(int word) {
    return (nodes.get(LineWords.pair(START, word)) & ~PREFIX) != 0;
  }

  /** Looks for the phrases in a line's words. */
  void match(LineWords words, Matches matches) {
    matches.clear();
    int size = words.size();
    for (int i = 0; i < size; i++) {
      int key = START;
      int node = PREFIX;
      for (int j = i; j < size && (node & PREFIX) != 0; j++) {
        key = LineWords.pair(key, words.hash(j));
        node = nodes.get(key);
        int cues = node & ~PREFIX;
        if (cues != 0) {
          matches.add(cues, i == 0, j >= size - LAST, j == size - 1, j - i + 1);
        }
      }
    }
  }

  /** The cues of one line. */
  static final class Matches {

    private static final int COUNTED =
        LineCue.STOPWORD.bit() | LineCue.SPEECH.bit() | LineCue.FIRST.bit() | LineCue.SECOND.bit();

    private int anywhere;
    private int atStart;
    private int atEnd;
    private int whole;
    private int stopwords;
    private int furniture;

    private void clear() {
      anywhere = 0;
      atStart = 0;
      atEnd = 0;
      whole = 0;
      stopwords = 0;
      furniture = 0;
    }

    private void add(int cues, boolean first, boolean late, boolean last, int length) {
      anywhere |= cues;
      atStart |= first ? cues : 0;
      atEnd |= late ? cues : 0;
      whole |= first && last ? cues : 0;
      stopwords += (cues & LineCue.STOPWORD.bit()) == 0 ? 0 : 1;
      furniture += (cues & ~COUNTED) == 0 ? 0 : length;
    }

    /** The cues somewhere in the line. */
    int anywhere() {
      return anywhere;
    }

    /** The cues at its start. */
    int atStart() {
      return atStart;
    }

    /** The cues among its last words. */
    int atEnd() {
      return atEnd;
    }

    /** The cues of phrases that are the whole line. */
    int whole() {
      return whole;
    }

    /** Number of function words. */
    int stopwords() {
      return stopwords;
    }

    /** Number of words in phrases of page furniture, overlapping phrases counted each. */
    int furniture() {
      return furniture;
    }
  }

  private static CuePhrases load() {
    CuePhrases phrases = new CuePhrases();
    for (String language : LANGUAGES) {
      String resource = "cue-phrases/" + language + ".txt";
      phrases.read(ResourceLines.of(CuePhrases.class, resource), resource);
    }
    return phrases;
  }

  private void read(List<String> lines, String resource) {
    LineCue cue = null;
    LineWords words = new LineWords();
    for (String line : lines) {
      if (line.startsWith("[")) {
        cue = cue(line, resource);
      } else if (cue == null && !line.startsWith("# ")) {
        throw new IllegalStateException(
            "phrases before the first '[CUE]' of '%s': '%s'.".formatted(resource, line));
      } else if (!line.startsWith("# ")) {
        for (String phrase : line.split(";", -1)) {
          String spelled = phrase.replace("#", "0");
          words.read(spelled, 0, spelled.length());
          add(cue, words);
        }
      }
    }
  }

  private static LineCue cue(String heading, String resource) {
    for (LineCue cue : LineCue.values()) {
      if (heading.equals("[" + cue.name() + "]")) {
        return cue;
      }
    }
    throw new IllegalStateException(
        "no cue of this name: '%s' ('%s'). Expected one of %s."
            .formatted(heading, resource, Arrays.toString(LineCue.values())));
  }
}
