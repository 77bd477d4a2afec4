/**
 * The pieces of work that a job reads, in a file beside the job.
 *
 * <p>May import: {@code source.container}, {@code dataset}, Beam, Jackson.
 */
package dev.dateline.stage.packet;
