package dev.dateline.stage.block;

import dev.dateline.dataset.rows.SpillAddress;
import dev.dateline.text.dedup.Reference;

/**
 * An article whose row is in a spill file.
 *
 * @param reference what choosing among copies needs to know of it
 * @param address where in which spill file
 */
public record SpilledArticle(Reference reference, SpillAddress address) {}
