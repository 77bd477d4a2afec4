package dev.dateline.codec;

import java.io.Serializable;

/**
 * What made a row.
 *
 * @param runId the run
 * @param pipelineVersion the version of Dateline
 */
public record Provenance(String runId, String pipelineVersion) implements Serializable {}
