package dev.dateline.text.entity.model;

import java.util.Locale;
import opennlp.tools.util.featuregen.FeatureGeneratorUtil;

/** What a word is, apart from where it stands. Immutable. */
final class WordInfo {

  private static final int LONGEST_AFFIX = 4;
  private static final Piece NONE = Piece.of("_");

  final Piece word;
  final Piece lower;
  final Piece shape;

  /** OpenNLP's class of the token, which its features of previous outcomes are made of. */
  final Piece tokenClass;

  final Piece[] prefixes;
  final Piece[] suffixes;
  final Piece cluster;
  final Piece coarseCluster;
  final Piece letterCase;
  final Piece lists;
  final int listBits;
  final int cues;
  final boolean capitalized;
  final boolean allCapitals;
  final boolean lowerCase;

  WordInfo(String text, Lexicon lexicon) {
    String folded = text.toLowerCase(Locale.ROOT);
    word = Piece.of(text);
    lower = Piece.of(folded);
    shape = Piece.of(shape(text));
    tokenClass = Piece.of(FeatureGeneratorUtil.tokenFeature(text));
    int affixes = Math.min(LONGEST_AFFIX, text.length());
    prefixes = new Piece[affixes];
    suffixes = new Piece[affixes];
    for (int i = 0; i < affixes; i++) {
      prefixes[i] = Piece.of(text.substring(0, i + 1));
      suffixes[i] = Piece.of(folded.substring(Math.max(0, folded.length() - i - 1)));
    }
    int known = lexicon.word(lower.hash());
    cluster =
        Lexicon.cluster(known) == 0 ? NONE : Piece.of(Integer.toString(Lexicon.cluster(known)));
    coarseCluster = Lexicon.coarse(known) == 0 ? NONE : Piece.of(Lexicon.coarse(known));
    letterCase = Piece.of(Lexicon.letterCase(known));
    char first = text.charAt(0);
    capitalized = Character.isUpperCase(first) || Character.isTitleCase(first);
    boolean letters = Character.isLetter(first);
    lowerCase = letters && text.equals(folded);
    allCapitals = capitalized && text.length() > 1 && text.equals(text.toUpperCase(Locale.ROOT));
    listBits =
        lexicon.phrases().bits(PhraseTable.extend(PhraseTable.START, lower)) & ~PhraseTable.PREFIX;
    lists =
        Piece.of(
            Integer.toHexString(capitalized || !letters ? listBits : listBits & lexicon.anyCase()));
    cues = Cue.of(folded);
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
