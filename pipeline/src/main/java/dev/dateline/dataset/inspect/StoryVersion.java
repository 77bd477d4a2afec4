package dev.dateline.dataset.inspect;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An article of a story.
 *
 * @param id its id
 * @param run the run that published it
 * @param role FIRST, SAME or PART
 * @param parent id of the article that it repeats
 * @param evidence what the two have in common, in words
 * @param date its day of publication
 * @param document where it was read from
 * @param site the host of its address, or else the folder of its file
 * @param headline empty when it has none
 * @param body its text
 * @param copies exact copies of it
 */
public record StoryVersion(
    String id,
    String run,
    String role,
    Optional<String> parent,
    Optional<String> evidence,
    Optional<LocalDate> date,
    String document,
    String site,
    String headline,
    String body,
    long copies) {}
