package dev.dateline.text.header;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads front matter between fences, line by line: {@code ---} with {@code name: value}, as in
 * YAML, or {@code +++} with {@code name = value}, as in TOML.
 *
 * <p>A block is front matter if the fence is the first visible line, a second fence follows, every
 * line between them is a field, a part of one, an entry of a list, a section or a comment, and at
 * least one name is known or all are written like identifiers. Sections, nested maps and anchors
 * are ignored. Front matter written by hand is often not valid YAML ({@code title: Ferry: the
 * second boat}), so lines are read one by one, without a YAML parser.
 */
final class FencedBlock {

  private static final Pattern YAML_FIELD =
      Pattern.compile("([\\p{L}_\"'@$][\\p{L}\\p{N} _.:@$\"'-]{0,50}?)\\s*:(?:[ \\t]+(.*))?");
  private static final Pattern TOML_FIELD =
      Pattern.compile("([\\p{L}\\p{N}_\"'.-]{1,60})[ \\t]*=[ \\t]*(.*)");
  private static final Pattern PROGRAMS_NAME = Pattern.compile("[a-z_][a-z0-9_.-]*");
  private static final Pattern NESTED = Pattern.compile("\\s+(name)\\s*:\\s+(.*)");

  private final List<HeadField> fields = new ArrayList<>();
  private final boolean toml;
  private boolean inSection;
  private String name = "";
  private StringBuilder value = new StringBuilder();
  private int start;
  private int end;
  private String closing = "";

  private FencedBlock(boolean toml) {
    this.toml = toml;
  }

  /** The front matter at the head of a text. */
  static Optional<HeadBlock> in(List<HeadLine> lines) {
    String fence = lines.get(0).text();
    if (!fence.equals("---") && !fence.equals("+++")) {
      return Optional.empty();
    }
    FencedBlock block = new FencedBlock(fence.equals("+++"));
    for (HeadLine line : lines.subList(1, lines.size())) {
      boolean ends = line.text().equals(fence) || (!block.toml && line.text().equals("..."));
      if (ends) {
        block.finish();
        return block.isKnown()
            ? Optional.of(new HeadBlock(FieldNames.FRONT_MATTER, block.fields, line.next()))
            : Optional.empty();
      }
      if (!block.add(line)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private boolean isKnown() {
    return fields.stream()
            .anyMatch(field -> FieldNames.FRONT_MATTER.target(field.name()).isPresent())
        || (!fields.isEmpty()
            && fields.stream().allMatch(field -> PROGRAMS_NAME.matcher(field.name()).matches()));
  }

  /** Adds a line; false if it cannot be part of front matter. */
  private boolean add(HeadLine line) {
    String text = line.text();
    if (!closing.isEmpty()) {
      append(text, line.end());
      closing = text.endsWith(closing) ? "" : closing;
      return true;
    }
    if (line.isBlank() || text.startsWith("#")) {
      return true;
    }
    if (!toml && (line.isIndented() || text.startsWith("- ") || text.equals("-"))) {
      return continued(line);
    }
    if (toml && text.startsWith("[") && text.endsWith("]")) {
      finish();
      inSection = true;
      return true;
    }
    Matcher field = (toml ? TOML_FIELD : YAML_FIELD).matcher(text);
    if (!field.matches()) {
      return toml && line.isIndented();
    }
    finish();
    begin(FieldValue.unquoted(field.group(1)), field.group(2), line, field.start(2));
    return true;
  }

  private void begin(String field, String rest, HeadLine line, int at) {
    name = field;
    String written = rest == null ? "" : rest;
    value = new StringBuilder(written);
    start = rest == null ? line.end() : line.start() + at;
    end = line.end();
    closing = FieldValue.closing(written);
  }

  /** An indented line, or an entry of a list. */
  private boolean continued(HeadLine line) {
    if (name.isEmpty()) {
      return false;
    }
    Matcher nested = NESTED.matcher(line.text());
    if (value.isEmpty() && nested.matches()) {
      begin(name + "." + nested.group(1), nested.group(2), line, nested.start(2));
    } else {
      append(line.text(), line.end());
    }
    return true;
  }

  private void append(String text, int lineEnd) {
    value.append('\n').append(text.strip());
    end = lineEnd;
  }

  private void finish() {
    if (!name.isEmpty() && !inSection) {
      fields.add(new HeadField(name, value.toString().strip(), start, end));
    }
    name = "";
    closing = "";
  }
}
