package dev.dateline.stage.block;

import dev.dateline.dataset.manifest.Table;
import dev.dateline.dataset.rows.SpillAddress;

/**
 * A finished row that is in a spill file.
 *
 * @param table the table it belongs to
 * @param partition its date as ISO text; empty in tables without dates
 * @param sortKey unique within its table; files are written in this order
 * @param address where in which spill file
 */
public record SpilledRow(Table table, String partition, String sortKey, SpillAddress address) {}
