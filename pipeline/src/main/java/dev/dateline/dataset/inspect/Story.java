package dev.dateline.dataset.inspect;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A story and all articles that tell it.
 *
 * @param id its id
 * @param versions its articles: the first one, then by date, undated ones last
 */
public record Story(String id, List<StoryVersion> versions) {

  private static final Comparator<StoryVersion> ORDER =
      Comparator.comparing((StoryVersion version) -> version.parent().isPresent())
          .thenComparing(version -> version.date().orElse(LocalDate.MAX))
          .thenComparing(StoryVersion::id);

  /** Sorts the articles. */
  public Story {
    versions = versions.stream().sorted(ORDER).toList();
  }

  /** The article of an id; empty when it was taken down. */
  public Optional<StoryVersion> version(String article) {
    return versions.stream().filter(version -> version.id().equals(article)).findFirst();
  }

  /** Number of articles by site. */
  public SortedMap<String, Long> sites() {
    SortedMap<String, Long> sites = new TreeMap<>();
    versions.forEach(version -> sites.merge(version.site(), 1L, Long::sum));
    return sites;
  }

  /** The first day on which it was told; empty when no article has a date. */
  public Optional<LocalDate> firstDay() {
    return versions.stream().flatMap(version -> version.date().stream()).min(LocalDate::compareTo);
  }

  /** The last day on which it was told; empty when no article has a date. */
  public Optional<LocalDate> lastDay() {
    return versions.stream().flatMap(version -> version.date().stream()).max(LocalDate::compareTo);
  }

  /** Exact copies of its articles. */
  public long copies() {
    return versions.stream().mapToLong(StoryVersion::copies).sum();
  }
}
