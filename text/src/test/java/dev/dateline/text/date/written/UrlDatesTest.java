package dev.dateline.text.date.written;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.article.DatePrecision;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UrlDatesTest {
  private final UrlDates urls = new UrlDates(LocalDate.of(2026, 11, 23));

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "https://news.example/2021/08/04/bridge, DAY, 2021-08-04",
    "https://news.example/2021/8/4/bridge, DAY, 2021-08-04",
    "https://news.example/2021-08-04-bridge.html, DAY, 2021-08-04",
    "https://news.example/bridge_20210804.html, DAY, 2021-08-04",
    "https://news.example/world/2021/aug/04/bridge, DAY, 2021-08-04",
    "https://news.example/2021/08/bridge-4, MONTH, 2021-08-01",
    "https://news.example/2019/08/2021/08/04/, DAY, 2021-08-04",
    "2021-08-04.txt, DAY, 2021-08-04",
  })
  void addressesGiveDates(String address, DatePrecision precision, LocalDate day) {
    FoundDate found = urls.find(address).orElseThrow();
    assertThat(found.precision()).isEqualTo(precision);
    assertThat(found.value()).isEqualTo(day);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "https://news.example/story/4123456",
        "https://news.example/2021/13/04/x",
        "https://news.example/1021/08/04/x",
        "https://news.example/2027/01/01/x",
        "https://news.example/abc20210804",
        "867e437eca5cd76e.txt",
        "https://news.example/2021",
        "https://news.example/99999999999999999999/08/04",
      })
  void otherAddressesGiveNone(String address) {
    assertThat(urls.find(address)).isEmpty();
  }

  @Property
  void anyAddressIsRead(@ForAll String address) {
    assertThat(urls.find(address)).isNotNull();
  }
}
