package dev.dateline.text.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.article.Outcome;
import dev.dateline.article.Reason;
import dev.dateline.text.page.dom.BoundedParser;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageReaderTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE html><p>a",
        "<!doctype HTML PUBLIC \"-//W3C//DTD XHTML 1.0 Strict//EN\">",
        "\uFEFF \n <html lang=en>",
        "<!-- saved --><!-- twice -->\n<HTML>",
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<!DOCTYPE html>",
      })
  void textThatBeginsAsAPageIsOne(String text) {
    assertThat(PageReader.isPage(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "date 2021-08-04\n<html>",
        "The tag <html> begins a page.",
        "<htmlx>",
        "<!doctype htmlfoo>",
        "<p>A paragraph alone.</p>",
        "<?xml version=\"1.0\"?><rss>",
        "<!-- never closed",
      })
  void otherTextIsNone(String text) {
    assertThat(PageReader.isPage(text)).isFalse();
  }

  @Test
  void aMillionNestedTagsAreRejectedWithTheReason() {
    assertThat(reason("<div>".repeat(1_000_000))).isEqualTo(Reason.UNREADABLE_PAGE);
    assertThat(reason("<b id=x>".repeat(300_000))).isEqualTo(Reason.UNREADABLE_PAGE);
    assertThat(reason("<!---->".repeat(600_000))).isEqualTo(Reason.UNREADABLE_PAGE);
  }

  @Test
  void anAttributeOfThirtyMegabytesIsRejectedWithTheReason() {
    assertThat(reason("<p title='" + "x".repeat(30_000_000) + "'>a"))
        .isEqualTo(Reason.UNREADABLE_PAGE);
  }

  @Test
  void formattingThatIsOpenedAgainInEveryBlockIsCountedWhileItGrows() {
    String formats = "<b><i><u><s><em><tt><big><small><strong><font a=1><code><nobr>";
    assertThat(reason("<p>" + formats + "<p>x".repeat(60_000))).isEqualTo(Reason.UNREADABLE_PAGE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p",
        "<p a='",
        "</",
        "<!--",
        "&#x;&#99999999;&",
        "<table><tr><p>x<td><table>",
        "<a><p><a><p>",
        "<script>",
        "<title>",
        "<svg><p>",
        "<![CDATA[",
        "<select><option><table>",
        "\u0000<\u0000>",
        "<plaintext>",
        "<frameset>",
        "<template><td>"
      })
  void unclosedMarkupIsReadOrRejected(String rest) {
    assertThat(PageReader.read(HtmlPages.source("<html>" + rest.repeat(500)))).isNotNull();
    assertThat(PageReader.read(HtmlPages.source("<html><p>a b" + rest))).isNotNull();
  }

  /** A page of twice the size has at most twice the elements, pieces of text and features. */
  @ParameterizedTest
  @CsvSource({"0", "1", "2", "3", "4", "5", "6"})
  void workGrowsWithThePage(int kind) {
    long once = work(hostile(kind).apply(2_000));
    long twice = work(hostile(kind).apply(4_000));
    assertThat(twice).isLessThan(once * 9 / 4);
  }

  private static IntFunction<String> hostile(int kind) {
    return switch (kind) {
      case 0 -> n -> "<html>" + "<p>Some words that end here. And a second sentence.</p>".repeat(n);
      case 1 -> n -> "<html><p><b><i><u>" + "<p>x".repeat(n);
      case 2 -> n -> "<html>" + "<a href=x><p>y</p>".repeat(n);
      case 3 -> n -> "<html>" + "&amp;&#x41;&hellip;&notit;".repeat(n);
      case 4 -> n -> "<html><table>" + "<tr><p>x<td>y".repeat(n);
      case 5 -> n -> "<html><p class='" + "a-b ".repeat(n) + "'>" + "<span>z</span>".repeat(n);
      default -> n -> "<html>" + "<div>".repeat(400) + "<p>Words.</p>".repeat(n);
    };
  }

  private static long work(String html) {
    Page page = HtmlPages.read(html);
    long work = page.rendered().elements().size();
    work += page.rendered().map().size();
    for (int i = 0; i < page.rendered().lines().size(); i++) {
      work += page.evidence().keys(page.rendered().lines().start(i)).length;
    }
    return work;
  }

  private static Reason reason(String html) {
    return PageReader.read(HtmlPages.source(html)) instanceof Outcome.Rejected<Page> refused
        ? refused.rejection().reason()
        : null;
  }

  /** Read as HTML, each of these would hide the paragraph. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script src='a.js'/>",
        "<title/>",
        "<style type='text/css'/>",
        "<iframe src='b'/>",
        "<textarea rows='2'/>",
        "<noscript/>",
        "<video src='c'/>",
        "<object data='d'/>",
      })
  void selfClosingElementOfXhtmlHidesNothing(String element) {
    String shown = "<body>" + element + "<p>Here.</p></body></html>";
    String namespace = "<html xmlns='http://www.w3.org/1999/xhtml'>" + shown;
    assertThat(HtmlPages.read(namespace).rendered().text()).isEqualTo("Here.\n");
    String declared = "\n<?xml version='1.0'?>\n<html>" + shown;
    assertThat(HtmlPages.read(declared).rendered().text()).isEqualTo("Here.\n");
  }

  @Test
  void templateIsVisibleWhereBrowsersShowIt() {
    String template = "<html><div><template%s><p>Inside.</p></template></div><p>Outside.</p>";
    assertThat(HtmlPages.read(template.formatted("")).rendered().text()).isEqualTo("Outside.\n");
    assertThat(HtmlPages.read(template.formatted(" shadowrootmode=open")).rendered().text())
        .isEqualTo("Inside.\n\nOutside.\n");
  }

  @Test
  void nestingDeeperThanInBrowsersIsFlattened() {
    Page page = HtmlPages.read("<html>" + "<div>".repeat(5_000) + "<p>Here.");
    assertThat(page.rendered().text()).isEqualTo("Here.\n");
    int last = page.rendered().elements().size() - 1;
    assertThat(page.rendered().elements().depth(last)).isLessThanOrEqualTo(BoundedParser.DEEPEST);
  }
}
