package dev.dateline.source.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.article.Metadata.NumberOrder;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DateVotesTest {

  private static Optional<NumberOrder> order(List<String> dates) {
    DateVotes votes = new DateVotes();
    dates.forEach(votes::add);
    return votes.order();
  }

  @Test
  void oneUnambiguousDateShowsTheOrder() {
    assertThat(order(List.of("05/12/2017", "23/12/2017"))).contains(NumberOrder.DAY_FIRST);
    assertThat(order(List.of("12-05-17", "12-23-17"))).contains(NumberOrder.MONTH_FIRST);
    assertThat(order(List.of("05.12.2017 10h15", "23.12.2017"))).contains(NumberOrder.DAY_FIRST);
  }

  @Test
  void datesThatAreOpenInIsoOrOfBothOrdersShowNoOrder() {
    assertThat(order(List.of("05/12/2017", "2017-12-23", "32/12/2017", "23/13/2017", "", "x")))
        .isEmpty();
    assertThat(order(List.of("23/12/2017", "12/23/2017"))).isEmpty();
  }

  @Test
  void aSlipAmongManyDatesDoesNotCount() {
    List<String> dates = new java.util.ArrayList<>(java.util.Collections.nCopies(60, "23/12/2017"));
    dates.add("12/23/2017");
    assertThat(order(dates)).contains(NumberOrder.DAY_FIRST);
  }

  @Test
  void onlyADateOfTwoReadingsIsOpen() {
    assertThat(DateVotes.isOpen("05/12/2017")).isTrue();
    assertThat(DateVotes.isOpen("23/12/2017")).isFalse();
    assertThat(DateVotes.isOpen("2017-05-12")).isFalse();
    assertThat(DateVotes.isOpen("5 May 2017")).isFalse();
  }
}
