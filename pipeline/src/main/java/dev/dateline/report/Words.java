package dev.dateline.report;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** How figures and names of closed lists are said to people. */
final class Words {

  private static final String[] BYTES = {"bytes", "kB", "MB", "GB", "TB"};
  private static final double KILO = 1000;

  /** Codes of languages by which Java knows their names: two letters, or the wider language. */
  private static final Map<String, String> COMMON = common();

  private Words() {}

  /** A count, with commas. */
  static String count(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  /** A count and what is counted. */
  static String count(long count, String one, String many) {
    return count(count) + " " + (count == 1 ? one : many);
  }

  /** A part of a whole in percent; said exactly where it is all or nothing. */
  static String percent(long part, long whole) {
    if (whole == 0 || part == 0) {
      return "0 %";
    }
    double percent = 100.0 * part / whole;
    if (part < whole && percent > 99.9) {
      return "99.9 %";
    }
    return percent < 0.1 ? "< 0.1 %" : percent(percent);
  }

  /** A percentage. */
  static String percent(double percent) {
    return percent >= 10 || percent == Math.rint(percent)
        ? String.format(Locale.ROOT, "%.0f %%", percent)
        : String.format(Locale.ROOT, "%.1f %%", percent);
  }

  /** A size. */
  static String bytes(long bytes) {
    return bytes((double) bytes);
  }

  /** A size. */
  static String bytes(double bytes) {
    double value = bytes;
    int unit = 0;
    while (value >= KILO && unit < BYTES.length - 1) {
      value /= KILO;
      unit++;
    }
    return String.format(
        Locale.ROOT, unit == 0 || value >= 100 ? "%.0f %s" : "%.1f %s", value, BYTES[unit]);
  }

  /** A duration. */
  static String seconds(double seconds) {
    if (seconds < 60) {
      return String.format(Locale.ROOT, "%.1f s", seconds);
    }
    long whole = Math.round(seconds);
    return whole < 3600
        ? String.format(Locale.ROOT, "%d min %d s", whole / 60, whole % 60)
        : String.format(Locale.ROOT, "%d h %d min", whole / 3600, whole / 60 % 60);
  }

  /** A language in English, from its ISO 639-3 code. */
  static String language(String code) {
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
        Map.of("cmn", "zh", "pes", "fa", "ekk", "et", "lvs", "lv", "nob", "nb", "plt", "mg"));
    return common;
  }

  /** A name of a closed list, such as HEADER, in small letters. */
  static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** What a kind of copies is. */
  static String copies(String kind) {
    return switch (kind) {
      case "RAW_SAME_RUN" -> "same bytes, same run";
      case "RAW_EARLIER_RUN" -> "same bytes, earlier run";
      case "CONTENT_SAME_RUN" -> "same text, same run";
      case "CONTENT_EARLIER_RUN" -> "same text, earlier run";
      default -> plain(kind);
    };
  }

  /** What a kind of evidence for a date is. */
  static String dateSource(String source) {
    return switch (source) {
      case "HEADER" -> "date header";
      case "METADATA" -> "metadata of the container";
      case "PUBLISHED_LINE" -> "published line";
      case "BYLINE" -> "byline";
      case "DATELINE" -> "dateline";
      case "TEXT" -> "date in the text";
      case "URL" -> "address of the page";
      case "FILE_NAME" -> "file name";
      case "NONE" -> "no date";
      default -> plain(source);
    };
  }

  /** What a rule of cleaning removes. */
  static String rule(String rule) {
    return switch (rule) {
      case "BEFORE_ARTICLE" -> "above the article: menus, breadcrumbs, sharing";
      case "AFTER_ARTICLE" -> "below the article: related stories, comments, footers";
      case "INSIDE_ARTICLE" -> "within the article: adverts, teasers, sharing";
      case "CAPTION" -> "captions and credits of pictures";
      case "REPEATED_BLOCK" -> "blocks that the document says again";
      default -> plain(rule);
    };
  }
}
