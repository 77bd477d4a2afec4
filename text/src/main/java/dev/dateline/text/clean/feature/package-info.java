/**
 * Describes the lines of a page by features, and weighs them.
 *
 * <p>A line has features of its own ({@code LineReader}), of its place in the page (one class for
 * each group), and of its wording. {@link dev.dateline.text.clean.feature.PageFeatures} combines
 * them; {@link dev.dateline.text.clean.feature.LineScorer} sums their weights.
 *
 * <p>May import: {@code text.resource}, {@code text.page.evidence}, {@code text.clean.line}.
 */
package dev.dateline.text.clean.feature;
