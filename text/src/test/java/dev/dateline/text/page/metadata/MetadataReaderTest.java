package dev.dateline.text.page.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.text.page.HtmlPages;
import dev.dateline.text.page.metadata.StatedDate.Event;
import dev.dateline.text.page.metadata.StatedDate.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MetadataReaderTest {

  private static PageMetadata read(String head, String body) {
    return HtmlPages.read(
            "<!doctype html><html lang='EN-gb'><head>" + head + "</head><body>" + body + "<p>Text.")
        .metadata();
  }

  private static String jsonLd(String json) {
    return "<script type='application/ld+json'>" + json + "</script>";
  }

  private static final String ARTICLE =
      "{'@type':'NewsArticle','headline':'Harbour closes','datePublished':'2021-08-04T10:00:00Z',"
          + "'dateModified':'2021-08-05','articleSection':'Local','articleBody':'The harbour.',"
          + "'author':[{'@type':'Person','name':'Ana Ruiz'},{'@id':'#li'}]}";

  private static final String PERSON = "{'@type':'Person','@id':'#li','name':'Li Wei'}";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'@graph':[" + PERSON + "," + ARTICLE + "]}",
        "[" + ARTICLE + "," + PERSON + "]",
        "[[" + PERSON + "],{'mainEntity':" + ARTICLE + "}];",
        "<!-- [" + ARTICLE + "," + PERSON + "] -->",
      })
  void articleOfJsonLdIsFoundAnywhere(String json) {
    PageMetadata page = read(jsonLd(json.replace('\'', '"')), "");
    assertThat(page.headline()).contains("Harbour closes");
    assertThat(page.authors()).containsExactly("Ana Ruiz", "Li Wei");
    assertThat(page.section()).contains("Local");
    assertThat(page.hints().articleBody()).contains("The harbour.");
    assertThat(page.dates())
        .containsExactly(
            new StatedDate(Source.JSON_LD, Event.PUBLISHED, "2021-08-04T10:00:00Z"),
            new StatedDate(Source.JSON_LD, Event.MODIFIED, "2021-08-05"));
  }

  @Test
  void articleOfThePageIsTakenBeforeThoseOfTeasers() {
    String teaser =
        "{'@type':'NewsArticle','headline':'Bakery moves','datePublished':'2020-01-01'}";
    PageMetadata page =
        read(
            "<title>Harbour closes</title>"
                + jsonLd(("[" + teaser + "," + ARTICLE + "]").replace('\'', '"')),
            "");
    assertThat(page.headline()).contains("Harbour closes");
    assertThat(page.dates()).first().extracting(StatedDate::text).asString().startsWith("2021");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[[[[", "{\"@type\":", "null", "7", "{\"@graph\":[null,{}]}"})
  void invalidJsonIsIgnored(String json) {
    assertThat(read(jsonLd(json), "<h1>Harbour closes</h1>").headline()).contains("Harbour closes");
  }

  @Test
  void metaTagsOfAllFamiliesAreRead() {
    PageMetadata page =
        read(
            "<meta property='og:title' content='Harbour closes &amp;amp; opens'>"
                + "<meta property='article:published_time' content='2021-08-04T10:00:00+02:00'>"
                + "<meta property='article:modified_time' content='2021-08-06'>"
                + "<meta name='DC.date.issued' content='2021-08-03'>"
                + "<meta name='parsely-author' content='By Ana Ruiz and Li Wei'>"
                + "<meta property='article:section' content='Local'>"
                + "<link rel='canonical' href='https://bay.example/harbour'>",
            "");
    assertThat(page.headline()).contains("Harbour closes & opens");
    assertThat(page.authors()).containsExactly("Ana Ruiz", "Li Wei");
    assertThat(page.url()).contains("https://bay.example/harbour");
    assertThat(page.section()).contains("Local");
    assertThat(page.hints().language()).contains("EN-gb");
    assertThat(page.dates())
        .containsExactlyInAnyOrder(
            new StatedDate(Source.META_TAG, Event.PUBLISHED, "2021-08-04T10:00:00+02:00"),
            new StatedDate(Source.META_TAG, Event.PUBLISHED, "2021-08-03"),
            new StatedDate(Source.META_TAG, Event.MODIFIED, "2021-08-06"));
  }

  @Test
  void microdataAndTimesAreRead() {
    PageMetadata page =
        read(
            "",
            "<article itemscope><h1 itemprop='headline'>Harbour closes</h1>"
                + "<span itemprop='author' itemscope><b itemprop='name'>Ana Ruiz</b>, staff</span>"
                + "<time itemprop='datePublished' datetime='2021-08-04'>today</time>"
                + "<meta itemprop='dateModified' content='2021-08-05'></article>");
    assertThat(page.headline()).contains("Harbour closes");
    assertThat(page.authors()).containsExactly("Ana Ruiz");
    assertThat(page.dates())
        .contains(
            new StatedDate(Source.MICRODATA, Event.PUBLISHED, "2021-08-04"),
            new StatedDate(Source.MICRODATA, Event.MODIFIED, "2021-08-05"),
            new StatedDate(Source.TIME_ELEMENT, Event.PUBLISHED, "2021-08-04"));
  }

  @ParameterizedTest(name = "{4}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Harbour closes for a week - The Bay | The Bay | Harbour closes for a week | | heading",
        "Harbour closes for a week - The Bay | The Bay | | | without the site's name",
        "Harbour closes for a week | | Breaking: Harbour closes for a week | Harbour closes for a week"
            + " | behind the kicker",
        "Harbour closes for a week | The Bay | The Bay Paper | | not the name of the site",
      })
  void headlineIsWhatMostTitlesSay(
      String social, String site, String heading, String expected, String why) {
    String head = "<meta property='og:title' content='%s'>".formatted(social);
    head += site == null ? "" : "<meta property='og:site_name' content='%s'>".formatted(site);
    String body = heading == null ? "" : "<h1>" + heading + "</h1>";
    assertThat(read(head, body).headline()).as(why).contains("Harbour closes for a week");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://bay.example/ana", "@ana", "www.bay.example", "null", "desk@bay.example"})
  void addressesAreNotNames(String credit) {
    assertThat(read("<meta name='author' content='" + credit + "'>", "").authors()).isEmpty();
  }

  @Test
  void nestedPropertiesOfManyWordsAreNotReadToTheirEnd() {
    String nested = "<div itemprop='headline'>".repeat(300) + "words ".repeat(50_000);
    assertThat(read("", nested).headline()).isEmpty();
  }
}
