package dev.dateline.text.header;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the header of a mail or of a Usenet article: from the first line to the first empty one,
 * every line is {@code Name: value} or indented, and most names are known.
 *
 * <p>A real header has a name that only mail software writes, two of the common names with a
 * subject, or a sender with a subject. A line {@code From somebody Mon Apr 5 1993} of a mailbox may
 * be above it.
 */
final class MailBlock {

  private static final Pattern FIELD =
      Pattern.compile("([A-Za-z][A-Za-z0-9.-]{0,40}):(?:[ \\t]+(.*))?");
  private static final Pattern MAILBOX = Pattern.compile("From \\S+ .*\\d{4}.*");

  /** Names that only software writes. */
  private static final Set<String> BY_SOFTWARE =
      Set.of(
          "message_id",
          "path",
          "newsgroups",
          "received",
          "return_path",
          "mime_version",
          "references",
          "in_reply_to",
          "nntp_posting_host",
          "delivered_to",
          "article_i.d.",
          "relay_version",
          "xref");

  private MailBlock() {}

  /** The header at the head of a text. */
  static Optional<HeadBlock> in(List<HeadLine> lines) {
    List<HeadField> fields = new ArrayList<>();
    int first = MAILBOX.matcher(lines.get(0).text()).matches() ? 1 : 0;
    for (HeadLine line : lines.subList(first, lines.size())) {
      if (line.isBlank()) {
        return isMail(fields)
            ? Optional.of(
                new HeadBlock(
                    FieldNames.MAIL, fields.stream().map(MailBlock::plain).toList(), line.next()))
            : Optional.empty();
      }
      Matcher field = FIELD.matcher(line.text());
      if (line.isIndented() && !fields.isEmpty()) {
        fields.add(continued(fields.remove(fields.size() - 1), line));
      } else if (field.matches()) {
        String value = field.group(2) == null ? "" : field.group(2).strip();
        int start = field.group(2) == null ? line.end() : line.start() + field.start(2);
        fields.add(new HeadField(field.group(1), value, start, line.end()));
      } else {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static HeadField plain(HeadField field) {
    return new HeadField(
        field.name(), EncodedWords.decoded(field.value()), field.start(), field.end());
  }

  private static HeadField continued(HeadField field, HeadLine line) {
    String joined = (field.value() + " " + line.text().strip()).strip();
    return new HeadField(field.name(), joined, field.start(), line.end());
  }

  private static boolean isMail(List<HeadField> fields) {
    List<String> names = fields.stream().map(f -> FieldNames.plain(f.name())).toList();
    long known = names.stream().filter(MailBlock::isKnown).count();
    boolean software = names.stream().anyMatch(BY_SOFTWARE::contains);
    boolean people =
        names.contains("subject")
            && (names.contains("from") || names.contains("date") || names.contains("to"));
    return known >= 2 && 2 * known >= names.size() && (software || people);
  }

  private static boolean isKnown(String name) {
    return FieldNames.MAIL.target(name).isPresent()
        || name.toLowerCase(Locale.ROOT).startsWith("x_");
  }
}
