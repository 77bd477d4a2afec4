package dev.dateline.text.header;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads the time stamp of a news agency alone on the first line: {@code 26-FEB-1987 15:01:01.79}.
 * Web pages do not print times in this form.
 */
final class StampBlock {

  private static final Pattern STAMP =
      Pattern.compile("\\d{1,2}-[A-Z]{3}-\\d{4} \\d{1,2}:\\d{2}:\\d{2}(?:\\.\\d{1,3})?");

  private StampBlock() {}

  /** The stamp above a text. */
  static Optional<HeadBlock> in(List<HeadLine> lines, String text) {
    HeadLine first = lines.get(0);
    boolean heads =
        STAMP.matcher(first.text()).matches() && Blanks.skip(text, first.next()) < text.length();
    HeadField stamp = new HeadField("date", first.text(), first.start(), first.end());
    return heads
        ? Optional.of(new HeadBlock(FieldNames.LABELS, List.of(stamp), first.next()))
        : Optional.empty();
  }
}
