/**
 * The pipeline as a whole, its options, and its launcher.
 *
 * <p>May import: {@code stage}, {@code dataset}, {@code report}, and what they may import.
 */
package dev.dateline.pipeline;
