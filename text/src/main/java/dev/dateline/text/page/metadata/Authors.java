package dev.dateline.text.page.metadata;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * Reads the names of the authors from JSON-LD, else from meta tags, else from microdata and marked
 * credits.
 */
final class Authors {

  private static final List<String> META =
      List.of(
          "article:author",
          "author",
          "parsely-author",
          "dc.creator",
          "dcterms.creator",
          "sailthru.author",
          "byl",
          "article:author_name",
          "og:article:author",
          "citation_author",
          "cxenseparse:author");

  private static final int MOST = 12;
  private static final int LONGEST_CREDIT = 120;

  private final Map<String, String> names = new LinkedHashMap<>();

  private Authors() {}

  static List<String> of(PageElements marked, JsonLd jsonLd, Optional<JsonNode> article) {
    Authors found = new Authors();
    article.ifPresent(node -> found.addNode(node.path("author"), jsonLd, 0));
    for (String name : META) {
      if (found.names.isEmpty()) {
        marked.meta.all(name).forEach(found::add);
      }
    }
    if (found.names.isEmpty()) {
      marked.properties.stream()
          .filter(e -> e.attr("itemprop").equals("author"))
          .limit(MOST)
          .forEach(found::addProperty);
    }
    if (found.names.isEmpty()) {
      marked.authorLinks.stream().limit(3).forEach(e -> found.add(MetadataText.within(e)));
    }
    return new ArrayList<>(found.names.values());
  }

  private void addNode(JsonNode node, JsonLd jsonLd, int depth) {
    if (node.isTextual()) {
      add(node.textValue());
    } else if (node.isArray() && depth < 3) {
      node.forEach(one -> addNode(one, jsonLd, depth + 1));
    } else if (node.isObject()) {
      JsonNode name = jsonLd.resolved(node).path("name");
      if (name.isArray() && depth < 3) {
        name.forEach(one -> add(one.asText()));
      } else if (name.isTextual()) {
        add(name.textValue());
      }
    }
  }

  private void addProperty(Element element) {
    Optional<Element> name = Optional.ofNullable(element.selectFirst("[itemprop=name]"));
    String text = MetadataText.said(name.orElse(element));
    if (text.length() <= LONGEST_CREDIT) {
      add(text);
    }
  }

  private void add(String credit) {
    for (String name : AuthorNames.of(credit)) {
      if (names.size() < MOST) {
        names.putIfAbsent(MetadataText.key(name), name);
      }
    }
  }
}
