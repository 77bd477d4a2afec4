package dev.dateline.text.dedup;

import dev.dateline.article.Article;
import dev.dateline.article.DateSource;
import dev.dateline.article.Fingerprint;
import dev.dateline.article.Origin;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/**
 * The properties of an article by which one of several copies is chosen.
 *
 * <p>References of equal content are ordered by priority: a known date before an unknown one, then
 * the earlier date, then the origin. The order is total over distinct documents and does not depend
 * on the order of arrival.
 *
 * @param origin where the article was read from
 * @param rawHash SHA-256 of the document's bytes
 * @param fingerprint the hash by which duplicates are recognised
 * @param published day of publication
 * @param dateSource how that day is known
 * @param documentId the container's own id
 * @param url the page's address
 */
public record Reference(
    Origin origin,
    String rawHash,
    Fingerprint fingerprint,
    Optional<LocalDate> published,
    DateSource dateSource,
    Optional<String> documentId,
    Optional<String> url)
    implements Comparable<Reference> {

  private static final Comparator<Reference> CLAIM =
      Comparator.comparing((Reference reference) -> reference.published().orElse(LocalDate.MAX))
          .thenComparing(Reference::origin);

  /** The reference to an article. */
  public static Reference to(Article article) {
    return new Reference(
        article.source().origin(),
        article.source().rawHash(),
        article.fingerprint(),
        article.dating().published(),
        article.dating().source(),
        article.source().metadata().id(),
        article.source().metadata().url());
  }

  @Override
  public int compareTo(Reference other) {
    return CLAIM.compare(this, other);
  }
}
