package dev.dateline.article;

import dev.dateline.PublicApi;

/**
 * The hash by which duplicates are recognised.
 *
 * @param contentHash SHA-256 of the normalised body, lower-case hex
 * @param version name of the normalisation and framing that the hash is made with
 */
@PublicApi
public record Fingerprint(String contentHash, String version) {}
