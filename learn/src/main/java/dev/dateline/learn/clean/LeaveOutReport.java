package dev.dateline.learn.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/** Reports the scores of held-back pages by groups of pages, and compared with another run. */
public final class LeaveOutReport {

  /** The fewest pages of a language with its own line. */
  private static final int FEWEST = 10;

  private static final String ENGLISH = "eng";

  private final List<LeaveOut.Judged> pages;
  private final Map<String, Double> others;

  /**
   * A report.
   *
   * @param others F1 of the pages in another run, with the names of {@link #rows()}; may be empty
   */
  public LeaveOutReport(List<LeaveOut.Judged> pages, Map<String, Double> others) {
    this.pages = List.copyOf(pages);
    this.others = Map.copyOf(others);
  }

  /** F1 of every page by corpus and id. */
  public Map<String, Double> rows() {
    Map<String, Double> rows = new TreeMap<>();
    pages.forEach(page -> rows.put(name(page), page.score().f1()));
    return rows;
  }

  private static String name(LeaveOut.Judged page) {
    return page.page().corpus() + "/" + page.page().page().id();
  }

  /** One line of text for each group of pages: corpora, their English pages, languages. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    Map<String, List<LeaveOut.Judged>> corpora = group(page -> page.page().corpus());
    corpora.forEach(
        (name, group) -> {
          lines.add(line(name, group));
          lines.add(line(name + " English", only(group, this::isEnglish)));
        });
    group(page -> page.page().language())
        .forEach(
            (name, group) -> {
              if (group.size() >= FEWEST) {
                lines.add(line("language " + name, group));
              }
            });
    lines.add(line("all", pages));
    return lines;
  }

  /** One line for the pages of some corpora together, and one for the English pages of them. */
  public List<String> lines(String name, List<String> corpora) {
    List<LeaveOut.Judged> group = only(pages, page -> corpora.contains(page.page().corpus()));
    return List.of(line(name, group), line(name + " English", only(group, this::isEnglish)));
  }

  private boolean isEnglish(LeaveOut.Judged page) {
    return page.page().language().equals(ENGLISH);
  }

  private static List<LeaveOut.Judged> only(
      List<LeaveOut.Judged> pages, Predicate<LeaveOut.Judged> which) {
    return pages.stream().filter(which).toList();
  }

  private Map<String, List<LeaveOut.Judged>> group(Function<LeaveOut.Judged, String> key) {
    Map<String, List<LeaveOut.Judged>> groups = new TreeMap<>();
    pages.forEach(
        page -> groups.computeIfAbsent(key.apply(page), one -> new ArrayList<>()).add(page));
    return groups;
  }

  private String line(String name, List<LeaveOut.Judged> group) {
    ShingleScore score = new ShingleScore();
    ShingleScore brief = new ShingleScore();
    group.forEach(
        page -> {
          score.add(page.score());
          page.brief().ifPresent(brief::add);
        });
    String line =
        String.format(
            Locale.ROOT,
            "%-22s %4d pages: F1 %.4f, mean of pages %.4f, below .5: %d",
            name,
            score.pages(),
            score.f1(),
            score.meanF1(),
            score.poor());
    if (brief.pages() > 0) {
      line += String.format(Locale.ROOT, ", cut short %.4f", brief.f1());
    }
    return line + difference(group).map(one -> ", difference to the other run " + one).orElse("");
  }

  private Optional<SiteDifference> difference(List<LeaveOut.Judged> group) {
    TreeMap<String, List<Double>> sites = new TreeMap<>();
    for (LeaveOut.Judged page : group) {
      Double other = others.get(name(page));
      if (other != null) {
        sites
            .computeIfAbsent(page.page().page().site(), site -> new ArrayList<>())
            .add(page.score().f1() - other);
      }
    }
    return sites.isEmpty() ? Optional.empty() : Optional.of(SiteDifference.of(sites));
  }
}
