package dev.dateline.report.html;

import dev.dateline.report.wording.Figures;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/** Which dates are covered: years by months, and the latest months by days. */
public final class Calendar {

  private static final int LATEST_MONTHS = 18;
  private static final int MOST_YEARS = 60;
  private static final int LONGEST_MONTH = 31;
  private static final int MONTHS = 12;

  private final SortedMap<LocalDate, Long> days = new TreeMap<>();
  private final SortedMap<YearMonth, Long> months = new TreeMap<>();
  private final Html html;

  private Calendar(SortedMap<String, Long> dates, Html html) {
    dates.forEach(
        (date, count) -> {
          LocalDate day = LocalDate.parse(date);
          days.put(day, count);
          months.merge(YearMonth.from(day), count, Long::sum);
        });
    this.html = html;
  }

  /**
   * Adds a calendar to a page.
   *
   * @param dates what is counted, by date
   */
  public static void add(Html page, SortedMap<String, Long> dates) {
    new Calendar(dates, page).add();
  }

  private void add() {
    if (days.isEmpty()) {
      html.markup("<p>No date is covered yet.</p>");
      return;
    }
    html.markup("<p class=lead>")
        .text(
            Figures.count(days.size(), "day", "days")
                + " from "
                + days.firstKey()
                + " to "
                + days.lastKey()
                + ". The darker, the more articles.")
        .markup("</p>");
    if (months.size() > 1) {
      html.markup("<h3>Months</h3>");
      years();
    }
    html.markup("<h3>Days of the latest months</h3>");
    latestDays();
  }

  private void years() {
    begin("Articles by month");
    for (int month = 1; month <= MONTHS; month++) {
      html.markup("<th scope=col>" + month + "</th>");
    }
    html.markup("</tr></thead><tbody>");
    long most = months.values().stream().mapToLong(Long::longValue).max().orElse(1);
    List<Integer> years = months.keySet().stream().map(YearMonth::getYear).distinct().toList();
    for (int year : years.subList(Math.max(0, years.size() - MOST_YEARS), years.size())) {
      html.markup("<tr><th scope=row>" + year + "</th>");
      for (int month = 1; month <= MONTHS; month++) {
        cell(months.getOrDefault(YearMonth.of(year, month), 0L), most);
      }
      html.markup("</tr>");
    }
    html.markup("</tbody></table></div>");
  }

  private void latestDays() {
    begin("Articles by day");
    for (int day = 1; day <= LONGEST_MONTH; day++) {
      html.markup("<th scope=col>" + day + "</th>");
    }
    html.markup("</tr></thead><tbody>");
    List<YearMonth> latest = new ArrayList<>(months.keySet());
    latest = latest.subList(Math.max(0, latest.size() - LATEST_MONTHS), latest.size());
    YearMonth first = latest.get(0);
    long most =
        days.tailMap(first.atDay(1)).values().stream().mapToLong(Long::longValue).max().orElse(1);
    for (YearMonth month : latest) {
      html.markup("<tr><th scope=row>" + month + "</th>");
      for (int day = 1; day <= month.lengthOfMonth(); day++) {
        cell(days.getOrDefault(month.atDay(day), 0L), most);
      }
      html.markup("</tr>");
    }
    html.markup("</tbody></table></div>");
  }

  private void begin(String caption) {
    html.markup("<div class=scroll tabindex=0 role=region aria-label=\"" + caption + "\">")
        .markup("<table class=cal><caption class=sr>" + caption + "</caption><thead><tr><td></td>");
  }

  private void cell(long count, long most) {
    if (count == 0) {
      html.markup("<td class=no></td>");
    } else {
      html.markup(
          String.format(
              Locale.ROOT, "<td style=\"--a:%.2f\">%s</td>", count / (double) most, brief(count)));
    }
  }

  private static String brief(long count) {
    return count < 10_000 ? Long.toString(count) : count / 1000 + "k";
  }
}
