package dev.dateline.article;

import dev.dateline.PublicApi;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Why a document is refused: the closed list, with what each reason means to a person.
 *
 * <p>Messages and pages take their words from here. docs/REJECTIONS.md has a row for each reason,
 * which begins with these words.
 */
@PublicApi
public enum Reason {
  EMPTY(
      "The document holds no visible character.",
      "Nothing is lost. Many of them: look at the scraper.",
      Stage.READ,
      Stage.CLEAN),

  EMPTY_BODY(
      "Nothing is left after the header and the lines outside the article are removed.",
      "Look at the removed lines with `dateline inspect`.",
      Stage.CLEAN),

  BAD_DATE(
      "The date header is not an accepted date: not in the calendar, out of range, or in another form"
          + " than year-month-day.",
      "Correct the header, or widen --earliest and --latest.",
      Stage.HEADER),

  AMBIGUOUS_DATE(
      "The date header can be read as two days.",
      "Write the year with four digits, and first.",
      Stage.HEADER),

  CONFLICTING_DATE("Two date headers disagree.", "Remove the wrong header.", Stage.HEADER),

  UNDECODABLE(
      "The bytes are not text in any known charset.",
      "Convert it to UTF-8, or name the charset with --encoding.",
      Stage.DECODE),

  BINARY(
      "The bytes are not text.",
      "Convert the file to text, or leave it out with --exclude.",
      Stage.READ),

  UNSUPPORTED_FORMAT(
      "Dateline does not read its text format.",
      "Convert it to plain text, or leave it out with --exclude.",
      Stage.READ),

  BAD_COMPRESSION(
      "The compressed stream is damaged or cut short.", "Fetch the file again.", Stage.READ),

  NESTED_COMPRESSION(
      "What it decompresses to is compressed again.",
      "Remove the outer layer of compression.",
      Stage.READ),

  TOO_LARGE(
      "It exceeds a limit of size, compression ratio or lines.",
      "Split it, or decompress it.",
      Stage.READ,
      Stage.CLEAN),

  UNREADABLE_PAGE(
      "The HTML page exceeds a limit of elements, tags or characters.",
      "Check the program that made it: pages for people are never that large.",
      Stage.READ),

  BAD_RECORD(
      "A record of a container is not a JSON object or table row with a text.",
      "Correct the record, or name its fields with --fields; the other records were read.",
      Stage.READ),

  UNREADABLE(
      "The file or folder can't be opened or read.",
      "Check permissions and the device.",
      Stage.READ),

  SOURCE_CHANGED(
      "The file changed or vanished after it was listed.",
      "The next run reads it, once its writer is done.",
      Stage.READ),

  TAKEN_DOWN(
      "It is on the list of documents that were taken down.",
      "Nothing: it stays out, as requested.",
      Stage.TAKEDOWN);

  private final String meaning;
  private final String advice;

  // The type List does not show that these lists are immutable, as List.of makes them.
  @SuppressWarnings("ImmutableEnumChecker")
  private final List<Stage> stages;

  Reason(String meaning, String advice, Stage... stages) {
    this.meaning = meaning;
    this.advice = advice;
    this.stages = List.of(stages);
  }

  /** What is the matter, in a sentence. */
  public String meaning() {
    return meaning;
  }

  /** What a person can do about it, in a sentence. */
  public String advice() {
    return advice;
  }

  /** The stages that can refuse a document for this reason, in the order in which they run. */
  public Set<Stage> stages() {
    return EnumSet.copyOf(stages);
  }
}
