package dev.dateline.article;

import dev.dateline.PublicApi;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Why a document is refused: the closed list, with what each reason means to a person.
 *
 * <p>Whoever tells of a reason takes the words from here; docs/REJECTIONS.md has a line for each,
 * which begins with them.
 */
@PublicApi
public enum Reason {
  EMPTY(
      "The document holds no visible character.",
      "Nothing is lost. Many of them: look at the scraper.",
      Stage.READ,
      Stage.CLEAN),

  EMPTY_BODY(
      "Nothing is left when the header and what is not the article are gone.",
      "Look at the removed lines with `dateline inspect`.",
      Stage.CLEAN),

  BAD_DATE(
      "The date header is no accepted date: not in the calendar, out of range, or in another form"
          + " than year-month-day.",
      "Correct the header, or widen --earliest and --latest.",
      Stage.HEADER),

  AMBIGUOUS_DATE(
      "The date header can be read as two days.",
      "Write the year with four digits, and first.",
      Stage.HEADER),

  CONFLICTING_DATE("Two date headers disagree.", "Remove the wrong header.", Stage.HEADER),

  UNDECODABLE(
      "The bytes are text in no charset that is known.",
      "Convert it to UTF-8, or name the charset with --encoding.",
      Stage.DECODE),

  BINARY(
      "The bytes are no text.", "Nothing, unless a converter for the format exists.", Stage.READ),

  UNSUPPORTED_FORMAT(
      "It is in a format of text that is not read.",
      "Convert it to plain text, or leave it out with --exclude.",
      Stage.READ),

  BAD_COMPRESSION(
      "The compressed stream is damaged or cut short.", "Fetch the file again.", Stage.READ),

  NESTED_COMPRESSION(
      "What it decompresses to is compressed again.", "Take the outer layer off.", Stage.READ),

  TOO_LARGE(
      "It is over the limits of size, compression or lines.",
      "Split it, or decompress it.",
      Stage.READ,
      Stage.CLEAN),

  UNREADABLE_PAGE(
      "The HTML page is over a bound of its structure: elements, tags or characters.",
      "Look at what made it; no page for people is like that.",
      Stage.READ),

  BAD_RECORD(
      "A record of a container is no JSON object, or no row of its table, with a text.",
      "Correct the record, or name its fields with --fields; the other records were read.",
      Stage.READ),

  UNREADABLE(
      "The file or folder can't be opened or read.",
      "Check permissions and the device.",
      Stage.READ),

  SOURCE_CHANGED(
      "The file changed or vanished after it was listed.",
      "It is read the next night, when its writer is done.",
      Stage.READ),

  TAKEN_DOWN(
      "It is on the list of what was taken down.",
      "Nothing: it stays out, as was asked for.",
      Stage.TAKEDOWN);

  private final String meaning;
  private final String advice;

  // List.of makes lists that never change, which their type does not say.
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

  /** Where a document can be refused for this reason, in the order of the work. */
  public Set<Stage> stages() {
    return EnumSet.copyOf(stages);
  }
}
