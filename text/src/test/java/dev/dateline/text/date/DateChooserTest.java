package dev.dateline.text.date;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.article.Article;
import dev.dateline.article.CandidateKind;
import dev.dateline.article.Capture;
import dev.dateline.article.CharsetSource;
import dev.dateline.article.DateCandidate;
import dev.dateline.article.DateSource;
import dev.dateline.article.Dateline;
import dev.dateline.article.Dating;
import dev.dateline.article.Decoding;
import dev.dateline.article.Flag;
import dev.dateline.article.Metadata;
import dev.dateline.article.Metadata.NumberOrder;
import dev.dateline.article.Origin;
import dev.dateline.article.Outcome;
import dev.dateline.article.SourceText;
import dev.dateline.text.Edited;
import dev.dateline.text.Editor;
import dev.dateline.text.EditorSettings;
import dev.dateline.text.date.written.DateWords;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateChooserTest {
  private static final LocalDate DAY = LocalDate.of(2021, 8, 4);
  private static final String BODY =
      """
      The ferry between the two villages stays in port until the new pier is built, the council said.
      The work will cost more than the village earns in a year, and the mayor asked the county for help.
      Fishermen said that they would carry passengers for the price of the fuel until the ferry sails.
      """;
  private static final String TEASERS =
      """
      Related
      Bakers want shorter nights
      August 6, 2021
      Harbour gets a new crane
      August 7, 2021
      School opens a week late
      August 9, 2021
      """;

  private final Editor editor =
      Editor.with(new EditorSettings(LocalDate.of(1600, 1, 1), LocalDate.of(2026, 11, 23)));

  @Test
  void publishedLineDatesAnArticle() {
    Dating dating = choose("No ferry until spring\nPublished: August 4, 2021\n" + BODY + TEASERS);
    assertThat(dating.published()).contains(DAY);
    assertThat(dating.source()).isEqualTo(DateSource.PUBLISHED_LINE);
    assertThat(dating.confidence()).isGreaterThan(0.9);
  }

  @Test
  void bylineDatesAnArticle() {
    Dating dating = choose("No ferry until spring\nBy Ida Holm | August 4, 2021\n" + BODY);
    assertThat(dating.published()).contains(DAY);
    assertThat(dating.source()).isEqualTo(DateSource.BYLINE);
  }

  @Test
  void datelineWithAYearDatesAnArticle() {
    Dating dating =
        choose("No ferry until spring\nPORT HAVEN, August 4, 2021 (Newswire) - " + BODY);
    assertThat(dating.published()).contains(DAY);
    assertThat(dating.source()).isEqualTo(DateSource.DATELINE);
    assertThat(dating.dateline())
        .contains(
            new Dateline("PORT HAVEN", Optional.of("Newswire"), Optional.of("August 4, 2021")));
  }

  @Test
  void teasersDoNotDateAnArticle() {
    Dating dating = choose("No ferry until spring\n2 days ago\n" + BODY + TEASERS);
    assertThat(dating.published()).isEmpty();
    assertThat(dating.candidates()).extracting(DateCandidate::kind).contains(CandidateKind.TEASER);
  }

  @Test
  void datelineWithoutAYearAndRelativeTimesDoNotDateAnArticle() {
    Dating dating = choose("No ferry until spring\n2 days ago\nPORT HAVEN, Aug 4 (NWS) - " + BODY);
    assertThat(dating.published()).isEmpty();
    assertThat(dating.dateline()).isPresent();
  }

  @Test
  void headerWinsAndAStrongCandidateThatDisagreesIsAConflict() {
    String page = "No ferry until spring\nPublished: August 4, 2021\n" + BODY;
    Dating agreeing = choose("date 2021-08-04\n" + page);
    assertThat(agreeing.source()).isEqualTo(DateSource.HEADER);
    assertThat(agreeing.confidence()).isEqualTo(1);
    assertThat(agreeing.conflict()).isFalse();
    Dating disagreeing = choose("date 2021-08-01\n" + page);
    assertThat(disagreeing.published()).contains(LocalDate.of(2021, 8, 1));
    assertThat(disagreeing.conflict()).isTrue();
    assertThat(disagreeing.candidates().get(0).kind()).isEqualTo(CandidateKind.HEADER);
  }

  @Test
  void dateOfTheContainerIsSecondInPriority() {
    for (String date :
        List.of("2021-08-04", "2021-08-04T23:30:00Z", "Wed, 04 Aug 2021 09:00 GMT")) {
      Dating dating = choose(BODY, Optional.empty(), Optional.of(date), "a.jsonl");
      assertThat(dating.published()).contains(DAY);
      assertThat(dating.source()).isEqualTo(DateSource.METADATA);
    }
    assertThat(choose(BODY, Optional.empty(), Optional.of("04/05/2021"), "a.jsonl").published())
        .isEmpty();
  }

  @Test
  void addressDatesAnArticleAndTheFilesNameOnlyConfirms() {
    Optional<String> url = Optional.of("https://news.example/2021/08/04/ferry");
    assertThat(choose(BODY, url, Optional.empty(), "a.jsonl").source()).isEqualTo(DateSource.URL);
    Dating byName = choose(BODY, Optional.empty(), Optional.empty(), "2021-08-04.txt");
    assertThat(byName.published()).isEmpty();
    assertThat(byName.candidates())
        .extracting(DateCandidate::kind)
        .containsExactly(CandidateKind.FILE_NAME);
  }

  @Test
  void updateIsRecordedAndDoesNotWinOverThePublication() {
    Dating dating = choose("No ferry\nPublished August 4, 2021 | Updated August 6, 2021\n" + BODY);
    assertThat(dating.published()).contains(DAY);
    assertThat(dating.modified()).contains(LocalDate.of(2021, 8, 6));
  }

  @Test
  void aRepeatedCaptionDoesNotConfirmItself() {
    String caption =
        "The ferry lies in port while workers look at the old pier and measure the depth of the"
            + " water beside it, in a photo taken on July 31, 2021. (NWS)\n";
    assertThat(choose("No ferry\n" + caption + caption + BODY).published()).isEmpty();
  }

  @Test
  void ambiguousOrderStaysUndatedUnlessEvidenceResolvesIt() {
    String page = "No ferry until spring\nPublished: 03/04/2021\n" + BODY;
    assertThat(choose(page).published()).isEmpty();
    assertThat(choose(page + "\nOn 25/03/2021 the storm came.\n").published())
        .contains(LocalDate.of(2021, 4, 3));
    assertThat(choose(page + "\nOn 03/25/2021 the storm came.\n").published())
        .contains(LocalDate.of(2021, 3, 4));
    assertThat(choose(page + "\nSo it was said on 4 March 2021.\n").published())
        .contains(LocalDate.of(2021, 3, 4));
  }

  @Test
  void daysOutsideTheRangeAreNotCandidates() {
    Dating dating = choose("No ferry\nPublished: August 4, 2031\n" + BODY);
    assertThat(dating.candidates()).isEmpty();
    assertThat(dating.published()).isEmpty();
  }

  @Test
  void headerInTheWrongPlaceIsNotEvidence() {
    assertThat(choose("No ferry\n" + BODY + BODY + "date 2021-08-04\n" + BODY).published())
        .isEmpty();
    assertThat(choose("No ferry\n" + BODY + "date 2021-08-04\n").published()).isEmpty();
  }

  @Test
  void candidatesAreFewOnAPageOfThousands() {
    Dating dating = choose(BODY + "\n4 August 2021".repeat(20_000));
    assertThat(dating.candidates()).hasSize(DateChooser.MOST_CANDIDATES);
  }

  @Test
  void explanationNamesTheChosenDateAndItsClues() {
    String page = "No ferry until spring\nPublished: August 4, 2021\n" + BODY;
    DateExplanation explanation = explain(page);
    assertThat(explanation.why()).startsWith("2021-08-04").contains("after a word for publication");
    assertThat(explanation.remarks()).hasSameSizeAs(explanation.dating().candidates());
  }

  @Test
  void explanationOfAnAmbiguousOrderNamesBothDays() {
    assertThat(explain("No ferry until spring\nPublished: 03/04/2021\n" + BODY).why())
        .contains("2021-03-04 or 2021-04-03");
  }

  @Test
  void orderOfTheContainerDecidesTheOrder() {
    SourceText text =
        source(
            "No ferry until spring\nPublished: 03/04/2021\n" + BODY,
            Metadata.builder().order(Optional.of(NumberOrder.DAY_FIRST)).build(),
            "a.txt");
    assertThat(((Outcome.Kept<Article>) editor.edit(text)).value().dating().published())
        .contains(LocalDate.of(2021, 4, 3));
  }

  @Test
  void explanationListsTheDatelinesOfTeasers() {
    String page = "No ferry\n" + BODY + "Related\nPORT HAVEN, Aug 5 (Newswire) - Bakers asked...\n";
    assertThat(explain(page).remarks())
        .extracting(DateExplanation.Remark::words)
        .contains("the dateline of another story: no evidence for this one");
  }

  /** Sentences in many languages, each in five forms of text. */
  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("toldDays")
  void dayMentionedInASentenceDoesNotDateAnArticle(String language, String around, String told) {
    for (String text :
        List.of(
            around + "\n\n" + told + "\n\n" + around + "\n",
            told + "\n\n" + around + "\n\n" + around + "\n",
            around + " " + around + " " + told + " " + around + "\n",
            wrapped(told + " " + around) + "\n" + wrapped(around + " " + told),
            around + "\n" + told + "\n")) {
      assertThat(choose(text).published()).as(text).isEmpty();
    }
  }

  static Stream<Arguments> toldDays() {
    return DateWords.lines(DateChooserTest.class, "told-days.tsv").stream()
        .map(line -> line.split("\t", -1))
        .flatMap(
            fields ->
                Stream.of(fields).skip(2).map(told -> Arguments.of(fields[0], fields[1], told)));
  }

  private static String wrapped(String text) {
    StringBuilder wrapped = new StringBuilder();
    int length = 0;
    for (String word : text.split(" ", -1)) {
      if (length + word.length() > 60) {
        wrapped.append('\n');
        length = 0;
      }
      wrapped.append(length == 0 ? "" : " ").append(word);
      length += word.length() + 1;
    }
    return wrapped.append('\n').toString();
  }

  @Test
  void printedDayThatDisagreesIsAConflict() {
    String page = "No ferry until spring\nPublished: August 4, 2021\n";
    assertThat(choose(page + "PORT HAVEN, June 2 (Newswire) - " + BODY).conflict()).isTrue();
    assertThat(choose(page + "PORT HAVEN, Aug 3 (Newswire) - " + BODY).conflict()).isFalse();
    assertThat(choose(page + BODY, Optional.empty(), Optional.empty(), "2021-08-06.txt").conflict())
        .isTrue();
    Optional<String> url = Optional.of("https://news.example/2021/08/02/ferry");
    assertThat(choose("date 2021-08-04\n" + BODY, url, Optional.empty(), "a.txt").conflict())
        .isTrue();
  }

  @Test
  void dayOfCaptureResolvesDatesWithoutAYear() {
    Capture seen = Capture.on(LocalDate.of(2021, 8, 6), Capture.Source.OPTION);
    Dating ago = choose("No ferry until spring\n2 days ago\n" + BODY, seen);
    assertThat(ago.published()).contains(DAY);
    assertThat(ago.candidates().get(0).kind()).isEqualTo(CandidateKind.RELATIVE);
    Dating dateline = choose("No ferry\nPORT HAVEN, Aug 4 (NWS) - " + BODY, seen);
    assertThat(dateline.published()).contains(DAY);
    assertThat(dateline.source()).isEqualTo(DateSource.DATELINE);
    Dating weekday = choose("No ferry until spring\nWednesday, August 4\n" + BODY, seen);
    assertThat(weekday.published()).contains(DAY);
    assertThat(weekday.candidates().get(0).kind()).isEqualTo(CandidateKind.NO_YEAR);
    assertThat(choose("No ferry until spring\nFriday, August 4\n" + BODY, seen).published())
        .isEmpty();
  }

  @Test
  void dayOfCaptureBoundsTheDayFromAbove() {
    Capture seen = Capture.on(LocalDate.of(2021, 8, 6), Capture.Source.OPTION);
    assertThat(choose("No ferry\nPublished: August 9, 2021\n" + BODY, seen).candidates()).isEmpty();
    assertThat(choose("No ferry\nPublished: August 4, 2021\n" + BODY, seen).published())
        .contains(DAY);
  }

  @Test
  void weekdayDecidesTheYearWithinABound() {
    String page =
        "No ferry until spring\nBy Ida Holm\nPublished Wednesday, August 4, 10:30\n" + BODY;
    assertThat(choose(page).published()).isEmpty();
    assertThat(choose(page + "\nCopyright 2022 Haven Post\n").published()).contains(DAY);
  }

  @Test
  void labelMayBeBesideAboveOrInAColumn() {
    assertThat(choose("No ferry\nPublished\nAugust 4, 2021\n" + BODY).source())
        .isEqualTo(DateSource.PUBLISHED_LINE);
    Dating columns =
        choose("No ferry\nPublished\nUpdated\nAugust 4, 2021\nAugust 6, 2021\n" + BODY);
    assertThat(columns.published()).contains(DAY);
    assertThat(columns.modified()).contains(LocalDate.of(2021, 8, 6));
    assertThat(
            choose(
                    "Sleep and work\nReceived 24 June 2020 / Accepted 16 December 2020 / Published"
                        + " online 4 August 2021\n"
                        + BODY)
                .published())
        .contains(DAY);
  }

  @Test
  void statedDayWinsOverTheDayOfTheVisit() {
    String page =
        """
        Friday, August 6, 2021
        Home
        News
        Sport
        Weather
        No ferry until spring
        August 4, 2021
        """;
    assertThat(choose(page + BODY).published()).contains(DAY);
  }

  @Test
  void ownDayWinsOverDaysOfOtherStoriesAboveTheProse() {
    String teasers =
        "You may also like\nBakers want shorter nights\nAugust 9, 2021\n" + "Harbour\n".repeat(12);
    String own = "No ferry until spring\nBy Ida Holm\nAugust 4, 2021, 10:30\n" + BODY;
    assertThat(choose(teasers + own).published()).contains(DAY);
    assertThat(explain(teasers + own).why()).contains("the first date outside prose");
  }

  @Test
  void dayOfAReadersCommentIsNotTheDayOfPublication() {
    String page = "No ferry until spring\n" + BODY + BODY;
    String replies = "2 responses to \u201cNo ferry until spring, says the council\u201d\n";
    String reply = "August 9, 2021 at 10:30\nIda Holm says:\nAnd in summer?\n";
    Dating replied = choose(page + replies + "And in winter?\n".repeat(12) + reply);
    assertThat(replied.candidates()).extracting(DateCandidate::value).contains(DAY.plusDays(5));
    assertThat(replied.published()).isEmpty();
  }

  @Test
  void textAttachedToADateIsNotASentenceAroundIt() {
    String menu = "Home page for the whole of the village and \u201cthe ferry\u201d";
    Dating glued = choose("No ferry until spring\n" + menu + "August 4, 2021\n" + BODY);
    assertThat(glued.published()).contains(DAY);
    assertThat(choose("No ferry\n" + menu + " on August 4, 2021\n" + BODY).published()).isEmpty();
  }

  @Test
  void lastWordOfAMenuIsNotALabel() {
    String below = "No ferry until spring\n" + BODY;
    String apart = "News\nEvents\n\nAugust 4, 2021, 10:30\n\n" + below;
    String close = "News\nEvents\nAugust 4, 2021, 10:30\n\n" + below;
    assertThat(choose(apart).confidence()).isGreaterThan(choose(close).confidence());
    assertThat(explain(close).remarks())
        .anyMatch(remark -> remark.words().contains("after a word for an event"));
  }

  @Test
  void pricesDecideTheLikelierOfTwoReadings() {
    String page = "No ferry until spring\nBy Ida Holm\n03/04/2021\n" + BODY;
    assertThat(choose(page + "It will cost $900.\n").candidates().get(0).value())
        .isEqualTo(LocalDate.of(2021, 3, 4));
    Dating euros = choose(page + "It will cost \u20ac900.\n");
    assertThat(euros.candidates().get(0).value()).isEqualTo(LocalDate.of(2021, 4, 3));
    assertThat(euros.published()).isEmpty();
  }

  @Test
  void countryOfTheSiteDecidesTheOrder() {
    String page = "No ferry until spring\nPublished: 03/04/2021\n" + BODY;
    Optional<String> british = Optional.of("https://haven.co.uk/ferry");
    Optional<String> american = Optional.of("https://haven.example/en-us/ferry");
    assertThat(choose(page, british, Optional.empty(), "a.txt").published())
        .contains(LocalDate.of(2021, 4, 3));
    assertThat(choose(page, american, Optional.empty(), "a.txt").published())
        .contains(LocalDate.of(2021, 3, 4));
  }

  @Test
  void countryOfTheStatedLanguageDecidesTheOrder() {
    Metadata.Builder british = Metadata.builder().date(Optional.of("03/04/2021"));
    assertThat(choose(BODY, british.language(Optional.of("en-GB")).build()).published())
        .contains(LocalDate.of(2021, 4, 3));
    assertThat(choose(BODY, british.language(Optional.of("en_US")).build()).published())
        .contains(LocalDate.of(2021, 3, 4));
    assertThat(choose(BODY, british.language(Optional.of("en")).build()).published()).isEmpty();
  }

  @Test
  void metadataStateTheUpdate() {
    Metadata.Builder stated = Metadata.builder().date(Optional.of("2021-08-04"));
    String page = "No ferry\nUpdated August 6, 2021\n" + BODY;
    assertThat(choose(page, stated.modified(Optional.of("8 August 2021")).build()).modified())
        .contains(LocalDate.of(2021, 8, 8));
    assertThat(choose(page, stated.modified(Optional.of("2021-08-01")).build()).modified())
        .contains(LocalDate.of(2021, 8, 6));
    assertThat(choose(page, stated.modified(Optional.of("lately")).build()).modified())
        .contains(LocalDate.of(2021, 8, 6));
  }

  @Test
  void statedTimesOfTheDayAreInstants() {
    assertThat(choose("Date: 2021-08-04T23:30:00-07:00\n" + BODY).time())
        .contains(OffsetDateTime.parse("2021-08-04T23:30:00-07:00"));
    assertThat(choose("date 2021-08-04 23:30\n" + BODY).time()).isEmpty();
    Metadata stated =
        Metadata.builder().date(Optional.of("Wed, 04 Aug 2021 10:22:00 +0000")).build();
    assertThat(choose(BODY, stated).time()).contains(OffsetDateTime.parse("2021-08-04T10:22:00Z"));
    assertThat(choose("date 2021-08-03\n" + BODY, stated).time()).isEmpty();
    assertThat(choose("No ferry\nPublished: 2021-08-04T10:22:00Z\n" + BODY).time()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"someday", "2021-13-45", "03/04/2021", "2031-08-04"})
  void unreadableDatesOfTheMetadataAreFlaggedAndShown(String date) {
    Article article =
        article("date 2021-08-04\n" + BODY, Metadata.builder().date(Optional.of(date)).build());
    assertThat(article.flags()).contains(Flag.DATE_UNREADABLE);
    assertThat(article.source().metadata().fields()).containsExactly("date_unreadable=" + date);
    assertThat(article.dating().published()).contains(DAY);
  }

  @Property(tries = 300)
  void anyTextIsDatedWithoutFailing(@ForAll String text) {
    Outcome<Article> outcome = editor.edit(source(text, Optional.empty(), Optional.of(text), text));
    assertThat(outcome).isNotNull();
  }

  private Dating choose(String text) {
    return choose(text, Optional.empty(), Optional.empty(), "a.txt");
  }

  private Dating choose(String text, Capture seen) {
    return choose(text, Metadata.builder().capture(Optional.of(seen)).build());
  }

  private Dating choose(String text, Metadata metadata) {
    return article(text, metadata).dating();
  }

  private Article article(String text, Metadata metadata) {
    Outcome<Article> outcome = editor.edit(source(text, metadata, "a.txt"));
    return ((Outcome.Kept<Article>) outcome).value();
  }

  private Dating choose(String text, Optional<String> url, Optional<String> date, String name) {
    Outcome<Article> outcome = editor.edit(source(text, url, date, name));
    assertThat(outcome).isInstanceOf(Outcome.Kept.class);
    return ((Outcome.Kept<Article>) outcome).value().dating();
  }

  private DateExplanation explain(String text) {
    Edited edited = editor.explain(source(text, Optional.empty(), Optional.empty(), "a.txt"));
    return editor.explainDate(edited.cleaned().orElseThrow());
  }

  private static SourceText source(
      String text, Optional<String> url, Optional<String> date, String name) {
    return source(text, Metadata.builder().url(url).date(date).build(), name);
  }

  private static SourceText source(String text, Metadata metadata, String name) {
    return new SourceText(
        Origin.ofFile("file:///in/" + name),
        "00",
        text,
        new Decoding("UTF-8", CharsetSource.UTF8, 0),
        metadata,
        Set.of());
  }
}
