package dev.dateline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.apache.beam.runners.direct.DirectOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BeamArgumentsTest {

  @Test
  void optionsOfTheCommandLineOverrideTheDefaults() {
    DirectOptions standard = BeamArguments.parse(List.of()).as(DirectOptions.class);
    DirectOptions asked =
        BeamArguments.parse(List.of("--enforceImmutability=true")).as(DirectOptions.class);

    assertThat(standard.isEnforceImmutability()).isFalse();
    assertThat(asked.isEnforceImmutability()).isTrue();
    assertThat(asked.isEnforceEncodability()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"--runner=DirectRunner", "--runner=FlinkRunner"})
  void aJobThatEndsWithItsLauncherCannotBeDetached(String runner) {
    assertThatThrownBy(() -> BeamArguments.parseDetached(List.of(runner)))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("--detach");
  }

  @ParameterizedTest
  @ValueSource(strings = {"direct", "spark"})
  void someRunnersHaveDefaultsOfTheirOwn(String runner) {
    assertThat(RunnerDefaults.of(runner + "runner"))
        .isNotEmpty()
        .allMatch(option -> option.matches("--[A-Za-z]+=\\w+"));
    assertThat(RunnerDefaults.of("another")).isEmpty();
  }
}
