package dev.dateline.learn.date;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.article.DateSource;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DateScoresTest {
  private static final LocalDate DAY = LocalDate.of(2021, 8, 4);

  private final DateScores scores = new DateScores();

  @Test
  void sharesAreThoseOfTheAnswersFromTheThreshold() {
    add(DAY, DateSource.BYLINE, 0.9);
    add(DAY.plusDays(1), DateSource.TEXT, 0.8);
    add(DAY, DateSource.TEXT, 0.4);
    add(null, DateSource.NONE, 0);
    assertThat(scores.at(0.5)).isEqualTo(new DateScores.Score(4, 2, 1));
    assertThat(scores.at(0.5).coverage()).isEqualTo(0.5);
    assertThat(scores.at(0.5).precision()).isEqualTo(0.5);
    assertThat(scores.at(0.5).accuracy()).isEqualTo(0.25);
    assertThat(scores.at(0)).isEqualTo(new DateScores.Score(4, 3, 2));
    assertThat(scores.bySource(0))
        .containsEntry(DateSource.BYLINE, new DateScores.Score(1, 1, 1))
        .containsEntry(DateSource.TEXT, new DateScores.Score(2, 2, 1))
        .hasSize(2);
  }

  @Test
  void sharesOfZeroAreZero() {
    assertThat(scores.at(0).precision()).isZero();
    assertThat(scores.at(0).coverage()).isZero();
  }

  private void add(LocalDate answer, DateSource source, double confidence) {
    scores.add(new DateScores.Answer(DAY, Optional.ofNullable(answer), source, confidence));
  }
}
