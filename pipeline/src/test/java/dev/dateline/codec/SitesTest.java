package dev.dateline.codec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.article.Origin;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SitesTest {
  private static final Origin ORIGIN = Origin.ofFile("file:///data/post/a.txt");

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "https://www.bbc.co.uk/news/1,               bbc.co.uk",
    "http://edition.cnn.com:8080/a,              cnn.com",
    "HTTP://WWW.CNN.COM./a,                      cnn.com",
    "www.elpais.com/a,                           elpais.com",
    "//www.lemonde.fr/a,                         lemonde.fr",
    "https://user:word@news.google.com/?a#b,     google.com",
    "https://one.github.io/a,                    one.github.io",
    "https://news.port-amary.example/ferry,      port-amary.example",
    "https://münchen.de/a,                       xn--mnchen-3ya.de",
    "https://xn--mnchen-3ya.de/a,                xn--mnchen-3ya.de",
    "https://co.uk/a,                            co.uk",
    "http://localhost/a,                         localhost",
    "http://192.0.2.7/a,                         192.0.2.7",
    "http://[2001:db8::7]:80/a,                  [2001:db8::7]",
  })
  void theSiteOfAnAddressIsItsRegistrableDomain(String url, String site) {
    assertThat(Sites.of(Optional.of(url), ORIGIN)).isEqualTo(site);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "file:///data/post/a.txt,                    post",
    "file:///data/Caf%C3%A9%20+/a.txt,           Café +",
    "file:///data/%FF/a.txt,                     \uFFFD",
    "file:///data/100%25/a.txt,                  100%",
    "file:///a.txt,                              ",
  })
  void theSiteOfAFileIsItsFolder(String uri, String site) {
    assertThat(Sites.of(Optional.empty(), Origin.ofFile(uri))).isEqualTo(site);
    assertThat(Sites.of(Optional.of("no address"), Origin.ofFile(uri))).isEqualTo(site);
    assertThat(Sites.of(Optional.of("http://a..b/"), Origin.ofFile(uri))).isEqualTo(site);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://../a",
        "http://....",
        "http://[\u001b[31m]/",
        "http://[../../x]/",
        "http://[::1",
        "http://a\u0000b.com/",
        "http://\u001b]0;x\u0007.com/",
        "http://-.com/",
        "http://a-.com/",
        "http://'--.com/",
        "http://<b>.com/",
      })
  void anAddressWithoutAHostThatCanBeHasTheFolderAsItsSite(String url) {
    assertThat(Sites.of(Optional.of(url), ORIGIN)).isEqualTo("post");
  }

  @Test
  void theSiteIsNoLongerThanANameMayBe() {
    assertThat(Sites.of(Optional.of("http://" + "1".repeat(5_000)), ORIGIN)).isEqualTo("post");
    assertThat(Sites.of(Optional.of("http://[" + "1".repeat(5_000) + "]/"), ORIGIN))
        .isEqualTo("post");
  }

  @Property
  void everyAddressHasASite(@ForAll String url) {
    assertThat(Sites.of(Optional.of(url), ORIGIN)).isNotEmpty();
    assertThat(Sites.of(Optional.of("http://" + url), ORIGIN)).isNotEmpty();
  }
}
