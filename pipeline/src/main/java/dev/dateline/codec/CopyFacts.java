package dev.dateline.codec;

/**
 * What is known of a copy.
 *
 * @param document the URI of its file, with {@code #} and its number when the file holds many
 * @param site where it comes from; empty in rows of versions before 0.2
 * @param duplicateOf id of the article that it repeats
 * @param duplicateOfRun the run that published that article
 * @param kind RAW or CONTENT
 * @param scope SAME_RUN or EARLIER_RUN
 */
public record CopyFacts(
    String document,
    String site,
    String duplicateOf,
    String duplicateOfRun,
    String kind,
    String scope) {}
