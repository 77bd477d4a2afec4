package dev.dateline.text.page.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** The elements of a page with metadata, collected in one traversal. */
final class PageElements {

  private static final int MOST_OF_A_KIND = 400;

  final MetaTags meta = new MetaTags();
  final List<Element> scripts = new ArrayList<>();
  final List<Element> times = new ArrayList<>();
  final List<Element> properties = new ArrayList<>();
  final List<Element> headings = new ArrayList<>();
  final List<Element> authorLinks = new ArrayList<>();
  Optional<String> canonical = Optional.empty();
  Optional<String> title = Optional.empty();
  Optional<String> language = Optional.empty();

  private PageElements() {}

  /** The elements of a page. */
  static PageElements in(Document document) {
    PageElements marked = new PageElements();
    document.forEachNode(marked::see);
    return marked;
  }

  private void see(Node node) {
    if (!(node instanceof Element element) || (element.attributesSize() == 0 && !isBare(node))) {
      return;
    }
    switch (element.normalName()) {
      case "meta" -> meta.add(element);
      case "script" -> {
        if (element.attr("type").toLowerCase(Locale.ROOT).contains("ld+json")) {
          add(scripts, element);
        }
      }
      case "link" -> {
        if (canonical.isEmpty() && element.attr("rel").equalsIgnoreCase("canonical")) {
          canonical = Optional.of(element.attr("href").strip()).filter(url -> !url.isEmpty());
        }
      }
      case "title" -> title = title.or(() -> MetadataText.title(MetadataText.within(element)));
      case "html" ->
          language = Optional.of(element.attr("lang").strip()).filter(code -> !code.isEmpty());
      case "h1" -> add(headings, element);
      case "time" -> add(times, element);
      default -> {}
    }
    if (element.hasAttr("itemprop")) {
      add(properties, element);
    }
    if (element.attr("rel").equalsIgnoreCase("author")) {
      add(authorLinks, element);
    }
  }

  private static boolean isBare(Node node) {
    return switch (node.normalName()) {
      case "title", "h1", "time" -> true;
      default -> false;
    };
  }

  private static void add(List<Element> kind, Element element) {
    if (kind.size() < MOST_OF_A_KIND) {
      kind.add(element);
    }
  }
}
