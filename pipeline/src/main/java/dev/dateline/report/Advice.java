package dev.dateline.report;

/** What a reason for refusing means to a person, and what can be done; as docs/REJECTIONS.md. */
final class Advice {

  private Advice() {}

  /** What is the matter. */
  static String meaning(String reason) {
    return switch (reason) {
      case "EMPTY" -> "The document holds no visible character.";
      case "EMPTY_BODY" -> "Nothing is left when the header and what is not the article are gone.";
      case "BAD_DATE" ->
          "The date header is no accepted date: not in the calendar, out of range, or in another"
              + " form than year-month-day.";
      case "AMBIGUOUS_DATE" -> "The date header can be read as two days.";
      case "CONFLICTING_DATE" -> "Two date headers disagree.";
      case "UNDECODABLE" -> "The bytes are text in no charset that is known.";
      case "BINARY" -> "The bytes are no text.";
      case "BAD_COMPRESSION" -> "The compressed stream is damaged or cut short.";
      case "NESTED_COMPRESSION" -> "What it decompresses to is compressed again.";
      case "TOO_LARGE" -> "It is over the limits of size, compression or lines.";
      case "BAD_RECORD" -> "A line of a container is no JSON object with a text.";
      case "UNREADABLE" -> "The file or folder can't be opened or read.";
      case "SOURCE_CHANGED" -> "The file changed or vanished after it was listed.";
      case "TAKEN_DOWN" -> "It is on the list of what was taken down.";
      default -> Words.plain(reason) + ".";
    };
  }

  /** What can be done. */
  static String action(String reason) {
    return switch (reason) {
      case "EMPTY" -> "Nothing is lost. Many of them: look at the scraper.";
      case "EMPTY_BODY" -> "Look at the removed lines with `dateline inspect`.";
      case "BAD_DATE" -> "Correct the header, or widen --earliest and --latest.";
      case "AMBIGUOUS_DATE" -> "Write the year with four digits, and first.";
      case "CONFLICTING_DATE" -> "Remove the wrong header.";
      case "UNDECODABLE" -> "Convert it to UTF-8, or name the charset with --encoding.";
      case "BINARY" -> "Nothing, unless a converter for the format exists.";
      case "BAD_COMPRESSION" -> "Fetch the file again.";
      case "NESTED_COMPRESSION" -> "Take the outer layer off.";
      case "TOO_LARGE" -> "Split it, or decompress it.";
      case "BAD_RECORD" -> "Correct the line; the other lines were read.";
      case "UNREADABLE" -> "Check permissions and the device.";
      case "SOURCE_CHANGED" -> "It is read the next night, when its writer is done.";
      case "TAKEN_DOWN" -> "Nothing: it stays out, as was asked for.";
      default -> "See docs/REJECTIONS.md.";
    };
  }

  /** Whether a reason tells of a fault outside the documents, which somebody can repair. */
  static boolean isFault(String reason) {
    return reason.equals("UNREADABLE") || reason.equals("BAD_COMPRESSION");
  }

  /** What a flag says about an article. */
  static String flag(String flag) {
    return switch (flag) {
      case "NO_DATE" -> "no date is known; it stands in undated/";
      case "DATE_CONFLICT" -> "other strong evidence disagrees with its date";
      case "REPLACED_BYTES" -> "malformed bytes became U+FFFD";
      case "MOJIBAKE" -> "the text had been decoded wrongly before it came";
      case "MOJIBAKE_REPAIRED" -> "a wrong decoding was certain and has been undone";
      case "GARBLED" -> "the text decodes but reads like noise";
      case "INVISIBLE_REMOVED" -> "invisible characters were removed";
      case "EXCESS_MARKS_REMOVED" -> "piled-up combining marks were removed";
      case "REPEATED_BLOCKS" -> "a block stood in the document more than once";
      case "LONG_LINE" -> "a line is longer than any paragraph";
      case "NLP_LIMITED" -> "only a part was searched for names";
      case "NO_ENTITY_MODEL" -> "no entity model is meant for its language";
      case "LANGUAGE_UNKNOWN" -> "the language could not be told";
      default -> Words.plain(flag);
    };
  }
}
