package dev.dateline.text.page.dom;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RenderedPageTest {

  private static RenderedPage render(String html) {
    try {
      return RenderedPage.of(BoundedParser.parse(html), html);
    } catch (UnreadablePageException e) {
      throw new AssertionError(e);
    }
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      delimiter = '|',
      value = {
        "<div>a</div><div>b</div> | a/b",
        "<p>a</p><p>b</p> | a//b",
        "a<br>b<br><br>c | a/b/c",
        "<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul> | a/b//c",
        "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table> | a b/c",
        "<b>a</b>b <i> c</i> | ab c",
        "<p>a<script>x</script><style>y</style><noscript>z</noscript>b</p> | ab",
        "<select><option>x</option></select>a<textarea>y</textarea> | a",
        "<pre>a\\nb</pre> | a/b",
        "<h2>a</h2>b | a//b",
        "<p>a<!-- x -->b</p> | ab",
        "&lt;p&gt; | <p>",
        "<template><p>x</p></template>a | a",
      })
  void blocksAreLines(String html, String lines) {
    assertThat(render(html.replace("\\n", "\n")).text()).isEqualTo(lines.replace("/", "\n") + "\n");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      delimiter = '|',
      value = {
        "<p>one &amp; two</p> | one & two",
        "<p>caf&eacute;s &copy 2021</p> | caf\u00E9s \u00A9 2021",
        "<p>&#8220;q&#x201D; &notit; &unknown;</p> | \u201Cq\u201D \u00ACit; &unknown;",
        "<p>&#128512; &#x1F600;x</p> | \uD83D\uDE00 \uD83D\uDE00x",
        "<p>&NotEqualTilde;x</p> | \u2242\u0338x",
        "<table>a<tr><td>b</td>c</tr></table> | ac//b",
        "<p>a &lt;b&gt;</p> | a <b>",
      })
  void placesAreOffsetsInTheSource(String html, String text) {
    RenderedPage page = render(html);
    assertThat(page.text()).isEqualTo(text.replace("/", "\n") + "\n");
    assertPlaces(page, html);
  }

  /** Every piece reads the same in the source, but for the kind of white space. */
  private static void assertPlaces(RenderedPage page, String html) {
    SourceMap map = page.map();
    int covered = 0;
    for (int p = 0; p < map.size(); p++) {
      for (int i = 0; i < map.length(p); i++) {
        char shown = page.text().charAt(map.start(p) + i);
        char source = html.charAt(map.source(p) + i);
        boolean space = shown == ' ' && (Character.isWhitespace(source) || source == '\u00A0');
        assertThat(space || shown == source).as("%s at %d in %s", shown, p, html).isTrue();
        covered++;
      }
    }
    assertThat(covered).isLessThanOrEqualTo(page.text().length());
  }

  @Property(tries = 300)
  void piecesOfAnyMarkupReadTheSameInTheSource(@ForAll("markup") List<String> parts) {
    String html = String.join("", parts);
    assertPlaces(render(html), html);
  }

  @Provide
  Arbitrary<List<String>> markup() {
    return Arbitraries.of(
            "<p>",
            "</p>",
            "<b>",
            "</b>",
            "<table>",
            "<tr>",
            "<td>",
            "</table>",
            "<a href=x>",
            "</a>",
            "<br>",
            "<div class='a'>",
            "</div>",
            "<li>",
            "<pre>",
            "</pre>",
            "<!-- c -->",
            "<svg>",
            "</svg>",
            "<script>s</script>",
            "&amp;",
            "&eacute;",
            "&nbsp;",
            "&#x10FFFF;",
            "&copy",
            "&notin",
            "&;",
            "&",
            "<",
            ">",
            " ",
            "\n",
            "\r\n",
            "\t",
            "word",
            "\u00E9",
            "\u0000",
            "\uD83D\uDE00",
            "\uD83D",
            "<title>",
            "</title>",
            "<select>",
            "<option>")
        .list()
        .ofMaxSize(40);
  }

  @Test
  void linesHaveTheirElements() {
    RenderedPage page =
        render("<main><p>Some few more <b>words</b> and <a href=x>a link</a></p><p>b</p></main>");
    LineTable lines = page.lines();
    assertThat(lines.size()).isEqualTo(2);
    assertThat(page.elements().tag(lines.owner(0))).isEqualTo("p");
    assertThat(lines.linked(0)).isEqualTo(" a link".length());
    assertThat(page.elements().isIn(lines.owner(1), Surround.MAIN)).isTrue();
    assertThat(page.elements().common(lines.owner(0), lines.owner(1)))
        .isEqualTo(page.elements().parent(lines.owner(1)));
  }
}
