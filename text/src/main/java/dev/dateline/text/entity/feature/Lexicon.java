package dev.dateline.text.entity.feature;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * The knowledge of a model about words, apart from its weights: the lists that phrases are on, the
 * clusters of words, and the usual capitalisation of words. Immutable.
 *
 * <p>It is stored in the model's file as lines of text with columns separated by tabs and
 * hexadecimal numbers: {@code A}, the lists that apply in any case, the lists of given names, those
 * of surnames; {@code P}, phrase, its lists; {@code W}, word, its properties; {@code V}, group of
 * clusters, the words of the next cluster of similar word vectors, separated by spaces.
 */
public final class Lexicon {

  /** The largest number of lists. */
  public static final int MOST_LISTS = 16;

  private final byte[] bytes;
  private final PhraseTable phrases = new PhraseTable();
  private final LongIntTable words = new LongIntTable(1 << 15);
  private final LongIntTable vectors = new LongIntTable(1 << 15);
  private int vectorClusters;
  private int anyCase;
  private int givenNames;
  private int surnames;

  private Lexicon(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * Reads a lexicon in the form of a model's file.
   *
   * @throws IllegalArgumentException when it has another form
   */
  public static Lexicon of(byte[] bytes) {
    Lexicon lexicon = new Lexicon(bytes.clone());
    new String(bytes, StandardCharsets.UTF_8).lines().forEach(lexicon::parse);
    return lexicon;
  }

  private void parse(String line) {
    int tab = line.indexOf('\t', 2);
    if (tab < 0) {
      throw notALine(line);
    }
    switch (line.charAt(0)) {
      case 'A' -> {
        anyCase = Integer.parseInt(line.substring(2, tab), 16);
        int next = line.indexOf('\t', tab + 1);
        if (next < 0) {
          throw notALine(line);
        }
        givenNames = Integer.parseInt(line.substring(tab + 1, next), 16);
        surnames = Integer.parseInt(line.substring(next + 1), 16);
      }
      case 'P' ->
          phrases.add(line.substring(2, tab), Integer.parseInt(line.substring(tab + 1), 16));
      case 'W' ->
          words.put(
              HashedText.hash(0, line.substring(2, tab)),
              Integer.parseInt(line.substring(tab + 1), 16));
      case 'V' -> {
        vectorClusters++;
        int known = vectorClusters | Integer.parseInt(line.substring(2, tab), 16) << 16;
        for (String word : line.substring(tab + 1).split(" ", -1)) {
          vectors.put(HashedText.hash(0, word), known);
        }
      }
      default -> throw notALine(line);
    }
  }

  private static IllegalArgumentException notALine(String line) {
    return new IllegalArgumentException("not a line of a lexicon: '" + line + "'");
  }

  /** The lexicon in the form of a model's file. */
  public byte[] toBytes() {
    return bytes.clone();
  }

  PhraseTable phrases() {
    return phrases;
  }

  /** The lists whose phrases may begin with a small letter, as bits. */
  int anyCase() {
    return anyCase;
  }

  /** Whether a word is on a list of given names. */
  public boolean isGivenName(String word) {
    return (lists(word) & givenNames) != 0;
  }

  /** Whether a word is on a list of surnames. */
  public boolean isSurname(String word) {
    return (lists(word) & surnames) != 0;
  }

  /** Whether a word is on a list of surnames, and only on lists of people's names. */
  public boolean isOnlySurname(String word) {
    int lists = lists(word);
    return (lists & surnames) != 0 && (lists & ~(surnames | givenNames)) == 0;
  }

  /** Whether a word is known as nothing but a surname. */
  public boolean isUnknown(String word) {
    long hash = HashedText.hash(0, word.toLowerCase(Locale.ROOT));
    return word(hash) == 0 && vector(hash) == 0 && (lists(word) & ~surnames) == 0;
  }

  /** Whether running text usually writes a word in small letters. */
  public boolean isUsuallySmall(String word) {
    int known = letterCase(word(HashedText.hash(0, word.toLowerCase(Locale.ROOT))));
    return known == 1 || known == 2;
  }

  private int lists(String word) {
    HashedText lower = HashedText.of(word.toLowerCase(Locale.ROOT));
    return phrases.bits(PhraseTable.extend(PhraseTable.START, lower)) & ~PhraseTable.PREFIX;
  }

  /** The properties of a lower-case word, or 0. */
  int word(long lowerHash) {
    return Math.max(0, words.get(lowerHash));
  }

  /** The cluster of similar word vectors of a lower-case word, and its group; or 0. */
  int vector(long lowerHash) {
    return Math.max(0, vectors.get(lowerHash));
  }

  static int vectorCluster(int known) {
    return known & 0xFFFF;
  }

  static int vectorGroup(int known) {
    return known >> 16;
  }

  /** Packs the properties of a word. */
  public static int pack(int letterCase, int cluster, int coarse) {
    return letterCase | cluster << 4 | coarse << 20;
  }

  static int letterCase(int known) {
    return known & 0xF;
  }

  static int cluster(int known) {
    return known >> 4 & 0xFFFF;
  }

  static int coarse(int known) {
    return known >> 20 & 0xFF;
  }
}
