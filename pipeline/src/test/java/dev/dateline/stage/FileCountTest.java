package dev.dateline.stage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileCountTest {

  @ParameterizedTest(name = "{0} rows are {1} files")
  @CsvSource({
    "0, 1",
    "1, 1",
    "4000, 1",
    "4001, 2",
    "64000, 16",
    "64001, 16",
    "800000, 16",
    "800001, 17",
    "250000000, 5000"
  })
  void partitionsAreCutForCoresThenForSize(long rows, int files) {
    assertThat(FileCount.forRows(rows)).isEqualTo(files);
  }
}
