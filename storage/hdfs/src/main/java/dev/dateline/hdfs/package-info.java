/**
 * Datasets and input on HDFS, by Hadoop's client, which lies beside the jar.
 *
 * <p>May import: {@code dataset.store}, {@code source}, {@code source.storage}, {@code extension},
 * {@code article}; Hadoop.
 */
package dev.dateline.hdfs;
