package dev.dateline.learn.entity;

import dev.dateline.text.entity.feature.Lexicon;
import dev.dateline.text.entity.token.Tokenizer;
import dev.dateline.text.entity.token.Tokens;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Builds the lexicon of a model from lists of phrases and from running text. */
final class LexiconBuilder {

  private static final int LEAST_COUNT = 3;

  /**
   * The suffix of the names of lists whose entries are also names if they begin with a small
   * letter.
   */
  private static final String TITLES = "titles";

  /** Lists of open classes, such as people, which are never complete. */
  private static final Set<String> OPEN =
      Set.of(
          "organizations",
          "companies",
          "capitals-and-cities",
          "regions",
          "first-names",
          "surnames");

  private static final String GIVEN_NAMES = "first-names";
  private static final String SURNAMES = "surnames";

  private final SortedMap<String, Integer> phrases = new TreeMap<>();
  private final SortedMap<String, int[]> words = new TreeMap<>();
  private Map<String, Integer> fine = Map.of();
  private Map<String, Integer> coarse = Map.of();
  private List<VectorClusters.Cluster> vectors = List.of();
  private int hideable;
  private int lists;
  private int anyCase;
  private int givenNames;
  private int surnames;

  /** Adds a list of phrases. */
  void list(String name, List<String> entries) {
    if (lists == Lexicon.MOST_LISTS) {
      throw new IllegalArgumentException(
          "more than %d lists of names. Join some of them.".formatted(Lexicon.MOST_LISTS));
    }
    for (String entry : entries) {
      Tokens tokens = Tokenizer.tokenize(entry);
      StringBuilder phrase = new StringBuilder();
      for (int i = 0; i < tokens.count(); i++) {
        phrase.append(i == 0 ? "" : " ").append(tokens.word(i).toLowerCase(Locale.ROOT));
      }
      if (phrase.length() > 0) {
        phrases.merge(phrase.toString(), 1 << lists, (a, b) -> a | b);
      }
    }
    hideable |= OPEN.contains(name) ? 1 << lists : 0;
    anyCase |= name.endsWith(TITLES) ? 1 << lists : 0;
    givenNames |= name.equals(GIVEN_NAMES) ? 1 << lists : 0;
    surnames |= name.equals(SURNAMES) ? 1 << lists : 0;
    lists++;
  }

  /** Counts how the words of a text are capitalised away from the beginnings of sentences. */
  void text(Tokens tokens) {
    for (int s = 0; s < tokens.sentenceCount(); s++) {
      int small = 0;
      int large = 0;
      for (int i = tokens.sentenceStart(s); i < tokens.sentenceEnd(s); i++) {
        small += Character.isLowerCase(tokens.first(i)) && tokens.length(i) > 3 ? 1 : 0;
        large += Character.isUpperCase(tokens.first(i)) ? 1 : 0;
      }
      if (small * 4 <= large) {
        continue;
      }
      for (int i = tokens.sentenceStart(s) + 1; i < tokens.sentenceEnd(s); i++) {
        if (Character.isLetter(tokens.first(i)) && !tokens.isTooLong(i)) {
          String word = tokens.word(i);
          String folded = word.toLowerCase(Locale.ROOT);
          words.computeIfAbsent(folded, key -> new int[2])[word.equals(folded) ? 0 : 1]++;
        }
      }
    }
  }

  /** Adds the clusters of words. */
  void clusters(Map<String, Integer> fineClusters, Map<String, Integer> coarseClusters) {
    fine = fineClusters;
    coarse = coarseClusters;
  }

  /** Adds the clusters of word vectors. */
  void vectors(List<VectorClusters.Cluster> clusters) {
    vectors = clusters;
  }

  Lexicon build() {
    return build(0);
  }

  /**
   * The lexicon without some entries of the lists of open classes.
   *
   * @param hidden the percentage of entries to leave out
   */
  Lexicon build(int hidden) {
    List<String> lines = new ArrayList<>();
    lines.add("A\t%x\t%x\t%x".formatted(anyCase, givenNames, surnames));
    phrases.forEach(
        (phrase, all) -> {
          int bits = isHidden(phrase, hidden) ? all & ~hideable : all;
          if (bits != 0) {
            lines.add("P\t" + phrase + '\t' + Integer.toHexString(bits));
          }
        });
    words.forEach(
        (word, counts) -> {
          int packed =
              Lexicon.pack(
                  letterCase(counts[0], counts[1]),
                  fine.getOrDefault(word, -1) + 1,
                  coarse.getOrDefault(word, -1) + 1);
          if (packed != 0) {
            lines.add("W\t" + word + '\t' + Integer.toHexString(packed));
          }
        });
    for (VectorClusters.Cluster cluster : vectors) {
      lines.add(
          "V\t" + Integer.toHexString(cluster.group()) + '\t' + String.join(" ", cluster.words()));
    }
    return Lexicon.of((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /** Depends on the words of an entry, so that a name is left out of all lists. */
  private static boolean isHidden(String phrase, int hidden) {
    return Math.floorMod((phrase.hashCode() * 0x9E3779B1) >>> 8, 100) < hidden;
  }

  /** From 1, always small, to 5, always capitalised; 0 if the word is too rare. */
  private static int letterCase(int small, int large) {
    int all = small + large;
    if (all < LEAST_COUNT) {
      return 0;
    }
    if (large == 0) {
      return 1;
    }
    if (small == 0) {
      return 5;
    }
    return large * 10 < all ? 2 : large * 10 < all * 9 ? 3 : 4;
  }
}
