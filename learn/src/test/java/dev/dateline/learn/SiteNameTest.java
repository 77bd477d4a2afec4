package dev.dateline.learn;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SiteNameTest {
  @ParameterizedTest
  @CsvSource({
    "https://www.news.example/2021/08/ferry?id=1.2, news.example",
    "http://sport.news.co.uk:8080/x, news.co.uk",
    "https://co.uk, co.uk",
    "news.example, news.example",
    "https://localhost/a.b, localhost",
    "'', ''"
  })
  void pagesOfOneSiteStayTogether(String url, String site) {
    assertThat(SiteName.of(url)).isEqualTo(site);
  }
}
