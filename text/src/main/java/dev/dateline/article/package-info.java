/**
 * The terms of the project as records: source texts, articles, mentions, rejections.
 *
 * <p>May import: {@code java.*} only.
 */
package dev.dateline.article;
