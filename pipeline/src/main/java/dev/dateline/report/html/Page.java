package dev.dateline.report.html;

import dev.dateline.article.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/**
 * What every page has around its content: head, links to the sections, the sections, foot; one
 * file, which loads nothing from the network.
 */
public final class Page {

  private static final String STYLE = resource("page.css");
  private static final String SCRIPT = resource("page.js");

  private Page() {}

  /**
   * A whole page.
   *
   * @param title of the window
   * @param header markup above the sections
   * @param sections in the order of the page
   * @param footer markup below
   */
  public static String of(String title, Html header, List<Section> sections, Html footer) {
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
    page.markup("<header>\n").append(header).markup("</header>\n");
    page.markup("<nav aria-label=\"Sections\"><ul>");
    sections.forEach(section -> section.addLink(page));
    page.markup("</ul></nav>\n<main id=content>\n");
    sections.forEach(section -> section.add(page));
    page.markup("</main>\n<footer>\n").append(footer).markup("</footer>\n");
    return page.markup("<script>" + SCRIPT + "</script>\n</body>\n</html>\n").toString();
  }

  private static String digest(String script) {
    byte[] hash = HexFormat.of().parseHex(Sha256.of(script));
    return "sha256-" + Base64.getEncoder().encodeToString(hash);
  }

  private static String resource(String name) {
    try (InputStream in = Page.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
