package dev.dateline.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/**
 * Made-up texts, each told by its number: news of forty days, copies, undated and broken ones, and
 * reprints of texts just before and of an earlier run.
 */
final class Corpus {

  private static final String[] WORDS =
      ("harbour council rain bridge mayor market school river train budget storm vote hospital road"
              + " library farmers museum water festival court engine village glass winter teacher")
          .split(" ");

  private Corpus() {}

  /** Writes the texts numbered from one to before another, a hundred in a folder. */
  static void write(Path folder, int from, int to) throws IOException {
    for (int number = from; number < to; number++) {
      Path file = folder.resolve(number / 100 + "/" + number + ".txt");
      Files.createDirectories(file.getParent());
      Files.writeString(file, text(number));
    }
  }

  /** A text; every tenth is a copy of the one before, every seventeenth has a date that is none. */
  static String text(int number) {
    int story = number % 10 == 9 ? number - 1 : number;
    String header =
        story % 17 == 0
            ? "date 2021-02-30\n"
            : story % 13 == 0 ? "" : "date 2021-0" + (1 + story % 4) + "-1" + story % 10 + "\n";
    int told = told(story);
    Random random = new Random(told);
    StringBuilder text = new StringBuilder(header);
    text.append("Story ").append(story).append(" from the town\n");
    for (int sentence = 0; sentence < 12; sentence++) {
      text.append("The ");
      for (int word = 0; word < 9; word++) {
        text.append(WORDS[random.nextInt(WORDS.length)]).append(' ');
      }
      text.append("was the talk of Lakeview on day ").append(told).append(".\n");
    }
    if (told != story) {
      text.append("The ").append(story).append("th paper printed it again.\n");
    }
    return text.toString();
  }

  /** The text whose sentences a text prints. */
  private static int told(int number) {
    if (number % 10 == 6) {
      return number - 1;
    }
    return number >= 40 && number % 10 == 4 ? number - 40 : number;
  }
}
