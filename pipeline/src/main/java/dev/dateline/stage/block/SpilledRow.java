package dev.dateline.stage.block;

import dev.dateline.dataset.manifest.Table;
import dev.dateline.dataset.rows.SpillAddress;

/**
 * A finished row that is in a spill file.
 *
 * @param table the table it belongs to
 * @param date as ISO text; empty in tables without dates
 * @param sortKey unique within its table; files are written in the order of date and key
 * @param address where in which spill file
 */
public record SpilledRow(Table table, String date, String sortKey, SpillAddress address) {}
