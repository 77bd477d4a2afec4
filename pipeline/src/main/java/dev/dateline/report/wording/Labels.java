package dev.dateline.report.wording;

import dev.dateline.article.DateSource;
import dev.dateline.article.PassedOver;
import dev.dateline.dataset.manifest.CopyKind;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Labels of the constants of closed lists, for people. */
public final class Labels {

  /** Codes of languages by which Java knows their names: two letters, or the wider language. */
  private static final Map<String, String> COMMON = common();

  private Labels() {}

  /** The name of a constant, such as HEADER, in small letters. */
  public static String plain(Enum<?> constant) {
    return plain(constant.name());
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** A language in English, from its ISO 639-3 code. */
  public static String language(String code) {
    if (code.isEmpty()) {
      return "unknown";
    }
    String common = COMMON.getOrDefault(code, code);
    String name = Locale.forLanguageTag(common).getDisplayLanguage(Locale.ENGLISH);
    return name.isEmpty() ? code : name;
  }

  private static Map<String, String> common() {
    Map<String, String> common = new HashMap<>();
    for (String two : Locale.getISOLanguages()) {
      common.put(Locale.forLanguageTag(two).getISO3Language(), two);
    }
    common.putAll(
        Map.of(
            "cmn", "zh", "pes", "fa", "ekk", "et", "lvs", "lv", "nob", "nb", "hbs", "sh", "plt",
            "mg"));
    return common;
  }

  /** What a kind of copies is. */
  public static String copies(CopyKind kind) {
    return switch (kind) {
      case RAW_SAME_RUN -> "same bytes, same run";
      case RAW_EARLIER_RUN -> "same bytes, earlier run";
      case CONTENT_SAME_RUN -> "same text, same run";
      case CONTENT_EARLIER_RUN -> "same text, earlier run";
    };
  }

  /** What a kind of evidence for a date is. */
  public static String dateSource(DateSource source) {
    return switch (source) {
      case HEADER -> "date header";
      case METADATA -> "metadata of the container";
      case PUBLISHED_LINE -> "published line";
      case BYLINE -> "byline";
      case DATELINE -> "dateline";
      case TEXT -> "date in the text";
      case JSON_LD -> "JSON-LD of the page";
      case META_TAG -> "meta tag of the page";
      case MICRODATA -> "microdata of the page";
      case TIME_ELEMENT -> "time element of the page";
      case URL -> "address of the page";
      case FILE_NAME -> "file name";
      case NONE -> "no date";
    };
  }

  /** What a rule of cleaning removes; the names of rules are not a closed list. */
  public static String rule(String rule) {
    return switch (rule) {
      case "BEFORE_ARTICLE" -> "above the article: menus, breadcrumbs, sharing";
      case "AFTER_ARTICLE" -> "below the article: related stories, comments, footers";
      case "INSIDE_ARTICLE" -> "within the article: adverts, teasers, sharing";
      case "CAPTION" -> "captions and credits of pictures";
      case "REPEATED_BLOCK" -> "blocks that the document repeats";
      default -> plain(rule);
    };
  }

  /** What was passed over, with how much of it: {@code images (3), robots.txt (1)}. */
  public static String passedOver(Map<PassedOver, Long> kinds) {
    return kinds.entrySet().stream()
        .map(kind -> kind.getKey().words() + " (" + Figures.count(kind.getValue()) + ")")
        .collect(Collectors.joining(", "));
  }
}
