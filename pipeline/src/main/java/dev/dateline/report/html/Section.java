package dev.dateline.report.html;

/**
 * A section of a page.
 *
 * @param id by which links reach it
 * @param link its short name, for the links at the top of the page
 * @param title its title
 * @param lead a sentence below the title; may be empty
 * @param wide whether it takes the whole width
 * @param content what it shows
 */
public record Section(
    String id, String link, String title, String lead, boolean wide, Html content) {

  /** A section over the whole width of the page. */
  public static Section wide(String id, String link, String title, String lead, Html content) {
    return new Section(id, link, title, lead, true, content);
  }

  /** A section that is placed next to another where there is room. */
  public static Section narrow(String id, String link, String title, String lead, Html content) {
    return new Section(id, link, title, lead, false, content);
  }

  void addLink(Html page) {
    page.markup("<li><a href=\"#" + id + "\">").text(link).markup("</a></li>");
  }

  void add(Html page) {
    page.markup("<section id=" + id + (wide ? " class=wide" : "") + "><h2>")
        .text(title)
        .markup("</h2>");
    if (!lead.isEmpty()) {
      page.markup("<p class=lead>").text(lead).markup("</p>");
    }
    page.append(content).markup("</section>\n");
  }
}
