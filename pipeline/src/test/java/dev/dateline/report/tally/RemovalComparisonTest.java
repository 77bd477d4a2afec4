package dev.dateline.report.tally;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.report.data.RunReport.Change;
import dev.dateline.report.data.RunReport.Removals;
import dev.dateline.report.data.RunReport.SourceRemovals;
import java.util.List;
import org.junit.jupiter.api.Test;

class RemovalComparisonTest {

  private static Removals removals(long coast, long wire) {
    return new Removals(
        0,
        2_000 - coast - wire,
        coast + wire,
        List.of(
            new SourceRemovals("file:///in/coast", 10, 1_000 - coast, coast),
            new SourceRemovals("file:///in/wire", 10, 1_000 - wire, wire)),
        List.of());
  }

  @Test
  void theShareOfARunIsComparedWithThatOfTheRunsBefore() {
    List<Removals> before = List.of(removals(100, 100), removals(110, 90), removals(100, 100));

    List<Change> changes = RemovalComparison.of(removals(300, 300), before);

    assertThat(changes.get(0).now()).isEqualTo(30);
    assertThat(changes.get(0).usual()).isEqualTo(10);
    assertThat(changes.get(0).unusual()).isTrue();
  }

  @Test
  void anUnusualSourceIsReported() {
    List<Removals> before = List.of(removals(100, 100), removals(110, 90), removals(100, 100));

    assertThat(RemovalComparison.of(removals(100, 180), before))
        .filteredOn(Change::unusual)
        .extracting(Change::figure)
        .containsExactly("characters removed of file:///in/wire");
    assertThat(RemovalComparison.of(removals(100, 100), before)).hasSize(1);
  }

  @Test
  void reportsWithoutTheFigureAreNotCompared() {
    Removals old = new Removals(0, 0, 0, null, List.of());

    assertThat(RemovalComparison.of(removals(300, 300), List.of(old, old, old)))
        .extracting(Change::unusual)
        .containsOnly(false);
  }
}
