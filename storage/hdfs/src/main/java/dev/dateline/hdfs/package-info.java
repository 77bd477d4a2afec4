/**
 * Datasets and input on HDFS, by Hadoop's client, which is in a folder next to the jar.
 *
 * <p>May import: {@code dataset.store}, {@code source}, {@code source.storage}, {@code extension},
 * {@code article}; Hadoop.
 */
package dev.dateline.hdfs;
