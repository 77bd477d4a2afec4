package dev.dateline.codec;

/**
 * What can be told of a refused document.
 *
 * @param document the URI of its file, with {@code #} and its number when the file holds many
 * @param reason name of the reason
 * @param detail the refusal in words
 * @param evidence the start of what was refused; may be empty
 */
public record RefusalFacts(String document, String reason, String detail, String evidence) {}
