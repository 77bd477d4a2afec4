package dev.dateline.text.clean.feature;

/**
 * What one feature of a line adds to the log odds that the line is part of the article.
 *
 * @param feature its name
 * @param weight what it adds
 */
public record FeatureWeight(String feature, double weight) {}
