package dev.dateline.text.clean;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LiveEntriesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "21:04",
        "+++ 21:04 Uhr +++",
        "3.30 pm GMT",
        "9h15",
        "• 08:00 p.m. CEST",
        "[7:05]"
      })
  void aLineWithOnlyATimeOfDayIsATime(String line) {
    assertThat(LiveEntries.isTime(line)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "+++",
        "21",
        "25:00",
        "21:60",
        "21:0",
        "21:04 and 22:10",
        "21:04 Council votes",
        "3 hours ago",
        "2.50 euros",
        "Live 21:04"
      })
  void anyOtherLineIsNone(String line) {
    assertThat(LiveEntries.isTime(line)).isFalse();
  }

  @Test
  void theEntriesOfALiveBlogStayTogether() {
    String page =
        """
        Start
        Politik
        Sport
        Live

        Liveticker: Der Rat berät über den Hafen
        Stand: 3. März 2024, 18:40 Uhr

        +++ 18:40 Uhr +++

        Der Rat hat den Plan angenommen: Der Hafen bekommt ein zweites Becken.

        +++ 18:12 Uhr +++

        Die Sprecherin der Fischer ist enttäuscht. Sie will die Stadt verklagen.

        +++ 17:30 Uhr +++

        Im Saal sitzen rund hundert Gäste. Draußen regnet es.

        +++ 17:00 Uhr +++

        Guten Abend und willkommen zu unserem Ticker aus dem Hafenamt.
        """;
    assertThat(Pages.body(page))
        .isEqualTo(
            """
            Der Rat hat den Plan angenommen: Der Hafen bekommt ein zweites Becken.
            Die Sprecherin der Fischer ist enttäuscht. Sie will die Stadt verklagen.
            Im Saal sitzen rund hundert Gäste. Draußen regnet es.
            Guten Abend und willkommen zu unserem Ticker aus dem Hafenamt.""");
  }

  @Test
  void titlesBelowTimesAreNotEntries() {
    String page =
        """
        Home
        News
        Sport
        Culture
        Weather

        Ferry to the islands sails again
        The ferry to the northern islands will sail again on Friday, the port authority said.
        It had been out of service since the storm of last week, which damaged two of its doors.

        Latest
        12:10
        Ten walks for a rainy weekend
        11:45
        Why the price of bread rises
        10:30
        Five questions for the new mayor
        """;
    assertThat(Pages.body(page)).doesNotContain("walks", "bread", "mayor");
  }
}
