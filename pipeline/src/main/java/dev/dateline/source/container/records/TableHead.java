package dev.dateline.source.container.records;

import dev.dateline.source.FileHead;
import dev.dateline.source.charset.ByteOrderMark;
import dev.dateline.source.record.CodeUnits;
import dev.dateline.source.record.FieldNames;
import dev.dateline.source.record.TableRow;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds by the start of a file how a table is written in it: its charset, what is between two
 * cells, and the names of the columns.
 *
 * @param charset the charset, where a mark or NULs show it
 * @param markLength number of bytes of the byte order mark
 * @param units how the signs that divide the table are encoded
 * @param separator what is between two cells
 * @param hasSeparatorLine whether the first line states it, as spreadsheets write it: {@code sep=;}
 * @param columns the names of the columns, as far as the start of the file has them
 */
record TableHead(
    Optional<Charset> charset,
    int markLength,
    CodeUnits units,
    char separator,
    boolean hasSeparatorLine,
    List<String> columns) {

  private static final FieldNames USUAL = FieldNames.of("");

  private static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|');

  private static final Pattern SAYS_SEPARATOR =
      Pattern.compile("\"?[sS][eE][pP]=(.)\"?[\\r\\n]+(.*)", Pattern.DOTALL);

  private static final Pattern COLUMN = Pattern.compile("[\\p{L}_@$][\\p{L}\\p{N}_.:$ -]{0,39}");

  /** The start of a file, whatever it is. */
  static TableHead of(FileHead head) {
    byte[] bytes = head.bytes();
    ByteOrderMark mark = ByteOrderMark.of(bytes, bytes.length);
    Optional<Charset> charset =
        mark == ByteOrderMark.NONE ? wide(bytes) : charset(mark.name().replace('_', '-'));
    CodeUnits units = charset.map(TableHead::units).orElse(CodeUnits.BYTES);
    int length = (bytes.length - mark.length()) / units.width() * units.width();
    String start = new String(bytes, mark.length(), length, charset.orElse(StandardCharsets.UTF_8));
    Matcher says = SAYS_SEPARATOR.matcher(start);
    boolean said = says.matches();
    String line = firstLine(said ? says.group(2) : start);
    char separator = said ? says.group(1).charAt(0) : separator(line, head.name());
    return new TableHead(charset, mark.length(), units, separator, said, cells(line, separator));
  }

  /** Whether this is a table without a doubt: its columns have names as only those of news. */
  boolean isOfNews() {
    return columns.size() > 1
        && columns.stream().allMatch(column -> COLUMN.matcher(column).matches())
        && columns.stream().distinct().count() == columns.size()
        && columns.stream().anyMatch(USUAL::isText)
        && columns.stream().anyMatch(USUAL::isOfNews);
  }

  /** The cells of a row, without blanks around them; none when it is not a row. */
  static List<String> cells(String row, char separator) {
    return TableRow.cells(row, separator)
        .map(cells -> cells.stream().map(String::strip).toList())
        .orElse(List.of());
  }

  private static char separator(String line, String name) {
    char best = name.endsWith(".csv") ? ',' : '\t';
    int most = score(line, best);
    for (char separator : SEPARATORS) {
      int score = score(line, separator);
      if (score > most) {
        most = score;
        best = separator;
      }
    }
    return best;
  }

  /** Names that are known count before the number of cells. */
  private static int score(String line, char separator) {
    List<String> cells = cells(line, separator);
    long known = cells.stream().filter(cell -> USUAL.isText(cell) || USUAL.isOfNews(cell)).count();
    return (int) known * 10_000 + cells.size();
  }

  private static String firstLine(String text) {
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      quoted ^= c == '"';
      if (!quoted && (c == '\n' || c == '\r')) {
        return text.substring(0, i);
      }
    }
    return text;
  }

  private static Optional<Charset> wide(byte[] bytes) {
    if (bytes.length < 4) {
      return Optional.empty();
    }
    boolean second = bytes[1] == 0;
    boolean third = bytes[2] == 0;
    if (bytes[0] == 0) {
      return charset(second && third ? "UTF-32BE" : "UTF-16BE");
    }
    return second ? charset(third && bytes[3] == 0 ? "UTF-32LE" : "UTF-16LE") : Optional.empty();
  }

  /** UTF-8 is not stated: its records are decoded one by one, as without a mark. */
  private static Optional<Charset> charset(String name) {
    return name.equals("UTF-8") ? Optional.empty() : Optional.of(Charset.forName(name));
  }

  private static CodeUnits units(Charset charset) {
    String name = charset.name();
    int width = name.startsWith("UTF-32") ? 4 : name.startsWith("UTF-16") ? 2 : 1;
    return new CodeUnits(width, name.endsWith("BE"));
  }
}
