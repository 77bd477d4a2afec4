package dev.dateline.codec;

/**
 * What is known of a refused document.
 *
 * @param document the URI of its file, with {@code #} and its number when the file holds many
 * @param site where it comes from; empty in rows of versions before 0.2
 * @param reason name of the reason
 * @param detail the refusal in words
 * @param evidence the start of what was refused; may be empty
 */
public record RefusalFacts(
    String document, String site, String reason, String detail, String evidence) {}
