package dev.dateline.text.entity.feature;

import java.util.Locale;
import opennlp.tools.util.featuregen.FeatureGeneratorUtil;

/** What a word is, apart from where it stands. Immutable. */
public final class WordInfo {

  private static final int LONGEST_AFFIX = 4;
  private static final HashedText NONE = HashedText.of("_");

  final HashedText word;
  final HashedText lower;
  final HashedText shape;
  final HashedText tokenClass;
  final HashedText[] prefixes;
  final HashedText[] suffixes;
  final HashedText cluster;
  final HashedText coarseCluster;
  final HashedText vector;
  final HashedText vectorGroup;
  final HashedText letterCase;
  final HashedText lists;

  /** The lists of phrases that are this word or begin with it, see {@link PhraseTable#bits}. */
  final int phrases;

  final int listBits;
  final int cues;
  final boolean capitalized;
  final boolean allCapitals;
  final boolean lowerCase;

  /** What a lexicon knows of a word, and what its spelling says. */
  public WordInfo(String text, Lexicon lexicon) {
    String folded = text.toLowerCase(Locale.ROOT);
    word = HashedText.of(text);
    lower = text.equals(folded) ? word : HashedText.of(folded);
    shape = HashedText.of(shape(text));
    tokenClass = HashedText.of(FeatureGeneratorUtil.tokenFeature(text));
    int affixes = Math.min(LONGEST_AFFIX, text.length());
    prefixes = new HashedText[affixes];
    suffixes = new HashedText[affixes];
    for (int i = 0; i < affixes; i++) {
      prefixes[i] = HashedText.of(text, 0, i + 1);
      int start = Math.max(0, folded.length() - i - 1);
      suffixes[i] = HashedText.of(folded, start, folded.length());
    }
    int known = lexicon.word(lower.hash());
    cluster = Lexicon.cluster(known) == 0 ? NONE : HashedText.of(Lexicon.cluster(known));
    coarseCluster = Lexicon.coarse(known) == 0 ? NONE : HashedText.of(Lexicon.coarse(known));
    int near = lexicon.vector(lower.hash());
    vector = near == 0 ? NONE : HashedText.of(Lexicon.vectorCluster(near));
    vectorGroup = near == 0 ? NONE : HashedText.of(Lexicon.vectorGroup(near));
    letterCase = HashedText.of(Lexicon.letterCase(known));
    char first = text.charAt(0);
    capitalized = Character.isUpperCase(first) || Character.isTitleCase(first);
    boolean letters = Character.isLetter(first);
    lowerCase = letters && text.equals(folded);
    allCapitals = capitalized && text.length() > 1 && text.equals(text.toUpperCase(Locale.ROOT));
    phrases = lexicon.phrases().bits(PhraseTable.extend(PhraseTable.START, lower));
    listBits = phrases & ~PhraseTable.PREFIX;
    int applied = capitalized || !letters ? listBits : listBits & lexicon.anyCase();
    lists = applied == 0 ? HashedText.of(0) : HashedText.of(Integer.toHexString(applied));
    cues = TriggerWords.kindsOf(folded);
  }

  /** The word. */
  public HashedText word() {
    return word;
  }

  /** OpenNLP's class of the word, which its features of previous outcomes are made of. */
  public HashedText tokenClass() {
    return tokenClass;
  }

  /** Runs of capitals, small letters and digits; a run of two or more shows as two. */
  private static String shape(String text) {
    StringBuilder shape = new StringBuilder();
    char last = 0;
    int run = 0;
    for (int i = 0; i < text.length() && shape.length() < 12; i++) {
      char c = text.charAt(i);
      char kind = kind(c);
      run = kind == last ? run + 1 : 1;
      if (run <= 2) {
        shape.append(kind);
      }
      last = kind;
    }
    return shape.toString();
  }

  private static char kind(char c) {
    if (Character.isUpperCase(c)) {
      return 'X';
    }
    if (Character.isLetter(c)) {
      return 'x';
    }
    return Character.isDigit(c) ? 'd' : c;
  }
}
