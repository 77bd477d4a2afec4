package dev.dateline.article;

import dev.dateline.PublicApi;
import java.time.LocalDate;

/**
 * One piece of evidence for the date of an article.
 *
 * @param value the day; the first of the month when the precision is {@code MONTH}
 * @param precision day or month
 * @param kind its kind
 * @param text the evidence as printed, at most 80 characters
 * @param start offset in the decoded source text, or -1 when the evidence is outside it
 * @param end end offset in the decoded source text, or -1 when the evidence is outside it
 * @param confidence from 0 to 1, rounded to thousandths
 */
@PublicApi
public record DateCandidate(
    LocalDate value,
    DatePrecision precision,
    CandidateKind kind,
    String text,
    int start,
    int end,
    double confidence) {}
