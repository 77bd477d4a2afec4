package dev.dateline.text.page.metadata;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.text.page.metadata.StatedDate.Event;
import dev.dateline.text.page.metadata.StatedDate.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** Collects the dates that a page states in its metadata. */
final class Dates {

  private static final List<String> PUBLISHED =
      List.of(
          "article:published_time",
          "article:published",
          "og:article:published_time",
          "og:published_time",
          "og:pubdate",
          "datepublished",
          "date",
          "pubdate",
          "publishdate",
          "publish-date",
          "publish_date",
          "publication_date",
          "published_time",
          "published-date",
          "parsely-pub-date",
          "sailthru.date",
          "dc.date",
          "dc.date.issued",
          "dcterms.created",
          "dcterms.date",
          "dc.date.created",
          "dcterms.issued",
          "dcterms.available",
          "cxenseparse:recs:publishtime",
          "article.published",
          "article_date_original",
          "originalpublicationdate",
          "ptime",
          "citation_publication_date",
          "citation_date",
          "rnews:datepublished",
          "displaydate",
          "datecreated",
          "date_published",
          "article:created",
          "article.created",
          "pub_date",
          "created",
          "bt:pubdate",
          "shareaholic:article_published_time",
          "vr:published_time",
          "gentime",
          "analyticsattributes.articledate");

  private static final List<String> MODIFIED =
      List.of(
          "article:modified_time",
          "article:modified",
          "og:article:modified_time",
          "og:updated_time",
          "datemodified",
          "lastmod",
          "last-modified",
          "modified",
          "updated_time",
          "dcterms.modified",
          "dc.date.modified",
          "article.updated",
          "revised",
          "date_modified",
          "bt:moddate",
          "lastmodified",
          "shareaholic:article_modified_time",
          "utime",
          "rnews:datemodified",
          "cxenseparse:recs:moddate");

  private static final int MOST_TIMES = 24;

  private final List<StatedDate> dates = new ArrayList<>();

  private Dates() {}

  static List<StatedDate> of(PageElements marked, JsonLd jsonLd, Optional<JsonNode> article) {
    Dates found = new Dates();
    List<JsonNode> objects = new ArrayList<>();
    article.ifPresent(objects::add);
    if (article.isEmpty()) {
      objects.addAll(jsonLd.ofType("WebPage"));
    }
    for (JsonNode object : objects) {
      found.add(Source.JSON_LD, Event.PUBLISHED, JsonLd.text(object, "datePublished"));
      if (!object.has("datePublished")) {
        found.add(Source.JSON_LD, Event.PUBLISHED, JsonLd.text(object, "dateCreated"));
      }
      found.add(Source.JSON_LD, Event.MODIFIED, JsonLd.text(object, "dateModified"));
    }
    PUBLISHED.forEach(name -> found.add(Source.META_TAG, Event.PUBLISHED, marked.meta.first(name)));
    MODIFIED.forEach(name -> found.add(Source.META_TAG, Event.MODIFIED, marked.meta.first(name)));
    marked.properties.forEach(found::addProperty);
    found.addTimes(marked.times);
    return found.dates;
  }

  private void add(Source source, Event event, Optional<String> text) {
    text.map(String::strip)
        .filter(t -> !t.isEmpty() && t.length() <= 80)
        .map(t -> new StatedDate(source, event, t))
        .filter(date -> !dates.contains(date))
        .ifPresent(dates::add);
  }

  private void addProperty(Element element) {
    String name = element.attr("itemprop").toLowerCase(Locale.ROOT);
    boolean published = name.contains("datepublished") || name.contains("datecreated");
    if (published || name.contains("datemodified")) {
      String text =
          element.hasAttr("content")
              ? element.attr("content")
              : element.hasAttr("datetime")
                  ? element.attr("datetime")
                  : MetadataText.within(element);
      add(Source.MICRODATA, published ? Event.PUBLISHED : Event.MODIFIED, Optional.of(text));
    }
  }

  /** Only the first times of the page count: later ones belong to teasers and comments. */
  private void addTimes(List<Element> times) {
    int seen = 0;
    for (Element time : times) {
      if (time.hasAttr("datetime") && seen++ < MOST_TIMES && isOfPage(time, seen)) {
        String words = (time.className() + " " + time.attr("itemprop")).toLowerCase(Locale.ROOT);
        boolean modified = words.contains("updated") || words.contains("modif");
        add(
            Source.TIME_ELEMENT,
            modified && !words.contains("publish") ? Event.MODIFIED : Event.PUBLISHED,
            Optional.of(time.attr("datetime")));
      }
    }
  }

  private static boolean isOfPage(Element time, int place) {
    return place == 1 || time.hasAttr("pubdate") || time.attr("itemprop").contains("date");
  }
}
