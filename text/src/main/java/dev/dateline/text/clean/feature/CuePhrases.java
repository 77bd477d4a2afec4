package dev.dateline.text.clean.feature;

import dev.dateline.text.clean.line.Unspaced;
import dev.dateline.text.resource.ResourceLines;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Finds cue phrases of the main news languages in lines.
 *
 * <p>The phrases are in one resource file per language, by section. One pass searches those of all
 * languages; {@link #of} selects those of some languages, since the same word may have different
 * meanings in two languages. Immutable, thread-safe.
 */
final class CuePhrases {

  /** In the order of their bits; English comes first. */
  private static final List<String> LANGUAGES =
      List.of(
          "en", "de", "fr", "es", "pt", "it", "nl", "ru", "ar", "fa", "zh", "ja", "ko", "tr", "pl",
          "uk", "cs", "sv", "no", "da", "ro", "el", "vi", "id", "hi", "hu", "fi", "he", "ur", "th");

  /** The bit of English, which pages in any language use for page furniture. */
  static final int ENGLISH = 1;

  /** The bits of all languages. */
  static final int ALL = (1 << LANGUAGES.size()) - 1;

  private static final int PREFIX = 1 << 30;
  private static final int START = 0x5EED;

  /** A phrase that ends in the last words of a line, this many, is at its end. */
  private static final int LAST = 5;

  private static final int MOST_TABLES = 64;

  private static final CuePhrases BUILT_IN = load(ALL);

  /** Tables by the bits of their languages. */
  private static final Map<Integer, CuePhrases> OWN =
      new ConcurrentHashMap<>(Map.of(ALL, BUILT_IN));

  /**
   * By the hash of a prefix of a phrase: whether longer phrases have it, and the number of its
   * cues.
   */
  private final IntMap nodes;

  /** By that number: the bits of languages and those of their cues, in turn. */
  private final List<int[]> cues;

  private final int languages;

  private CuePhrases(IntMap nodes, List<int[]> cues, int languages) {
    this.nodes = nodes;
    this.cues = cues;
    this.languages = languages;
  }

  /** The phrases of all languages. */
  static CuePhrases builtIn() {
    return BUILT_IN;
  }

  /** The codes of the languages, in the order of their bits. */
  static List<String> languages() {
    return LANGUAGES;
  }

  /**
   * The phrases of some languages only.
   *
   * <p>The first sets of languages get small tables of their own, which fit into the processor's
   * cache.
   */
  static CuePhrases of(int someLanguages) {
    CuePhrases own = OWN.get(someLanguages);
    if (own != null) {
      return own;
    }
    return OWN.size() < MOST_TABLES
        ? OWN.computeIfAbsent(someLanguages, CuePhrases::load)
        : new CuePhrases(BUILT_IN.nodes, BUILT_IN.cues, someLanguages);
  }

  private void add(int language, LineCue cue, LineWords phrase) {
    int key = START;
    for (int i = 0; i < phrase.size(); i++) {
      key = LineWords.pair(key, phrase.hash(i));
      int node = nodes.get(key);
      if (i + 1 < phrase.size()) {
        nodes.put(key, node | PREFIX);
      } else if ((node & ~PREFIX) == 0) {
        cues.add(new int[] {1 << language, cue.bit()});
        nodes.put(key, node | (cues.size() - 1));
      } else {
        cues.set(node & ~PREFIX, with(cues.get(node & ~PREFIX), 1 << language, cue.bit()));
      }
    }
  }

  /** The same pairs with one more cue of a language. */
  private static int[] with(int[] pairs, int language, int cue) {
    for (int i = 0; i < pairs.length; i += 2) {
      if (pairs[i] == language) {
        int[] changed = pairs.clone();
        changed[i + 1] |= cue;
        return changed;
      }
    }
    int[] longer = Arrays.copyOf(pairs, pairs.length + 2);
    longer[pairs.length] = language;
    longer[pairs.length + 1] = cue;
    return longer;
  }

  private int cues(int node) {
    int found = 0;
    int[] pairs = cues.get(node & ~PREFIX);
    for (int i = 0; i < pairs.length; i += 2) {
      found |= (pairs[i] & languages) == 0 ? 0 : pairs[i + 1];
    }
    return found;
  }

  /** Whether a single word is a cue. */
  boolean isWord(int word) {
    return cues(nodes.get(LineWords.pair(START, word))) != 0;
  }

  /** Counts the function words of each language, by its bit. */
  void countStopwords(LineWords words, int[] counts) {
    for (int w = 0; w < words.size(); w++) {
      int[] pairs = cues.get(nodes.get(LineWords.pair(START, words.hash(w))) & ~PREFIX);
      for (int i = 0; i < pairs.length; i += 2) {
        if ((pairs[i + 1] & LineCue.STOPWORD.bit()) != 0) {
          counts[Integer.numberOfTrailingZeros(pairs[i])]++;
        }
      }
    }
  }

  /** Searches a line's words for the phrases. */
  void match(LineWords words, Matches matches) {
    matches.clear();
    int size = words.size();
    for (int i = 0; i < size; i++) {
      int key = START;
      int node = PREFIX;
      int tenths = 0;
      for (int j = i; j < size && (node & PREFIX) != 0; j++) {
        key = LineWords.pair(key, words.hash(j));
        node = nodes.get(key);
        tenths += words.share(j);
        int found = (node & ~PREFIX) == 0 ? 0 : cues(node);
        if (found != 0) {
          matches.add(found, i == 0, j >= size - LAST, j == size - 1, tenths);
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

    private void add(int cues, boolean first, boolean late, boolean last, int tenths) {
      anywhere |= cues;
      atStart |= first ? cues : 0;
      atEnd |= late ? cues : 0;
      whole |= first && last ? cues : 0;
      stopwords += (cues & LineCue.STOPWORD.bit()) == 0 ? 0 : 1;
      furniture += (cues & ~COUNTED) == 0 ? 0 : tenths;
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

    /** The cues of phrases that fill the whole line. */
    int whole() {
      return whole;
    }

    /** Number of function words. */
    int stopwords() {
      return stopwords;
    }

    /** Number of words in phrases of page furniture, each of overlapping phrases counted. */
    int furniture() {
      return furniture / Unspaced.WORD;
    }
  }

  private static CuePhrases load(int languages) {
    List<int[]> cues = new ArrayList<>();
    cues.add(new int[0]);
    CuePhrases phrases = new CuePhrases(new IntMap(), cues, languages);
    for (int i = 0; i < LANGUAGES.size(); i++) {
      if ((languages & (1 << i)) != 0) {
        String resource = "cue-phrases/" + LANGUAGES.get(i) + ".txt";
        phrases.read(i, ResourceLines.of(CuePhrases.class, resource), resource);
      }
    }
    return phrases;
  }

  private void read(int language, List<String> lines, String resource) {
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
          add(language, cue, words);
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
