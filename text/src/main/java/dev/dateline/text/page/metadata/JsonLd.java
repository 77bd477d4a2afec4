package dev.dateline.text.page.metadata;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * The objects of a page's JSON-LD. Invalid JSON is ignored, as by browsers and search engines: it
 * is common on pages.
 */
final class JsonLd {

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_MISSING_VALUES)
          .build();

  private static final List<String> WRAPPERS =
      List.of("<!--", "-->", "//", "/*", "*/", "<![CDATA[", "]]>", ";");

  private static final int MOST_LAYERS = 3;
  private static final int MOST_OBJECTS = 5_000;
  private static final int MOST_ARTICLES = 100;

  private static final Set<String> ARTICLES =
      Set.of(
          "AdvertiserContentArticle",
          "AnalysisNewsArticle",
          "Article",
          "AskPublicNewsArticle",
          "BackgroundNewsArticle",
          "BlogPosting",
          "LiveBlogPosting",
          "MedicalScholarlyArticle",
          "NewsArticle",
          "OpinionNewsArticle",
          "Report",
          "ReportageNewsArticle",
          "ReviewNewsArticle",
          "SatiricalArticle",
          "ScholarlyArticle",
          "SocialMediaPosting",
          "TechArticle");

  private final List<JsonNode> objects = new ArrayList<>();
  private final Map<String, JsonNode> byId = new HashMap<>();

  /** Reads the scripts of a page. */
  static JsonLd of(List<Element> scripts) {
    JsonLd found = new JsonLd();
    for (Element script : scripts) {
      found.read(script.data());
    }
    return found;
  }

  private void read(String data) {
    try {
      gather(JSON.readTree(unwrapped(data)));
    } catch (JsonProcessingException e) {
      // Invalid JSON is ignored.
      return;
    }
  }

  /** The data without the comments and marks that hide it from old browsers. */
  private static String unwrapped(String data) {
    String json = data.strip();
    for (int layer = 0; layer < MOST_LAYERS; layer++) {
      for (String mark : WRAPPERS) {
        if (json.startsWith(mark)) {
          json = json.substring(mark.length()).strip();
        }
        if (json.endsWith(mark)) {
          json = json.substring(0, json.length() - mark.length()).strip();
        }
      }
    }
    return json;
  }

  private void gather(JsonNode root) {
    Deque<JsonNode> open = new ArrayDeque<>();
    open.add(root);
    while (!open.isEmpty() && objects.size() < MOST_OBJECTS) {
      JsonNode node = open.remove();
      if (node.isObject()) {
        objects.add(node);
        String id = node.path("@id").asText();
        if (!id.isEmpty() && node.size() > 1) {
          byId.putIfAbsent(id, node);
        }
      }
      node.forEach(
          child -> {
            if (child.isContainerNode()) {
              open.add(child);
            }
          });
    }
  }

  /** The first objects that are articles, in the order of their depth. */
  List<JsonNode> articles() {
    return objects.stream().filter(JsonLd::isArticle).limit(MOST_ARTICLES).toList();
  }

  /** The objects of a type. */
  List<JsonNode> ofType(String type) {
    return objects.stream().filter(node -> hasType(node, Set.of(type))).toList();
  }

  private static boolean isArticle(JsonNode node) {
    return hasType(node, ARTICLES);
  }

  private static boolean hasType(JsonNode node, Set<String> types) {
    JsonNode type = node.path("@type");
    if (type.isTextual()) {
      return types.contains(local(type.textValue()));
    }
    for (JsonNode one : type) {
      if (types.contains(local(one.asText()))) {
        return true;
      }
    }
    return false;
  }

  private static String local(String type) {
    return type.substring(Math.max(type.lastIndexOf('/'), type.lastIndexOf(':')) + 1);
  }

  /** The object that a node refers to, if it only has an id of one on the page. */
  JsonNode resolved(JsonNode node) {
    String id = node.path("@id").asText();
    return node.isObject() && !node.has("name") && byId.containsKey(id) ? byId.get(id) : node;
  }

  /** The headline of an object. */
  static Optional<String> title(JsonNode node) {
    JsonNode headline = node.path("headline");
    return headline.isTextual() ? MetadataText.title(headline.textValue()) : Optional.empty();
  }

  /** A text of an object. */
  static Optional<String> text(JsonNode node, String key) {
    return said(node, key).flatMap(MetadataText::plain);
  }

  /** A text of an object, with a line end after each paragraph but the last. */
  static Optional<String> paragraphs(JsonNode node, String key) {
    return said(node, key).flatMap(MetadataText::paragraphs);
  }

  private static Optional<String> said(JsonNode node, String key) {
    JsonNode value = node.path(key);
    if (value.isArray() && value.size() > 0) {
      value = value.get(0);
    }
    return Optional.ofNullable(value.textValue());
  }
}
