package dev.dateline.report.page;

import dev.dateline.report.data.DatasetReport;
import dev.dateline.report.data.RunReport.LanguageCount;
import dev.dateline.report.html.BarTable;
import dev.dateline.report.html.Html;
import dev.dateline.report.html.Section;
import dev.dateline.report.wording.Figures;
import dev.dateline.report.wording.Labels;
import java.util.List;

/** In which languages the articles of a dataset are; bars are parts of all articles. */
final class DatasetLanguagesSection {

  private static final int MOST_LANGUAGES = 12;

  private DatasetLanguagesSection() {}

  static Section of(DatasetReport report) {
    Html html = new Html();
    List<LanguageCount> languages = report.languages();
    long all = languages.stream().mapToLong(LanguageCount::articles).sum();
    BarTable table =
        BarTable.begin(html, "Articles by language", all, "Language", "Articles", "", "Share");
    for (LanguageCount language :
        languages.subList(0, Math.min(MOST_LANGUAGES, languages.size()))) {
      table.row(Labels.language(language.code())).number(Figures.count(language.articles()));
      table.bar("", language.articles(), 0);
      html.number(Figures.percent(language.articles(), all));
      table.endRow();
    }
    table.end();
    return Section.narrow("languages", "Languages", "Languages", "", html);
  }
}
