package dev.dateline.text.clean.wrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.text.clean.line.LineNormalizer;
import dev.dateline.text.clean.line.PageLines;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnwrapperTest {

  private static final List<String> PARAGRAPHS =
      List.of(
          "The harbour town will buy a second ferry for its island line, the mayor said on Tuesday,"
              + " after the number of passengers doubled in two years and the queues grew.",
          "Nora Feld told the council that the first boat carried nine hundred people a day. It was"
              + " full on most mornings from April to October, she said, and too slow for doctors.",
          "The purchase would need no new tax and no loan, she added; the money comes from the sale"
              + " of the old fish hall. The boat costs 2.4 million crowns and needs a new engine.",
          "Tickets will cost the same as before, and children will travel for nothing on Sundays.");

  private static List<String> read(String text) {
    PageLines lines = Unwrapper.read(text, 0, 0, 1_000, new LineNormalizer());
    List<String> read = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      read.add(lines.text(i));
    }
    return read;
  }

  private static String wrapped(String paragraph, int columns, String indent) {
    StringBuilder text = new StringBuilder();
    StringBuilder line = new StringBuilder(indent);
    for (String word : paragraph.split(" ", -1)) {
      if (!line.toString().isBlank() && line.length() + 1 + word.length() > columns) {
        text.append(line).append('\n');
        line.setLength(0);
      }
      line.append(line.toString().isBlank() ? "" : " ").append(word);
    }
    return text.append(line).append('\n').toString();
  }

  private static String page(int columns, String indent, String between) {
    StringBuilder page = new StringBuilder();
    PARAGRAPHS.forEach(p -> page.append(wrapped(p, columns, indent)).append(between));
    return page.toString();
  }

  @ParameterizedTest
  @ValueSource(ints = {55, 60, 66, 72, 80, 100})
  void paragraphsBetweenBlankLinesAreRestored(int columns) {
    assertThat(read(page(columns, "", "\n"))).isEqualTo(PARAGRAPHS);
  }

  @ParameterizedTest
  @ValueSource(ints = {60, 66, 72, 80})
  void paragraphsWithAnIndentAreRestored(int columns) {
    assertThat(read(page(columns, "    ", ""))).isEqualTo(PARAGRAPHS);
  }

  @ParameterizedTest
  @ValueSource(ints = {60, 66, 72, 80})
  void paragraphsWithoutASeparatorAreRestored(int columns) {
    assertThat(String.join("\n", read(page(columns, "", ""))))
        .isEqualTo(String.join("\n", PARAGRAPHS));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r\n", "\r", "\u0085", "\u2028"})
  void lineEndsOfAnyKindAreJoined(String lineEnd) {
    assertThat(read(page(66, "", "\n").replace("\n", lineEnd))).isEqualTo(PARAGRAPHS);
  }

  @Test
  void aWrappedArticleAmongMenusIsJoinedAndTheMenusAreNot() {
    List<String> menu =
        List.of("Home", "News and opinion from the coast", "Sports", "Weather today");
    String text = String.join("\n", menu) + "\n\n" + page(72, "", "\n") + String.join("\n", menu);
    List<String> expected = new ArrayList<>(menu);
    expected.addAll(PARAGRAPHS);
    expected.addAll(menu);
    assertThat(read(text)).isEqualTo(expected);
  }

  @Test
  void twoTextsOfTwoWidthsAreBothJoined() {
    List<String> expected = new ArrayList<>(PARAGRAPHS);
    expected.addAll(PARAGRAPHS);
    assertThat(read(page(55, "", "\n") + "\n" + page(72, "", "\n"))).isEqualTo(expected);
  }

  @Test
  void aJoinedTextIsNotChangedAgain() {
    String text = String.join("\n\n", PARAGRAPHS);
    assertThat(Unwrapper.joins(text, 0, 0, 1_000)).isSameAs(Unwrapper.joins("", 0, 0, 1_000));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // verse
        """
        The tide went out before the bell had rung,
        And all the boats lay tilted in the mud;
        The ferryman sat down and sang among
        The gulls that waited hungry for the flood.

        He sang of islands that no map has shown,
        Of lighthouse keepers and their lonely wives,
        And how the sea keeps nothing as its own
        But lends and borrows all our little lives.
        """,
        // verse in lower case
        """
        the harbour lights are burning one by one
        and nobody is waiting at the quay
        the work that we were given now is done
        the rest belongs to evening and the sea
        the gulls have folded up their crooked wings
        a radio is playing in the yard
        the crane has stopped its turning and it sings
        of iron that was young and now is hard
        """,
        // a list without bullets
        """
        boat repair and painting in all seasons
        engines sold and bought at fair prices
        sails cut to measure within three days
        ropes and anchors of every known kind
        winter storage under a dry wooden roof
        lessons for children on summer evenings
        """,
        // a list with bullets
        """
        - the ferry will leave at seven, nine and noon on weekdays and
        - the office will be open from eight until the last boat is in
        - all bicycles must be tied to the rail behind the deck house or
        - dogs travel free when they are small enough to be carried and
        """,
        // a table
        """
        Route              Passengers     Change      Boats in service
        Island line              1204        +12       first and second
        Harbour tour              311         -4       third boat only
        Night line                 87         +1       first boat alone
        Island line again        1190        -14       first and second
        """,
        // a transcript
        """
        FELD: We have asked for this boat for many years, as you know.
        KUNST: and who is going to pay for the engine, if I may ask?
        FELD: The money comes from the sale of the hall.
        KUNST: then I have no more questions for the mayor today.
        FELD: Thank you. The vote is open until five o'clock.
        """,
        // code
        """
        for (int i = 0; i < lines.size(); i++) {
            int width = lines.width(i) + indent.length() + other;
            while (width > columns && words.hasNext() == true) {
                append(words.next());
                width = lines.width(i) - words.peek().length() + 1;
            }
        }
        """,
        // addresses
        """
        Harbour Office of the Town of Port Amary
        4 Quay Street, second floor, on the left
        12345 Port Amary on the Southern Coast
        Telephone 555 0100, weekdays until four
        """,
        // teasers
        """
        Council votes for a second ferry after long debate
        Why the fish hall was sold, and who will live there
        Storm damage costs the harbour a month of income
        The doctor who rows to work: a day on the island
        School closes early as the heating fails once more
        """,
      })
  void textThatIsNotWrappedProseIsNotJoined(String text) {
    assertThat(read(text))
        .isEqualTo(
            text.lines()
                .map(String::strip)
                .map(l -> l.replaceAll(" +", " "))
                .filter(l -> !l.isEmpty())
                .toList());
  }

  @Test
  void itemsOfAListAreJoinedWithTheirOwnLinesOnly() {
    String text =
        page(60, "", "\n")
            + """
            - The ferry leaves at seven, nine and noon on weekdays, and
              at ten on Sundays, from the northern quay.
            - Bicycles are tied to the rail behind the deck house, and
              dogs are carried.
            """;
    assertThat(read(text))
        .endsWith(
            "- The ferry leaves at seven, nine and noon on weekdays, and at ten on Sundays, from the"
                + " northern quay.",
            "- Bicycles are tied to the rail behind the deck house, and dogs are carried.");
  }

  /** Reading never fails for any text, and never loses or adds a visible character. */
  @Property
  void onlyLineEndsChange(
      @ForAll List<@IntRange(min = 0, max = 12) Integer> pieces,
      @ForAll @IntRange(min = 0, max = 4) int style) {
    String[] words = {
      "the", "ferry", "town-", "Nora", "said.", "\n", "\n", "\n\n", "  ", "\t", "- ", "a", "engine"
    };
    StringBuilder text = new StringBuilder();
    for (int piece : pieces) {
      text.append(words[piece]).append(style > 0 ? " " : "");
    }
    text.append(page(60 + style, "  ".repeat(style), style % 2 == 0 ? "\n" : ""));
    String joined = String.join("", read(text.toString())).replaceAll("\\s", "");
    assertThat(joined.replace("-", ""))
        .isEqualTo(text.toString().replaceAll("\\s", "").replace("-", ""));
  }

  @Property
  void anyTextIsReadWithoutLosingOrGainingCharacters(@ForAll String text) {
    assertThat(read(text)).doesNotContainNull();
  }
}
