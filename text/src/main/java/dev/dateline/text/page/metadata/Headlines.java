package dev.dateline.text.page.metadata;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Chooses the title of a page's article by a vote of all elements that state one: headings that
 * share words with another title, JSON-LD, tags for social networks, the page's title, microdata.
 * Titles that differ only in punctuation and case count as one. A title for social networks wins if
 * another title is the same with a kicker before it.
 */
final class Headlines {

  private static final int HEADING = 20;
  private static final int STRANGE_HEADING = 1;
  private static final int JSON_LD = 14;
  private static final int SOCIAL = 7;
  private static final int SECOND_SOCIAL = 3;
  private static final int PAGE_TITLE = 3;
  private static final int PROPERTY = 5;

  private static final int MOST_HEADINGS = 5;
  private static final int SHORTEST_BEHIND_KICKER = 20;

  private final SiteNames sites;
  private final List<String> headings;
  private final Optional<String> stated;
  private final Optional<String> social;
  private final Optional<String> second;
  private final Optional<String> title;
  private final Optional<String> property;
  private final Map<String, Integer> votes = new LinkedHashMap<>();
  private final Map<String, String> spellings = new LinkedHashMap<>();

  private Headlines(PageElements marked, Optional<JsonNode> article) {
    headings = headings(marked);
    sites = new SiteNames(marked.meta.first("og:site_name"), headings);
    stated = article.flatMap(node -> JsonLd.title(node)).map(sites::leftOut);
    social = marked.meta.first("og:title").flatMap(MetadataText::title).map(sites::leftOut);
    second =
        marked
            .meta
            .first("twitter:title", "parsely-title", "dc.title", "sailthru.title")
            .flatMap(MetadataText::title)
            .map(sites::leftOut);
    title = marked.title.map(sites::leftOutOfPageTitle);
    property = property(marked);
  }

  static Optional<String> choose(PageElements marked, Optional<JsonNode> article) {
    return new Headlines(marked, article).choose();
  }

  private Optional<String> choose() {
    Optional<String> behindKicker = social.filter(this::isBehindKicker);
    if (behindKicker.isPresent()) {
      return behindKicker;
    }
    stated.ifPresent(text -> vote(text, JSON_LD));
    social.ifPresent(text -> vote(text, SOCIAL));
    List<Set<String>> others = new ArrayList<>();
    for (Optional<String> other : List.of(stated, social, second, title)) {
      other.map(Headlines::words).ifPresent(others::add);
    }
    Set<String> heard = new HashSet<>();
    for (String heading : headings) {
      if (heard.add(MetadataText.key(heading))) {
        vote(heading, sharesWords(words(heading), others) ? HEADING : STRANGE_HEADING);
      }
    }
    second.ifPresent(text -> vote(text, SECOND_SOCIAL));
    title.ifPresent(text -> vote(text, PAGE_TITLE));
    property.ifPresent(text -> vote(text, PROPERTY));
    String best = null;
    for (Map.Entry<String, Integer> one : votes.entrySet()) {
      best = best == null || one.getValue() > votes.get(best) ? one.getKey() : best;
    }
    return Optional.ofNullable(best).map(spellings::get);
  }

  private void vote(String text, int weight) {
    String key = MetadataText.key(text);
    if (!key.isEmpty()) {
      spellings.putIfAbsent(key, text);
      votes.merge(key, weight, Integer::sum);
    }
  }

  private boolean isBehindKicker(String text) {
    String key = MetadataText.key(text);
    return key.length() >= SHORTEST_BEHIND_KICKER
        && (headings.stream().anyMatch(heading -> endsIn(heading, key))
            || stated.filter(other -> endsIn(other, key)).isPresent());
  }

  private static boolean endsIn(String text, String key) {
    String own = MetadataText.key(text);
    return own.length() > key.length() && own.endsWith(key);
  }

  /** Whether a third of the words of the shorter of two titles is in both. */
  private static boolean sharesWords(Set<String> words, List<Set<String>> others) {
    for (Set<String> other : others) {
      long shared = words.stream().filter(other::contains).count();
      if (shared > 0 && 3 * shared >= Math.min(words.size(), other.size())) {
        return true;
      }
    }
    return false;
  }

  private static Set<String> words(String text) {
    Set<String> words =
        new HashSet<>(List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)));
    words.remove("");
    return words;
  }

  private static List<String> headings(PageElements marked) {
    List<String> headings = new ArrayList<>();
    for (Element h1 : marked.headings.subList(0, Math.min(MOST_HEADINGS, marked.headings.size()))) {
      MetadataText.title(MetadataText.within(h1)).ifPresent(headings::add);
    }
    return headings;
  }

  private static Optional<String> property(PageElements marked) {
    return marked.properties.stream()
        .filter(e -> e.attr("itemprop").equals("headline"))
        .limit(MOST_HEADINGS)
        .map(MetadataText::said)
        .flatMap(text -> MetadataText.title(text).stream())
        .findFirst();
  }
}
