package dev.dateline.text.date.written;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.GregorianCalendar;
import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.function.ObjIntConsumer;

/** The names of months and weekdays from CLDR, the locale data in ICU. */
final class CldrNames {
  /** Languages, and countries whose names differ, in the notation of CLDR. */
  static final List<String> LOCALES =
      List.of(
          ("en en_AU de de_AT fr fr_CA es es_MX pt pt_PT it nl ru ar ar_MA ar_DZ ar_TN ar_LB ar_IQ"
                  + " fa ps ur hi bn ta te ml mr gu kn pa or as ne si th lo km my vi id ms jv su"
                  + " fil ceb zh ja ko tr az az_Cyrl kk ky uz uz_Cyrl tk tt ug mn uk be pl cs sk sl"
                  + " hr bs bs_Cyrl sr sr_Latn mk bg ro hu el sq lt lv et fi sv no nn da is fo nb"
                  + " af fy lb gsw rm ca gl eu oc ast br cy ga gd eo mt he yi ku ckb ka hy am ti so"
                  + " sw ha yo ig zu mg tg sc fur hsb om sd ba")
              .split(" ", -1));

  private static final List<String> SOLAR = List.of("fa", "fa_AF", "ps", "en");
  private static final List<String> ISLAMIC =
      List.of("ar", "fa", "ur", "tr", "id", "ms", "en", "fr", "ckb", "ps");
  private static final List<String> HEBREW = List.of("he", "en", "fr");
  private static final int HEBREW_MONTHS = 13;
  private static final int ADAR = 7;
  private static final int[] CONTEXTS = {DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE};
  private static final int[] WIDTHS = {DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED};

  private CldrNames() {}

  /** Adds the months of a calendar. */
  static void addMonths(NameTable table, DayCalendar calendar) {
    List<String> locales =
        switch (calendar) {
          case SOLAR_HIJRI -> SOLAR;
          case ISLAMIC -> ISLAMIC;
          case HEBREW -> HEBREW;
          case GREGORIAN, BUDDHIST, MINGUO -> LOCALES;
        };
    for (String name : locales) {
      ULocale locale = new ULocale(name);
      String language = locale.getLanguage();
      months(locale, calendar, (month, number) -> add(table, language, month, number));
    }
  }

  private static void add(NameTable table, String language, String month, int number) {
    table.add(language, month, number);
    switch (language) {
      case "he" -> table.add(language, "\u05D1" + month, number);
      case "ckb" -> table.add(language, month + "\u06CC", number);
      case "ku" -> table.add(language, month + "\u00EA", number);
      case "eu" -> table.add(language, month + "ren", number);
      default -> {}
    }
  }

  private static void months(ULocale locale, DayCalendar calendar, ObjIntConsumer<String> names) {
    DateFormatSymbols symbols =
        calendar == DayCalendar.GREGORIAN
            ? common(locale)
            : new DateFormatSymbols(
                Calendar.getInstance(locale.setKeywordValue("calendar", calendar.icuName())),
                locale);
    for (int context : CONTEXTS) {
      for (int width : WIDTHS) {
        String[] months = symbols.getMonths(context, width);
        for (int i = 0; i < months.length; i++) {
          boolean secondAdar = calendar == DayCalendar.HEBREW && i == HEBREW_MONTHS;
          names.accept(months[i], secondAdar ? ADAR : i + 1);
        }
      }
    }
  }

  /** The names of the common calendar; ICU caches them. */
  private static DateFormatSymbols common(ULocale locale) {
    return new DateFormatSymbols(GregorianCalendar.class, locale);
  }

  /** Adds the weekdays, Monday being 1. */
  static void addWeekdays(NameTable table) {
    for (String name : LOCALES) {
      ULocale locale = new ULocale(name);
      DateFormatSymbols symbols = common(locale);
      for (int context : CONTEXTS) {
        for (int width : WIDTHS) {
          String[] days = symbols.getWeekdays(context, width);
          for (int day = Calendar.SUNDAY; day <= Calendar.SATURDAY; day++) {
            table.add(locale.getLanguage(), days[day], day == Calendar.SUNDAY ? 7 : day - 1);
          }
        }
      }
    }
  }
}
