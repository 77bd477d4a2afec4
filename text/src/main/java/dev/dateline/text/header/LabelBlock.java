package dev.dateline.text.header;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads lines such as {@code Title: ...}, {@code Date: ...}, {@code Source: ...} above a text.
 *
 * <p>Only their wording distinguishes them from a transcript or a list. So every label is one of a
 * short list, no label occurs twice, at least two have a value, at least one of these is a
 * plausible title, day or address, and text follows. Empty lines may be between. A label {@code
 * Text:} or {@code Body:} after them belongs to the block.
 */
final class LabelBlock {

  private static final Pattern FIELD =
      Pattern.compile("([\\p{L}][\\p{L}\\p{M} _-]{0,24})[ \\t]?[:\uFF1A][ \\t\u3000]*(.*)");
  private static final Set<String> TEXT = Set.of("text", "body", "content", "article");
  private static final Set<FieldTarget> TELLING =
      EnumSet.of(FieldTarget.TITLE, FieldTarget.DATE, FieldTarget.URL);
  private static final int LONGEST_VALUE = 400;
  private static final Pattern ADDRESS = Pattern.compile("(?:https?://|www\\.)\\S+");

  private final List<HeadField> fields = new ArrayList<>();
  private final Set<FieldTarget> said = EnumSet.noneOf(FieldTarget.class);
  private final Set<String> names = new HashSet<>();

  private LabelBlock() {}

  /** The labels at the head of a text. */
  static Optional<HeadBlock> in(List<HeadLine> lines, String text) {
    LabelBlock block = new LabelBlock();
    int end = 0;
    for (HeadLine line : lines) {
      if (line.isBlank()) {
        continue;
      }
      Matcher field = FIELD.matcher(line.text());
      if (!field.matches()) {
        break;
      }
      if (TEXT.contains(FieldNames.plain(field.group(1))) && block.said.size() > 1) {
        end = line.start() + field.start(2);
        break;
      }
      if (!block.add(field, line)) {
        break;
      }
      end = line.next();
    }
    boolean leads = Blanks.skip(text, end) < text.length();
    return block.isConvincing() && leads
        ? Optional.of(new HeadBlock(FieldNames.LABELS, block.fields, end))
        : Optional.empty();
  }

  /** Adds a line; false if it is not a label of this block. */
  private boolean add(Matcher field, HeadLine line) {
    String name = field.group(1);
    Optional<FieldTarget> target = FieldNames.LABELS.target(name);
    String value = field.group(2);
    if (target.isEmpty()
        || value.length() > LONGEST_VALUE
        || !fits(target.get(), value)
        || !names.add(FieldNames.plain(name))) {
      return false;
    }
    fields.add(new HeadField(name, value, line.start() + field.start(2), line.end()));
    if (!value.isEmpty()) {
      said.add(target.get());
    }
    return true;
  }

  private boolean isConvincing() {
    return said.size() > 1 && said.stream().anyMatch(TELLING::contains);
  }

  private static boolean fits(FieldTarget target, String value) {
    return switch (target) {
      case URL -> value.isEmpty() || ADDRESS.matcher(value).matches();
      case DATE, CREATED, MODIFIED, CAPTURED ->
          value.isEmpty() || value.codePoints().anyMatch(Character::isDigit);
      default -> true;
    };
  }
}
