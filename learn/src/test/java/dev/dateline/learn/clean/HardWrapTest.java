package dev.dateline.learn.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class HardWrapTest {

  private static final TrainingPage PAGE =
      new TrainingPage(
          "a",
          "a.example",
          "Menu\nRain fell all day long.\n\nSun-dried figs.\nImprint",
          Set.of(1, 3),
          Set.of());

  @Test
  void theArticleAloneIsWrapped() {
    assertThat(new HardWrap(10, HardWrap.Style.BLANK_LINE).page(PAGE))
        .isEqualTo("Menu\nRain fell\nall day\nlong.\n\nSun-dried\nfigs.\nImprint");
    assertThat(new HardWrap(10, HardWrap.Style.NONE).page(PAGE))
        .isEqualTo("Menu\nRain fell\nall day\nlong.\nSun-dried\nfigs.\nImprint");
    assertThat(new HardWrap(12, HardWrap.Style.INDENT).page(PAGE))
        .isEqualTo("Menu\n    Rain\nfell all day\nlong.\n    Sun-\ndried figs.\nImprint");
  }
}
