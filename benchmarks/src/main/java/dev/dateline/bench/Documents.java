package dev.dateline.bench;

import java.time.LocalDate;
import java.util.SplittableRandom;

/**
 * Makes the documents of a corpus by number; the same number always gives the same text.
 *
 * <p>Lengths are as in real dumps: log-normal around the given median, and one document in a
 * thousand between 50 and 200 KB. Most documents are like a scraped page: menu, headline, byline,
 * paragraphs, teasers, footer.
 */
final class Documents {

  private static final LocalDate FIRST_DAY = LocalDate.of(2013, 1, 1);
  private static final double LENGTH_SPREAD = 0.8;
  private static final double SHORTEST_TO_MEDIAN = 0.15;
  private static final int LONG_FROM = 50_000;
  private static final int LONGEST = 200_000;
  private static final String[] SECTIONS = {
    "Home", "World", "Politics", "Business", "Sport", "Culture", "Science", "Opinion", "Weather"
  };

  private final Corpus corpus;
  private final Prose prose;

  Documents(Corpus corpus, Prose prose) {
    this.corpus = corpus;
    this.prose = prose;
  }

  /** The text of a document, numbered from 0. */
  String text(int number) {
    int original = number;
    while (original > 0 && isCopy(original)) {
      original = random(original, 1).nextInt(original);
    }
    return original(random(original, 2));
  }

  private boolean isCopy(int number) {
    return random(number, 0).nextInt(100) < corpus.copies();
  }

  private static SplittableRandom random(int number, int purpose) {
    return new SplittableRandom(31L * number + purpose).split();
  }

  private String original(SplittableRandom random) {
    StringBuilder page = new StringBuilder();
    boolean isPage = random.nextInt(100) < 70;
    boolean isDated = random.nextInt(100) < 95;
    if (isDated) {
      page.append(" date ").append(FIRST_DAY.plusDays(random.nextInt(corpus.dates()))).append('\n');
    }
    if (isPage) {
      page.append(String.join(" | ", SECTIONS)).append("\nSkip to content\nSign in\n\n");
    }
    page.append(headline(random)).append("\n\n");
    article(page, length(random), random);
    if (isPage) {
      page.append("Read more\n");
      for (int i = 0; i < 5; i++) {
        page.append(headline(random)).append('\n');
      }
      page.append("\nShare on Facebook\nSubscribe to our newsletter\n");
      page.append("Copyright. All rights reserved.\n");
    }
    return page.toString();
  }

  private void article(StringBuilder page, int length, SplittableRandom random) {
    int end = page.length() + length;
    while (page.length() < end) {
      int sentences = 1 + random.nextInt(4);
      for (int i = 0; i < sentences; i++) {
        page.append(i == 0 ? "" : " ");
        page.append(prose.sentences().get(random.nextInt(prose.sentences().size())));
      }
      page.append("\n\n");
    }
  }

  private String headline(SplittableRandom random) {
    return prose.headlines().get(random.nextInt(prose.headlines().size()));
  }

  private int length(SplittableRandom random) {
    if (random.nextInt(1000) == 0) {
      return LONG_FROM + random.nextInt(LONGEST - LONG_FROM);
    }
    double length = corpus.median() * StrictMath.exp(LENGTH_SPREAD * normal(random));
    return (int) Math.max(corpus.median() * SHORTEST_TO_MEDIAN, Math.min(LONGEST, length));
  }

  /** By the method of Box and Muller. */
  private static double normal(SplittableRandom random) {
    double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - random.nextDouble()));
    return radius * StrictMath.cos(2 * StrictMath.PI * random.nextDouble());
  }
}
