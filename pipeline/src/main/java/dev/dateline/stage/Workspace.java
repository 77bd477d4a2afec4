package dev.dateline.stage;

import dev.dateline.codec.Provenance;
import dev.dateline.dataset.rows.SpillFolder;
import java.io.Serializable;

/**
 * Where a job lays its rows aside, and what it signs them with.
 *
 * @param scratch the place for rows between steps
 * @param provenance what made the rows
 */
public record Workspace(SpillFolder scratch, Provenance provenance) implements Serializable {}
