package dev.dateline.stage;

import dev.dateline.dataset.manifest.Table;
import dev.dateline.dataset.rows.SpillAddress;

/**
 * A finished row that was laid aside.
 *
 * @param table the table it belongs to
 * @param partition its date as ISO text; empty in tables without dates
 * @param sortKey unique within its table; files are written in this order
 * @param address where the row stands
 */
public record RowReference(Table table, String partition, String sortKey, SpillAddress address) {}
