package dev.dateline.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExclusionsTest {

  private static final List<String> NAMES =
      List.of("%FF.txt", "a%5B1%5D.txt", "a.txt", "b/a.txt", "b/c/a.txt", "b/c/d.tmp", "bc/a.txt");

  @TempDir private Path folder;

  @BeforeEach
  void files() throws IOException {
    folder = folder.toRealPath();
    for (String name : NAMES) {
      Path file = FileUris.path(FileUris.uri(folder) + "/" + name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, "text");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "a.txt, 'a.txt'",
    "b, 'b/a.txt,b/c/a.txt,b/c/d.tmp'",
    "b/, 'b/a.txt,b/c/a.txt,b/c/d.tmp'",
    "*/c, 'b/c/a.txt,b/c/d.tmp'",
    "*.txt, '%FF.txt,a%5B1%5D.txt,a.txt'",
    "a[1].txt, 'a%5B1%5D.txt'",
    "**/a.txt, 'a.txt,b/a.txt,b/c/a.txt,bc/a.txt'",
    "b/**/a.txt, 'b/a.txt,b/c/a.txt'",
    "b/**, 'b/a.txt,b/c/a.txt,b/c/d.tmp'",
    "'b/{c,x}/*.tmp', 'b/c/d.tmp'",
    "'{a.txt,bc}', 'a.txt,bc/a.txt'",
    "**/*.none, ''",
    "gone/a.txt, ''",
  })
  void whatAnInputWouldNameIsLeftOut(String glob, String names) throws IOException {
    assertThat(leftOut(folder + "/" + glob)).isEqualTo(names == null ? "" : names);
    List<SourceFile> input = InputLister.list(List.of(folder + "/" + glob)).files();
    assertThat(names(input)).as("the same as an input").isEqualTo(leftOut(folder + "/" + glob));
  }

  @Test
  void theUriOfAMessageIsLeftOut() throws IOException {
    assertThat(leftOut(FileUris.uri(folder) + "/%FF.txt")).isEqualTo("%FF.txt");
    assertThat(leftOut(FileUris.uri(folder) + "/b")).isEqualTo("b/a.txt,b/c/a.txt,b/c/d.tmp");
  }

  @Test
  void aFileIsKnownByItsRealPath() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("b"));

    assertThat(leftOut(link + "/c/*.tmp")).isEqualTo("b/c/d.tmp");
    assertThat(leftOut(link + "/c/gone/../d.tmp")).isEqualTo("b/c/d.tmp");
  }

  @Test
  void aFileThatIsGoneStaysLeftOut() throws IOException {
    String uri = FileUris.uri(folder) + "/gone/a.txt";

    assertThat(Exclusions.of(List.of(Exclusion.of(folder + "/gone/a.txt"))).cover(uri)).isTrue();
    assertThat(Exclusions.of(List.of(Exclusion.of(folder + "/gone"))).cover(uri)).isTrue();
    assertThat(Exclusions.of(List.of()).cover(uri)).isFalse();
    assertThat(Exclusions.of(List.of(Exclusion.of("/"))).cover(uri)).isTrue();
  }

  @Test
  void anInvalidPathIsReportedInASentence() {
    assertThatThrownBy(() -> Exclusion.of("")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Exclusion.of("a\0b")).isInstanceOf(IllegalArgumentException.class);
  }

  private String leftOut(String written) throws IOException {
    Exclusions exclusions = Exclusions.of(List.of(Exclusion.of(written)));
    return names(
        InputLister.list(List.of(folder.toString())).files().stream()
            .filter(file -> exclusions.cover(file.uri()))
            .toList());
  }

  private String names(List<SourceFile> files) {
    String prefix = FileUris.uri(folder) + "/";
    return String.join(
        ",", files.stream().map(file -> file.uri().substring(prefix.length())).toList());
  }
}
