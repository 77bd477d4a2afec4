package dev.dateline.report;

import dev.dateline.article.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;

/** What every page has around its content: one file, which asks the network for nothing. */
final class Shell {

  private static final String STYLE = resource("page.css");
  private static final String SCRIPT = resource("page.js");

  private Shell() {}

  /**
   * A whole page.
   *
   * @param title of the window
   * @param header markup above the content
   * @param sections names of the sections by their ids, in the order of the page
   * @param content markup of the sections
   * @param footer markup below
   */
  static String page(
      String title, Html header, Map<String, String> sections, Html content, Html footer) {
    Html page = new Html();
    page.markup("<!DOCTYPE html>\n<html lang=en>\n<head>\n<meta charset=utf-8>\n");
    // Should a text ever get through as markup, the browser runs none of it.
    page.markup("<meta http-equiv=Content-Security-Policy content=\"default-src 'none'; ")
        .markup("style-src 'unsafe-inline'; script-src '" + digest(SCRIPT) + "'; ")
        .markup("base-uri 'none'; form-action 'none'\">\n");
    page.markup("<meta name=viewport content=\"width=device-width, initial-scale=1\">\n");
    page.markup("<meta name=referrer content=no-referrer>\n<title>")
        .text(title)
        .markup("</title>\n<style>\n" + STYLE + "</style>\n</head>\n<body>\n");
    page.markup("<a class=skip href=\"#content\">Skip to the content</a>\n");
    page.markup("<header>\n").markup(header.toString()).markup("</header>\n");
    page.markup("<nav aria-label=\"Sections\"><ul>");
    sections.forEach(
        (id, name) -> page.markup("<li><a href=\"#" + id + "\">").text(name).markup("</a></li>"));
    page.markup("</ul></nav>\n<main id=content>\n").markup(content.toString());
    page.markup("</main>\n<footer>\n").markup(footer.toString()).markup("</footer>\n");
    return page.markup("<script>" + SCRIPT + "</script>\n</body>\n</html>\n").toString();
  }

  private static String digest(String script) {
    byte[] hash = HexFormat.of().parseHex(Sha256.of(script));
    return "sha256-" + Base64.getEncoder().encodeToString(hash);
  }

  private static String resource(String name) {
    try (InputStream in = Shell.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
