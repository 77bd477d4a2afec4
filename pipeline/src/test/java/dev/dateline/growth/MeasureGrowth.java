package dev.dateline.growth;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Prints, for each part of the program and each shape of a document, the steps at one size and at
 * twice that size; where these are suspicious, also at four times the size.
 *
 * <p>Runs in a process with the {@link StepAgent}.
 */
public final class MeasureGrowth {

  /** Above this many steps for each at half the size, growth is not linear. */
  static final double SUSPICIOUS = 2.4;

  /** A part that is none of the program's. */
  static final String QUADRATIC = "a quadratic loop";

  private static final int CHARACTERS = 6_000;
  private static final String WARM_UP =
      "It rained in Kabul on Monday, officials said. Why? (Yes)\n";

  private MeasureGrowth() {}

  /** Measures all parts; the argument is a folder for files. */
  public static void main(String[] arguments) {
    Map<String, Consumer<String>> subjects = new Subjects(Path.of(arguments[0])).all();
    subjects.put(QUADRATIC, MeasureGrowth::quadratic);
    subjects.forEach(MeasureGrowth::measure);
  }

  private static void measure(String name, Consumer<String> subject) {
    subject.accept(Shapes.repeated(WARM_UP, CHARACTERS));
    for (int i = 0; i < Shapes.ALL.size(); i++) {
      String shape = Shapes.ALL.get(i);
      subject.accept(Shapes.repeated(shape, CHARACTERS / 8));
      long once = steps(subject, Shapes.repeated(shape, CHARACTERS));
      long twice = steps(subject, Shapes.repeated(shape, 2 * CHARACTERS));
      long fourTimes =
          twice < SUSPICIOUS * once ? 0 : steps(subject, Shapes.repeated(shape, 4 * CHARACTERS));
      System.out.println(
          String.join(
              "\t",
              "steps",
              name,
              Integer.toString(i),
              Long.toString(once),
              Long.toString(twice),
              Long.toString(fourTimes)));
    }
  }

  private static long steps(Consumer<String> subject, String text) {
    long before = Steps.taken();
    subject.accept(text);
    return Steps.taken() - before;
  }

  /** What must be found: it looks at the rest of the text again and again. */
  private static void quadratic(String text) {
    for (int i = 0; i < text.length(); i += 16) {
      if (text.indexOf('\u0001', i) >= 0) {
        throw new IllegalArgumentException("no shape has this sign");
      }
    }
  }
}
