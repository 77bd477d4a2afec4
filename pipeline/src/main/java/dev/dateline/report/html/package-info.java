/**
 * How a page is drawn: the frame around every page, its sections, tables with bars, charts, and the
 * one place where text becomes markup.
 *
 * <p>May import: {@code report.wording}.
 */
package dev.dateline.report.html;
