package dev.dateline.text.clean.wrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.text.clean.line.LineNormalizer;
import dev.dateline.text.clean.line.PageLines;
import org.junit.jupiter.api.Test;

class DividedWordsTest {

  private static final String TAIL =
      """
      The council had asked for the boat for many years and was glad of
      the vote, the mayor said, while the opposition wanted to know where
      the money for the engine was to come from and who was to pay the
      crew of the boat during the winter, when only few people travel to
      the islands and the harbour is closed for weeks by ice and storms.
      """;

  private static String read(String head) {
    PageLines lines = Unwrapper.read(head + TAIL, 0, 0, 1_000, new LineNormalizer());
    return lines.text(0);
  }

  @Test
  void aWordThatTheTextJoinsElsewhereIsJoined() {
    assertThat(
            read(
                """
                It was the treasurer who spoke first, and he said that the treas-
                urer of a poor town has to be careful with every single crown it
                has.\s
                """))
        .contains("that the treasurer of a poor town");
  }

  @Test
  void aWordThatTheTextHyphenatesElsewhereKeepsItsHyphen() {
    assertThat(
            read(
                """
                It was the deck-house that needed work most of all, since a deck-
                house without a roof is of no use to a captain in such weather at
                sea.\s
                """))
        .contains("since a deck-house without");
  }

  @Test
  void aPartOfCompoundsKeepsItsHyphen() {
    assertThat(
            read(
                """
                The mayor, who took office after the storm, called it a well-\s\s
                earned present for the town and for the people of the islands at
                large.\s
                """))
        .contains("a well-earned present");
  }

  @Test
  void aNumberKeepsItsHyphen() {
    assertThat(
            read(
                """
                The mayor, who took office after the storm, thanked the boat's 20-
                strong crew and all the people of the islands and of the town at
                large.\s
                """))
        .contains("20-strong crew");
  }

  @Test
  void aTextThatDividesWordsIsJoined() {
    String text =
        """
        The harbour town is going to buy another ferry for its is-
        land connection, the mayor said on Tuesday, after the num-
        ber of passengers doubled in two years and the queues at
        the quay grew longer than anybody in the office of the
        harbour had ever seen. The council had asked for the boat
        for many years and was glad of the vote, while the opposi-
        tion wanted to know where the money for the engine was to
        come from.
        """;
    PageLines lines = Unwrapper.read(text, 0, 0, 1_000, new LineNormalizer());
    assertThat(lines.text(0))
        .isEqualTo(
            "The harbour town is going to buy another ferry for its island connection, the "
                + "mayor said on Tuesday, after the number of passengers doubled in two years and "
                + "the queues at the quay grew longer than anybody in the office of the harbour "
                + "had ever seen. The council had asked for the boat for many years and was glad "
                + "of the vote, while the opposition wanted to know where the money for the "
                + "engine was to come from.");
  }

  @Test
  void aTextThatBreaksAtItsOwnHyphensKeepsThem() {
    assertThat(
            read(
                """
                The sea-green, flat-bottomed, ice-proof, wind-driven ferry is twin-
                hulled, the mayor said on Tuesday, and the crew is sun-tanned and
                snow-blind after years on the salt-white, star-lit, storm-beaten
                islands.
                """))
        .contains("is twin-hulled, the");
  }

  @Test
  void aSoftHyphenIsRemoved() {
    assertThat(
            read(
                """
                The harbour town is going to buy a second ferry for its island con\u00AD
                nection, the mayor said on Tuesday, after the number of people had
                doubled.
                """))
        .contains("island connection, the");
  }
}
