package dev.dateline.faults;

import java.util.Random;

/**
 * Articles of invented words, as frequent as words are: about 540 words, with names and numbers. A
 * text follows from its number, and a third of the texts repeat another with edits.
 */
final class InventedNews {

  private static final String[] SYLLABLES = {
    "ba", "do", "ke", "lu", "mi", "no", "ra", "se", "ti", "vu", "zo", "pa", "sto", "gri", "len",
    "mar", "ton", "ver", "sal", "pin"
  };

  private static final String[] FREQUENT =
      ("the of and to in a is that for it was on are as with his they at be this from have or by"
              + " one had not but what all were when we there can an your which their said if do"
              + " will each about how up out them then she many some so these would other into has"
              + " more her two like him see time could no make than first been its who now people")
          .split(" ", -1);

  private static final int WORDS = 30_000;
  private static final int PARAGRAPHS = 10;
  private static final int SENTENCES = 3;

  private final String[] words = new String[WORDS];
  private final double[] sums = new double[WORDS];

  InventedNews() {
    Random random = new Random(1);
    double sum = 0;
    for (int i = 0; i < WORDS; i++) {
      words[i] = i < FREQUENT.length ? FREQUENT[i] : word(random);
      sum += 1.0 / (i + 3);
      sums[i] = sum;
    }
  }

  private static String word(Random random) {
    StringBuilder word = new StringBuilder();
    for (int syllables = 2 + random.nextInt(3); syllables > 0; syllables--) {
      word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
    }
    return word.toString();
  }

  /** The text of a number; a third of them repeat one of a smaller number. */
  String text(long number) {
    Random random = new Random(number * 31 + 7);
    if (number > 0 && random.nextInt(3) == 0) {
      return edited(paragraphs(random.nextLong(number)), random);
    }
    return String.join("\n", paragraphs(number));
  }

  private String edited(String[] paragraphs, Random random) {
    int place = 1 + random.nextInt(PARAGRAPHS - 1);
    switch (random.nextInt(4)) {
      case 0 -> paragraphs[0] = sentence(random);
      case 1 -> paragraphs[place] = paragraphs[place].replace(" the ", " a ");
      case 2 -> paragraphs[place] = sentence(random);
      default -> {
        return String.join("\n", java.util.Arrays.copyOf(paragraphs, 6));
      }
    }
    return String.join("\n", paragraphs);
  }

  private String[] paragraphs(long number) {
    Random random = new Random(~number);
    String[] paragraphs = new String[PARAGRAPHS];
    for (int i = 0; i < PARAGRAPHS; i++) {
      StringBuilder paragraph = new StringBuilder();
      for (int sentence = 0; sentence < SENTENCES; sentence++) {
        paragraph.append(sentence == 0 ? "" : " ").append(sentence(random));
      }
      paragraphs[i] = paragraph.toString();
    }
    return paragraphs;
  }

  private String sentence(Random random) {
    StringBuilder sentence = new StringBuilder();
    int length = 10 + random.nextInt(17);
    for (int i = 0; i < length; i++) {
      String word = words[index(random)];
      int kind = random.nextInt(100);
      if (i == 0 || kind < 7) {
        word = Character.toUpperCase(word.charAt(0)) + word.substring(1);
      } else if (kind < 10) {
        word = Integer.toString(2 + random.nextInt(900));
      }
      sentence.append(i == 0 ? "" : " ").append(word);
    }
    return sentence.append('.').toString();
  }

  private int index(Random random) {
    int found = java.util.Arrays.binarySearch(sums, random.nextDouble() * sums[WORDS - 1]);
    return Math.min(WORDS - 1, found < 0 ? -found - 1 : found);
  }
}
