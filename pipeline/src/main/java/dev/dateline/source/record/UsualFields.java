package dev.dateline.source.record;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The names that fields usually have, in order of preference.
 *
 * <p>They are those of news-please, fundus, trafilatura, newspaper4k, users of Scrapy, datatrove,
 * sets of news on Hugging Face, GDELT, exports of WordPress, MongoDB and Elasticsearch, news
 * interfaces and schema.org. Capitals, {@code -}, {@code _} inside a name and blanks make no
 * difference: {@code publishedAt} is {@code published_at}.
 */
public final class UsualFields {

  /** Objects in which the fields may be, where the record itself does not have them. */
  private static final List<String> AROUND =
      List.of(
          "_source",
          "data",
          "article",
          "document",
          "doc",
          "news",
          "item",
          "record",
          "attributes",
          "fields",
          "properties",
          "payload",
          "metadata",
          "meta");

  /** How exports of MongoDB write a date. */
  private static final List<String> WITHIN_DATES = List.of("", ".$date", ".$date.$numberLong");

  private static final Map<FieldRole, List<String>> NAMES = new EnumMap<>(FieldRole.class);

  static {
    names(
        FieldRole.TEXT,
        "text article_text full_text maintext main_text article_body plaintext plain_text body_text"
            + " body content main_content article_content news_text story_text text_content"
            + " clean_text cleaned_text raw_text post_content story article document paragraphs"
            + " body.sections.paragraphs content.rendered body.text content.text");
    names(
        FieldRole.TITLE,
        "title headline article_title title_page post_title news_title heading title_rss"
            + " title.rendered headline.main");
    names(
        FieldRole.URL,
        "url link article_url page_url source_url web_url canonical_url canonical_link permalink"
            + " news_url final_url original_url uri href guid guid.rendered document_identifier"
            + " main_entity_of_page main_entity_of_page.@id @id source");
    names(
        FieldRole.ID,
        "id _id _id.$oid article_id document_id doc_id uuid guid news_id story_id post_id uid"
            + " identifier");
    names(
        FieldRole.DATE,
        "date date_publish published_at publish_date publishing_date date_published published_date"
            + " pub_date published publication_date date_publication published_on publish_time"
            + " published_time publication_time first_published first_published_at"
            + " first_publication_date web_publication_date article_published_time post_date"
            + " date_posted posted_at posted article_date news_date release_date issued date_issued"
            + " date_created created created_at created_date creation_date created_utc datetime"
            + " date_time time_published sqldate");
    names(
        FieldRole.MODIFIED,
        "modified date_modify modified_at date_modified modified_date updated updated_at"
            + " date_updated update_date updated_date last_modified last_modified_date last_updated"
            + " last_updated_at modification_date article_modified_time post_modified");
    names(
        FieldRole.CAPTURED,
        "captured captured_at date_download download_date downloaded_at crawled_at crawl_date"
            + " date_crawled crawl_time crawl_timestamp fetched_at fetch_time fetch_date"
            + " date_fetched scraped_at scrape_date date_scraped scrape_time retrieved_at"
            + " date_retrieved warc_date filedate seen_date date_added timestamp");
    names(FieldRole.LANGUAGE, "language lang language_code lang_code in_language meta_lang");
    names(
        FieldRole.AUTHORS,
        "authors author authors.name author.name byline creator creator.name writer author_name"
            + " author_names article_author");
    names(
        FieldRole.PUBLISHER,
        "publisher publisher.name source source.name source_name site_name outlet newspaper"
            + " publication publication_name agency provider provider.name hostname"
            + " source_hostname source_domain domain website source_common_name");
    names(FieldRole.SECTION, "section article_section section_name category categories rubric");
  }

  private UsualFields() {}

  /** The names of a role for the documentation, the preferred first. */
  public static List<String> of(FieldRole role) {
    return NAMES.get(role);
  }

  /** The objects in which fields are looked for when the record itself has none. */
  public static List<String> around() {
    return AROUND;
  }

  /** Every path of a role, plain, the preferred first. */
  static List<String> paths(FieldRole role) {
    boolean date =
        role == FieldRole.DATE || role == FieldRole.MODIFIED || role == FieldRole.CAPTURED;
    List<String> paths = new ArrayList<>();
    for (String object : around(role)) {
      for (String name : NAMES.get(role)) {
        for (String within : date ? WITHIN_DATES : List.of("")) {
          paths.add(plain(object + name + within));
        }
      }
    }
    return paths;
  }

  private static List<String> around(FieldRole role) {
    List<String> objects = new ArrayList<>(List.of(""));
    for (String object : AROUND) {
      boolean beside = object.startsWith("meta");
      if (!beside || role != FieldRole.TEXT) {
        objects.add(object + ".");
      }
    }
    return objects;
  }

  /** A path without what makes no difference. */
  static String plain(String path) {
    StringBuilder plain = new StringBuilder(path.length());
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      boolean first = i == 0 || path.charAt(i - 1) == '.';
      if (c == '_' ? first : c != '-' && c != ' ') {
        plain.append(c);
      }
    }
    return plain.toString().toLowerCase(Locale.ROOT);
  }

  private static void names(FieldRole role, String names) {
    NAMES.put(role, Arrays.asList(names.split(" ")));
  }
}
