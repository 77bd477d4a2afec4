package dev.dateline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.dataset.publish.Gates;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LaunchTest {

  @ParameterizedTest
  @ValueSource(strings = {"s3://bucket/out", "hdfs://name/out", "gs://bucket", "ftp://host/out"})
  void pathsOfUnsupportedStorageAreRefusedWithTheirName(String path) {
    assertThatThrownBy(() -> launch("in", path))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("'" + path + "'");
    assertThatThrownBy(() -> launch(path, "out"))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("'" + path + "'");
  }

  @Test
  void anOddLocalPathIsAPath() {
    assertThat(launch("in:/a*", "./out://x").output()).isEqualTo("./out://x");
  }

  @Test
  void gatesAreRefusedWhereNobodyWouldLookAtThem() {
    assertThatThrownBy(() -> launch("in", "out", new Gates(1, 100, 100), true))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("--detach");
    assertThat(launch("in", "out", Gates.open(), true).detached()).isTrue();
  }

  private static Launch launch(String input, String output) {
    return launch(input, output, Gates.open(), false);
  }

  private static Launch launch(String input, String output, Gates gates, boolean detached) {
    return new Launch(
        List.of(input),
        output,
        "night",
        Optional.empty(),
        DecisionSettings.defaults(),
        false,
        gates,
        detached,
        Optional.empty(),
        false,
        List.of(),
        Optional.empty(),
        List.of());
  }
}
