package dev.dateline.source.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.article.Outcome;
import dev.dateline.article.SourceText;
import dev.dateline.source.FileUris;
import dev.dateline.source.Inputs;
import dev.dateline.source.SourceFile;
import dev.dateline.source.container.ReadSettings;
import dev.dateline.source.container.Slice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SlicePlannerTest {

  @TempDir Path folder;

  @Property(tries = 200)
  void everyFileIsInOnePacketAndPacketsGrowWithTheInputWithinBounds(
      @ForAll @Size(max = 2000) List<@IntRange(max = 9_000_000) Integer> sizes) {
    List<SourceFile> files =
        IntStream.range(0, sizes.size())
            .mapToObj(i -> new SourceFile("file:///" + i, sizes.get(i), 0))
            .toList();
    long all = files.stream().mapToLong(SourceFile::size).sum();
    long most = Math.max(4L << 20, Math.min(64L << 20, all / 256));
    List<List<Slice>> packets = SlicePlanner.plan(files, ReadSettings.detecting());
    assertThat(packets.stream().flatMap(List::stream).map(Slice::file)).isEqualTo(files);
    for (List<Slice> packet : packets) {
      long bytes = packet.stream().mapToLong(slice -> slice.end() - slice.start()).sum();
      assertThat(packet).isNotEmpty().hasSizeLessThanOrEqualTo(256);
      assertThat(packet.size() == 1 || bytes <= most).isTrue();
    }
  }

  @Test
  void aLargeContainerIsSplitAtLinesThatKnowTheirNumbers() throws IOException {
    StringBuilder lines = new StringBuilder("\ufeff");
    for (int i = 1; i <= 9000; i++) {
      lines.append(i % 7 == 0 ? "" : "{\"text\":\"" + i + " " + "x".repeat(i % 3000) + "\"}");
      lines.append(i % 2 == 0 ? "\r\n" : "\n");
    }
    Path file = Files.writeString(folder.resolve("a.jsonl"), lines);
    SourceFile listed = Inputs.listed(file);
    List<List<Slice>> packets = SlicePlanner.plan(List.of(listed), ReadSettings.detecting());
    assertThat(packets).hasSizeGreaterThan(2);
    List<SourceText> split = texts(packets.stream().flatMap(List::stream).toList());
    List<SourceText> whole = texts(List.of(Slice.whole(listed)));
    assertThat(split).isEqualTo(whole).hasSize(9000 - 9000 / 7);
    assertThat(split).allMatch(t -> t.text().startsWith(t.origin().part() + " "));
  }

  @Test
  void aLineLongerThanARangeIsNotDivided() throws IOException {
    String big = "{\"text\":\"" + "y".repeat(9 << 20) + "\"}\n";
    Path file = Files.writeString(folder.resolve("a.jsonl"), big + big + "{\"text\":\"z\"}");
    List<List<Slice>> packets =
        SlicePlanner.plan(List.of(Inputs.listed(file)), ReadSettings.detecting());
    assertThat(packets).hasSize(3);
    assertThat(texts(packets.stream().flatMap(List::stream).toList()))
        .extracting(t -> t.origin().part())
        .containsExactly(1L, 2L, 3L);
  }

  @Test
  void aCompressedContainerAndAMissingOneAreNotDivided() throws IOException {
    byte[] noise = new byte[5 << 20];
    new java.util.Random(3).nextBytes(noise);
    SourceFile packed = Inputs.listed(Inputs.write(folder, "a.jsonl", Inputs.gzip(noise)));
    SourceFile gone = new SourceFile(FileUris.uri(folder) + "/gone.jsonl", 9 << 20, 0);
    assertThat(SlicePlanner.plan(List.of(packed, gone), ReadSettings.detecting()))
        .containsExactly(List.of(Slice.whole(packed)), List.of(Slice.whole(gone)));
  }

  private static List<SourceText> texts(List<Slice> slices) throws IOException {
    SourceReader reader = SourceReader.with(ReadSettings.detecting());
    List<Outcome<SourceText>> outcomes = new ArrayList<>();
    for (Slice slice : slices) {
      reader.read(slice, outcomes::add);
    }
    return outcomes.stream().map(Inputs::kept).toList();
  }
}
