package dev.dateline.text.clean.feature;

/**
 * The weight of one feature of a line: its share of the log odds that the line is part of the
 * article.
 *
 * @param feature its name
 * @param weight its weight
 */
public record FeatureWeight(String feature, double weight) {}
