package dev.dateline.codec;

import dev.dateline.article.Entity;
import dev.dateline.article.Removed;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is known of an article without its text.
 *
 * @param id its id
 * @param document the URI of its file, with {@code #} and its number when the file holds many
 * @param site where it comes from; empty in rows of versions before 0.2
 * @param headline empty when it has none
 * @param date day of publication; empty when it is unknown
 * @param dateSource name of how its date is known
 * @param dateConfidence from 0 to 1
 * @param dateConflict whether other strong evidence disagrees with its date
 * @param language ISO 639-3; empty when it is unknown
 * @param words number of words
 * @param chars number of characters of the body
 * @param entities what it names
 * @param removed what cleaning took away, by rule
 * @param flags names of its flags
 */
public record ArticleFacts(
    String id,
    String document,
    String site,
    String headline,
    Optional<LocalDate> date,
    String dateSource,
    double dateConfidence,
    boolean dateConflict,
    String language,
    int words,
    int chars,
    List<Entity> entities,
    List<Removed.ByRule> removed,
    List<String> flags) {

  /** Where it came from: its site, else the folder of its file. */
  public String source() {
    return !site.isEmpty() ? site : document.substring(0, Math.max(0, document.lastIndexOf('/')));
  }
}
