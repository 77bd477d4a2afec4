package dev.dateline.learn.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CleanerTrainerTest {

  private static List<TrainingPage> pages() {
    List<TrainingPage> pages = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      String text =
          String.join(
              "\n",
              "Home",
              "Menu",
              "The council of town " + i + " met on Tuesday to vote on the plan for the harbor.",
              "The mayor said that the work would begin in spring and take about " + i + " weeks.",
              "Related stories",
              "Reply");
      pages.add(new TrainingPage("p" + i, "site" + i, text, Set.of(2, 3), Set.of()));
    }
    return pages;
  }

  @Test
  void theOrderOfThePagesChangesNothing() {
    List<TrainingPage> reversed = new ArrayList<>(pages());
    Collections.reverse(reversed);
    assertThat(CleanerTrainer.with(reversed).train())
        .isNotEmpty()
        .isEqualTo(CleanerTrainer.with(pages()).train());
  }

  @Test
  void everyPageIsCleanedWithWeightsOfOtherSites() {
    assertThat(CleanerTrainer.with(pages()).crossValidate(3))
        .hasSize(12)
        .allSatisfy((id, body) -> assertThat(body.whole().lines()).hasSizeGreaterThan(1))
        .allSatisfy((id, body) -> assertThat(body.flat()).isEqualTo(body.whole()));
  }

  /** Pages on which only the markup separates the story from the teaser. */
  private static List<TrainingPage> htmlPages() {
    List<TrainingPage> pages = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      String story =
          "The council of town " + i + " met on Tuesday to vote on the plan for the pier.";
      String teaser = "The mayor of town " + i + " spoke on Sunday to people about the new school.";
      String html =
          "<html><div class='story'><p>%s</p><p>%s</p></div><div class='promo'><p>%s</p></div>"
              .formatted(story, story.replace("pier", "mill"), teaser);
      pages.add(
          TrainingPage.of(
              "p" + i,
              "site" + i,
              PageBody.page("p" + i, html).orElseThrow(),
              String.join("\n", story, story.replace("pier", "mill"), teaser),
              Set.of(0, 1),
              Set.of(),
              ""));
    }
    return pages;
  }

  @Test
  void markupDecidesWhereWordsDoNot() {
    List<TrainingPage> pages = htmlPages();
    assertThat(CleanerTrainer.with(pages).train()).containsKey("@class=1/story");
    assertThat(CleanerTrainer.with(pages).crossValidate(3))
        .allSatisfy((id, body) -> assertThat(body.whole().lines()).hasSize(2));
  }

  @Test
  void anHtmlPageIsAlsoUsedWithoutItsMarkup() {
    Map<Integer, String> names = new HashMap<>();
    List<TrainingRows> rows = TrainingRows.of(htmlPages().get(0), names);
    assertThat(rows).hasSize(2);
    assertThat(hasMarkup(rows.get(0), names)).isTrue();
    assertThat(hasMarkup(rows.get(1), names)).isFalse();
    assertThat(rows.get(1).numbered).isDeepEqualTo(rows.get(0).numbered);
    assertThat(rows.get(1).article).isEqualTo(rows.get(0).article);
    assertThat(rows.get(1).weight()).isLessThan(rows.get(0).weight());
  }

  private static boolean hasMarkup(TrainingRows rows, Map<Integer, String> names) {
    return Arrays.stream(rows.worded)
        .flatMapToInt(Arrays::stream)
        .anyMatch(key -> names.get(key).startsWith("@"));
  }

  @Test
  void theScoreCountsSharedShingles() {
    ShingleScore score = new ShingleScore();
    score.add("one two three four five", "one two three four five");
    score.add("one two three four five", "zero one two three four");
    score.add("one two three four", "");
    assertThat(score.precision()).isEqualTo(0.75);
    assertThat(score.recall()).isEqualTo(0.5);
    assertThat(score.poor()).isEqualTo(1);
  }
}
