/**
 * What a job on a Flink cluster has counted while its runner blocks.
 *
 * <p>May import: {@code stage}, and what it may import.
 */
package dev.dateline.pipeline.flink;
