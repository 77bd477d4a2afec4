package dev.dateline.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.report.html.ColumnChart.Column;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateBinsTest {

  @ParameterizedTest(name = "{0} to {1} in {2} columns, the first is {3}")
  @CsvSource({
    "2021-08-04, 2021-08-04, 1,   2021-08-04",
    "2021-08-04, 2021-08-31, 28,  2021-08-04",
    "2020-01-01, 2021-08-31, 88,  week of 2019-12-30",
    "2014-03-09, 2021-08-31, 90,  2014-03",
    "1950-03-09, 2021-08-31, 72,  1950",
    "1066-03-09, 2021-08-31, 97,  1060s",
    "0066-03-09, 2021-08-31, 21,  0s",
  })
  void datesAreJoinedUntilTheEyeCanDistinguishThem(
      LocalDate first, LocalDate last, int columns, String label) {
    TreeMap<LocalDate, Long> days = new TreeMap<>();
    days.merge(first, 1L, Long::sum);
    days.merge(last, 1L, Long::sum);

    List<Column> made = DateBins.of(days);

    assertThat(made).hasSize(columns);
    assertThat(made.get(0).label()).isEqualTo(label);
    assertThat(made.stream().mapToLong(Column::value).sum()).isEqualTo(2);
  }
}
