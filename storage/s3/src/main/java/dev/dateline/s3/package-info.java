/**
 * Datasets and input on S3 and services with the same protocol, by AWS's own client, which is in a
 * folder next to the jar.
 *
 * <p>May import: {@code dataset.store}, {@code source.storage}, {@code extension}; AWS's client.
 */
package dev.dateline.s3;
