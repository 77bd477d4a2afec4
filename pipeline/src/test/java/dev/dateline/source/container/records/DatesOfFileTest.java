package dev.dateline.source.container.records;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.article.Metadata.NumberOrder;
import dev.dateline.article.Outcome;
import dev.dateline.article.SourceText;
import dev.dateline.source.Inputs;
import dev.dateline.source.container.ReadSettings;
import dev.dateline.source.container.Slice;
import dev.dateline.source.read.SlicePlanner;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatesOfFileTest {

  @TempDir Path folder;

  private static Set<Optional<NumberOrder>> orders(List<Outcome<SourceText>> documents) {
    return documents.stream()
        .map(document -> Inputs.kept(document).metadata().order())
        .collect(Collectors.toSet());
  }

  private static String line(String date, String text) {
    return "{\"date\":\"" + date + "\",\"text\":\"" + text + "\"}\n";
  }

  @Test
  void oneDateShowsTheOrderOfTheOthersBeforeAndAfterIt() {
    String lines = line("05/12/2017", "a") + line("23/12/2017", "b") + line("06/12/2017", "c");
    List<Outcome<SourceText>> documents = Inputs.read(Inputs.write(folder, "a.jsonl", lines));
    assertThat(Inputs.kept(documents.get(0)).metadata().order()).contains(NumberOrder.DAY_FIRST);
    assertThat(Inputs.kept(documents.get(1)).metadata().order()).isEmpty();
    assertThat(Inputs.kept(documents.get(2)).metadata().order()).contains(NumberOrder.DAY_FIRST);
  }

  @Test
  void theOrderIsOfTheFieldThatTheUserNames() {
    String lines =
        """
        {"date":"12/23/2017","seen":"05/12/2017","text":"a"}
        {"date":"12/23/2017","seen":"23/12/2017","text":"a"}
        """;
    Path file = Inputs.write(folder, "a.jsonl", lines);
    ReadSettings named = ReadSettings.detecting().withFields("date=seen");
    assertThat(Inputs.kept(Inputs.read(named, file).get(0)).metadata().order())
        .contains(NumberOrder.DAY_FIRST);
  }

  @Test
  void everyRangeOfADividedFileHasTheOrderOfTheFile() {
    String filler = "x".repeat(1000);
    StringBuilder lines = new StringBuilder(line("12/23/2017", "first"));
    for (int i = 0; i < 10_000; i++) {
      lines.append(line("05/12/2017", filler + i));
    }
    Path file = Inputs.write(folder, "a.jsonl", lines.toString());
    List<List<Slice>> packets =
        SlicePlanner.plan(List.of(Inputs.listed(file)), ReadSettings.detecting());
    assertThat(packets).hasSizeGreaterThan(2);
    assertThat(packets.stream().flatMap(List::stream).map(Slice::order))
        .containsOnly(Slice.DateOrder.MONTH_FIRST);
    List<Outcome<SourceText>> split = Inputs.read(file);
    Path packed = Inputs.write(folder, "b.jsonl.gz", Inputs.gzip(Inputs.utf8(lines.toString())));
    assertThat(orders(split.subList(1, split.size())))
        .containsExactly(Optional.of(NumberOrder.MONTH_FIRST))
        .isEqualTo(orders(Inputs.read(packed).subList(1, split.size())));
  }

  @Test
  void datesOfBothOrdersShowNoOrder() {
    String lines = line("05/12/2017", "a") + line("23/12/2017", "b") + line("12/23/2017", "c");
    assertThat(orders(Inputs.read(Inputs.write(folder, "a.jsonl", lines))))
        .containsExactly(Optional.empty());
  }
}
