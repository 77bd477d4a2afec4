package dev.dateline.learn.date;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.article.CharsetSource;
import dev.dateline.article.Decoding;
import dev.dateline.article.Metadata;
import dev.dateline.article.Origin;
import dev.dateline.article.SourceText;
import dev.dateline.text.Editor;
import dev.dateline.text.EditorSettings;
import dev.dateline.text.date.ClueWeights;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DateTrainerTest {
  private static final String BODY =
      """
      The ferry between the two villages stays in port until the new pier is built, the council said.
      The work will cost more than the village earns in a year, and the mayor asked the county for help.
      Fishermen said that they would carry passengers for the price of the fuel until the ferry sails.
      """;

  private static final Editor EDITOR =
      Editor.with(
          new EditorSettings(
              EditorSettings.DEFAULT_EARLIEST, LocalDate.of(2026, 11, 23), 0, List.of()));

  /** Pages whose labelled day is right and whose other day is not. */
  private static List<DatePage> pages() {
    List<DatePage> pages = new ArrayList<>();
    for (int i = 1; i <= 24; i++) {
      LocalDate day = LocalDate.of(2021, 8, i);
      String other = "July " + i + ", 2021";
      String text = other + "\n\nNo ferry\nPublished: August " + i + ", 2021\n" + BODY;
      pages.add(page("p" + i, i % 2 == 0 ? "even" : "odd", "site" + i, text, Optional.of(day)));
      pages.add(
          page(
              "h" + i,
              "told",
              "own" + i,
              BODY + "It opened on May " + i + ", 1962, at last.\n",
              Optional.empty()));
    }
    return pages;
  }

  private static DatePage page(
      String id, String set, String site, String text, Optional<LocalDate> known) {
    SourceText source =
        new SourceText(
            Origin.ofFile("file:///page.txt"),
            "",
            text,
            new Decoding("UTF-8", CharsetSource.UTF8, 0),
            Metadata.none(),
            Set.of());
    return new DatePage(
        id,
        set,
        site,
        known.isPresent() ? DatePage.Form.PAGE : DatePage.Form.TOLD,
        known,
        EDITOR.explain(source).cleaned().map(EDITOR::unweighedDates).orElseThrow(),
        Optional.empty());
  }

  @Test
  void theOrderOfThePagesChangesNothing() {
    List<DatePage> reversed = new ArrayList<>(pages());
    Collections.reverse(reversed);
    assertThat(DateTrainer.with(reversed).train().byName())
        .isEqualTo(DateTrainer.with(pages()).train().byName());
  }

  @Test
  void cluesOfRightDaysGainWeight() {
    ClueWeights learned = DateTrainer.with(pages()).train();
    for (DatePage page : pages()) {
      DateAnswer answer = DateAnswer.of(page, learned);
      assertThat(answer.isGiven(0.5)).isEqualTo(page.known().isPresent());
      assertThat(page.known().isEmpty() || answer.isRight(page.known())).isTrue();
    }
    assertThat(learned.byName().get(ClueWeights.START)).isNegative();
  }

  @Test
  void weightsThatAreSetByHandStay() {
    ClueWeights learned = DateTrainer.with(pages()).train();
    assertThat(ClueWeights.shipped().setByHand()).isNotEmpty();
    for (String name : ClueWeights.shipped().setByHand()) {
      assertThat(learned.byName()).containsEntry(name, ClueWeights.shipped().byName().get(name));
    }
  }

  @Test
  void everyTextIsAnsweredWithWeightsOfOtherSites() {
    DateTrainer trainer = DateTrainer.with(pages());
    assertThat(trainer.crossValidate(3)).hasSize(48);
    assertThat(trainer.leaveOut("even")).hasSize(12).containsKey("p2");
    assertThat(trainer.choosingClues().crossValidate(2)).hasSize(48);
  }

  @Test
  void theSelectionKeepsCluesForTheRightDay() {
    assertThat(DateTrainer.with(pages()).choosingClues().train().byName().values())
        .anyMatch(weight -> weight > 1);
  }

  @Test
  void changesAreReportedWithIntervals() {
    List<DatePage> pages = pages();
    DateTrainer trainer = DateTrainer.with(pages);
    DateReport report =
        new DateReport(pages, 0.75)
            .add("in parts", trainer.crossValidate(3))
            .addChange(trainer.crossValidate(3), trainer.crossValidate(3));
    assertThat(report.lines())
        .contains("page even: 12 texts", "told told: 24 texts, 0 dated, 0 wrong")
        .anyMatch(line -> line.matches(" +accuracy at 0.00 +\\+0.000  \\(\\+0.000 to \\+0.000\\)"));
  }
}
