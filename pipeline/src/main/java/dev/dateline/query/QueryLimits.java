package dev.dateline.query;

import java.time.Duration;

/**
 * The limits of a query.
 *
 * @param time from the question to the complete answer
 * @param memoryBytes of the engine
 * @param spillBytes on disk, for what does not fit into memory
 */
public record QueryLimits(Duration time, long memoryBytes, long spillBytes) {}
