package dev.dateline.learn.clean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PageScoreTest {

  @Test
  void anOptionalParagraphCountsOnlyWhereTheBodyHasIt() {
    String gold = "a lead of five words\nthe story of the ferry";
    List<String> optional = List.of("a lead of five words");
    assertThat(PageScore.of(gold, optional, "the story of the ferry").f1()).isEqualTo(1);
    assertThat(PageScore.of(gold, List.of(), "the story of the ferry").recall()).isLessThan(1);
    assertThat(PageScore.of(gold, optional, gold).f1()).isEqualTo(1);
  }

  @Test
  void aCharacterOfAScriptWithoutSpacesIsAWord() {
    assertThat(Shingles.words("ab 市議会 c_1")).containsExactly("ab", "市", "議", "会", "c_1");
  }

  @Test
  void theDifferenceIsDrawnBySite() {
    TreeMap<String, List<Double>> sites = new TreeMap<>();
    sites.put("a", List.of(0.1, 0.1, 0.1));
    sites.put("b", List.of(-0.1));
    SiteDifference difference = SiteDifference.of(sites);
    assertThat(difference.mean()).isCloseTo(0.05, within(1e-9));
    assertThat(difference.low()).isCloseTo(-0.1, within(1e-9));
    assertThat(difference.high()).isCloseTo(0.1, within(1e-9));
  }
}
