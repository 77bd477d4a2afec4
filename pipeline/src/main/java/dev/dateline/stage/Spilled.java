package dev.dateline.stage;

import dev.dateline.dataset.rows.SpillAddress;
import dev.dateline.text.dedup.Reference;

/**
 * An article that was laid aside.
 *
 * @param reference what choosing among copies needs to know of it
 * @param address where its row stands
 */
public record Spilled(Reference reference, SpillAddress address) {}
