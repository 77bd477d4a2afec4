package dev.dateline.source.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.fixtures.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextFormatsTest {

  private static final String PROSE =
      "The harbour council met on Tuesday and voted for the new quay. "
          + "Work begins in March, the mayor said, and the fishermen will move to the north side.\n";

  private static Stream<Arguments> formats() {
    return Stream.of(
        Arguments.of(
            "HTML", "<!DOCTYPE html>\n<html><head><title>Quay</title></head><body><p>It rained."),
        Arguments.of("HTML", "\ufeff<!-- saved --><HTML lang=en>\n<BODY>It rained.</BODY></HTML>"),
        Arguments.of("HTML", " date 2021-08-04 <html><body><p>It rained.</p></body></html>\n"),
        Arguments.of("HTML", "<div class=\"story\"><p>" + PROSE + "</p><p>" + PROSE + "</p></div>"),
        Arguments.of("HTML", "<p>It rained.</p>"),
        Arguments.of("HTML", "Quay\n" + "<li><a href=\"/news\">News</a></li>\n".repeat(20) + PROSE),
        Arguments.of(
            "HTML",
            "<?xml version=\"1.0\"?>\n<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0//EN\">\n"
                + "<html xmlns=\"x\"><head/></html>"),
        Arguments.of("RSS", "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><item>" + PROSE),
        Arguments.of("RSS", "<rss version=\"2.0\"><channel><title>x</title></channel></rss>"),
        Arguments.of(
            "Atom", "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>x</title></feed>\n"),
        Arguments.of("sitemap", "<?xml version='1.0'?>\n<!-- made -->\n<urlset><url/></urlset>"),
        Arguments.of(
            "SVG", "<?xml version=\"1.0\"?><!DOCTYPE svg PUBLIC \"x\" \"y\"><svg width=\"3\"><g/>"),
        Arguments.of("SVG", "<svg viewBox=\"0 0 1 1\"><path d=\"M0 0\"/></svg>"),
        Arguments.of("XML", "<?xml version=\"1.0\"?><story><text>" + PROSE + "</text></story>"),
        Arguments.of("XML", "<DOC>\n<DOCNO> 1 </DOCNO>\n<TEXT>" + PROSE + "</TEXT>\n</DOC>\n"),
        Arguments.of("RTF", "{\\rtf1\\ansi " + PROSE + "}"),
        Arguments.of("PostScript", "%!PS-Adobe-3.0\n%%Title: quay\n"),
        Arguments.of("LaTeX", "% draft\n\\documentclass[a4]{article}\n\\begin{document}\n" + PROSE),
        Arguments.of("BibTeX", "@article{quay2021,\n  title = {The quay},\n}\n"),
        Arguments.of("iCalendar", "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"),
        Arguments.of("vCard", "BEGIN:VCARD\nVERSION:3.0\n"),
        Arguments.of("subtitles (WebVTT)", "WEBVTT\n\n00:01.000 --> 00:04.000\nIt rained.\n"),
        Arguments.of("subtitles (SubRip)", "1\r\n00:00:01,000 --> 00:00:04,000\r\nIt rained.\r\n"),
        Arguments.of("patch", "diff --git a/x b/x\n--- a/x\n+++ b/x\n"),
        Arguments.of("PEM", "-----BEGIN CERTIFICATE-----\nMIIB\n"),
        Arguments.of("script", "#!/usr/bin/env python3\nprint('x')\n"),
        Arguments.of("PHP source", "<?php\necho 'x';\n"),
        Arguments.of(
            "HTTP response", "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n" + PROSE),
        Arguments.of(
            "old web archive (ARC)",
            "filedesc://a.arc 0.0.0.0 20000101000000 text/plain 73\n1 0 Crawler\nURL IP-address\n"),
        Arguments.of(
            "index of web archives (CDX)",
            " CDX N b a m s k r M S V g\ncom,example)/ 20210804100000 https://example.com/\n"),
        Arguments.of(
            "index of web archives (CDX)",
            "com,example)/a 20210804100000 {\"url\": \"https://example.com/a\"}\n"),
        Arguments.of(
            "saved page (MHTML)",
            String.join(
                "\r\n",
                "From: <Saved by a browser>",
                "Subject: Quay",
                "MIME-Version: 1.0",
                "Content-Type: multipart/related;",
                "\tboundary=\"x\"",
                "",
                "--x",
                "")),
        Arguments.of("robots.txt", "# hello\nUser-agent: *\nDisallow: /private\n"),
        Arguments.of(
            "source code",
            """
            package quay;

            import java.util.List;

            /** A quay. */
            final class Quay {
              private final int length = 3;

              int length() {
                return length;
              }
            }
            """),
        Arguments.of(
            "source code",
            """
            import os
            from sys import argv

            def quay(length):
                for i in range(length):
                    print(i)
                return length

            if __name__ == '__main__':
                quay(3)
            """),
        Arguments.of(
            "source code",
            """
            body {
              margin: 0;
              color: #333;
            }

            .quay a {
              float: left;
            }
            """),
        Arguments.of(
            "source code",
            "!function(e,t){var n={a:1,b:function(){return e(t)}};for(var i=0;i<9;i++){n[i]=t(i)}"
                .repeat(4)));
  }

  @ParameterizedTest
  @MethodSource("formats")
  void aFormatIsKnownByItsContent(String name, String text) {
    assertThat(TextFormats.of(text).map(TextFormat::name)).contains(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<",
        "<<<>>>",
        "<html",
        "<html> is the tag that every page begins with, and <body> comes after it.",
        "<!DOCTYPE html> was shorter than all that had come before, and everybody was glad.",
        "<em>Rain</em> fell on the harbour. The council met under a roof that leaked.",
        "<b>BREAKING</b> The council met. <i>More follows.</i>",
        "<Reuters> - The council met on Tuesday in the old town hall.",
        "<editor@example.org> wrote to us about the quay, and we answered.",
        "<3 from the harbour: a love letter to its people, and to <others>",
        "{\"Rain\", she said, and looked up.}",
        "#quay is what everybody writes today.",
        "HTTP is the protocol of the web. It is thirty years old.",
        "From: the mayor\nTo: the people\n\nWe have built a quay.",
        "1\nThe first chapter begins in the harbour.",
        "import duties on fish rose again, the council heard; the price of cod follows.",
        "public void: the square behind the town hall stands empty.\nint he end it rained;",
        "x = 3; y = 4",
      })
  void proseThatLooksLikeAFormatIsProse(String text) {
    assertThat(TextFormats.of(text)).isEmpty();
    assertThat(TextFormats.of(text + "\n" + PROSE.repeat(3))).isEmpty();
  }

  @Test
  void anArticleAboutCodeIsAnArticle() {
    String code = "for (int i = 0; i < 3; i++) {\n  print(i);\n}\nreturn quay;\n";
    String page = "<html>\n<body>\n<p>Hello</p>\n</body>\n</html>\n";
    assertThat(TextFormats.of(PROSE + code + PROSE + code + code + PROSE)).isEmpty();
    assertThat(TextFormats.of(PROSE.repeat(8) + page + PROSE)).isEmpty();
    assertThat(TextFormats.of(PROSE + "<script>load();</script>\n" + PROSE)).isEmpty();
    assertThat(TextFormats.of("date 2021-08-04\n<?xml version=\"1.0\"?><a>x</a>\n" + PROSE))
        .isEmpty();
  }

  @Test
  void noTextTakesLong() {
    for (String unit :
        List.of(
            "<p ", "<!--", "<?", "<!DOCTYPE html [", "%\n", "<div>", "{};\n", "a: b\n", " \n")) {
      assertThat(TextFormats.of(unit.repeat(200_000))).as(unit).isNotNull();
      assertThat(TextFormats.of("<" + unit.repeat(200_000) + ">")).as(unit).isNotNull();
    }
  }

  @Test
  void theStartOfAFileShowsItsFormat() {
    assertThat(name("<!DOCTYPE html>\n<html><head>")).contains("HTML");
    assertThat(name("<rss version=\"2.0\"><channel>")).contains("RSS");
    assertThat(name("<?xml version=\"1.0\"?>\n<story>")).contains("XML");
    assertThat(name("{\\rtf1 x")).contains("RTF");
    assertThat(name("<story> was told.")).isEmpty();
    assertThat(name(PROSE)).isEmpty();
  }

  private static Optional<String> name(String start) {
    return TextFormats.ofStart(start).map(TextFormat::name);
  }

  @Test
  void ofTheDevelopmentPagesNoneIsRefused() throws IOException {
    Path pages = Project.sharedOrSkip("bench").resolve("dev");
    List<Path> refused = new ArrayList<>();
    int read = 0;
    try (Stream<Path> files = Files.walk(pages)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".dump.txt")).toList()) {
        read++;
        if (TextFormats.of(Files.readString(file)).isPresent()) {
          refused.add(file);
        }
      }
    }
    assertThat(refused).isEmpty();
    assertThat(read).isEqualTo(617);
  }
}
