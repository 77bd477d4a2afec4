package dev.dateline.text.page.metadata;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** The meta tags of a page, by name. */
final class MetaTags {

  private static final int MOST_PER_NAME = 20;

  private final Map<String, List<String>> contents = new HashMap<>();

  /** Adds a tag. */
  void add(Element meta) {
    String content = meta.attr("content");
    if (!content.isBlank()) {
      for (String attribute : List.of("property", "name", "itemprop", "http-equiv")) {
        String name = meta.attr(attribute).strip().toLowerCase(Locale.ROOT);
        if (!name.isEmpty()) {
          List<String> values = contents.computeIfAbsent(name, key -> new ArrayList<>(1));
          if (values.size() < MOST_PER_NAME) {
            values.add(content);
          }
        }
      }
    }
  }

  /** All contents of the tags with a name, in order. */
  List<String> all(String name) {
    return contents.getOrDefault(name, List.of());
  }

  /** The first content for the first of these names that has a tag. */
  Optional<String> first(String... names) {
    for (String name : names) {
      List<String> values = contents.get(name);
      if (values != null) {
        return Optional.of(values.get(0));
      }
    }
    return Optional.empty();
  }
}
