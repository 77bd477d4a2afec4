package dev.dateline.source;

import java.io.Serializable;

/**
 * A regular file of the input as it stood when it was listed.
 *
 * @param uri absolute URI; percent-encodes every byte of the name that is not plain ASCII, so that
 *     it names the same file under any locale
 * @param size in bytes
 * @param modifiedNanos time of the last modification in nanoseconds since 1970-01-01 UTC
 */
public record SourceFile(String uri, long size, long modifiedNanos) implements Serializable {}
