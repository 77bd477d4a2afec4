package dev.dateline.stage;

import dev.dateline.codec.Provenance;
import dev.dateline.dataset.rows.SpillFolder;
import java.io.Serializable;

/**
 * Where a job writes its spill files, and what it signs rows with.
 *
 * @param scratch the place for rows between steps
 * @param provenance what made the rows
 */
public record Workspace(SpillFolder scratch, Provenance provenance) implements Serializable {}
