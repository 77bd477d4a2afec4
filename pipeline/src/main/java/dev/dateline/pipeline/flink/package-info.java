/**
 * The counts of a job on a Flink cluster while its runner blocks.
 *
 * <p>May import: {@code stage}, and what it may import.
 */
package dev.dateline.pipeline.flink;
