package dev.dateline.report.html;

/** The most important figures of a page, side by side. */
public final class Tiles {

  private final Html page;

  private Tiles(Html page) {
    this.page = page;
  }

  /** Begins the figures. */
  public static Tiles begin(Html page) {
    page.markup("<ul class=tiles>");
    return new Tiles(page);
  }

  /** Adds a figure and its label. */
  public Tiles tile(String value, String name) {
    page.markup("<li><b>").text(value).markup("</b><span>").text(name).markup("</span></li>");
    return this;
  }

  /** Ends the figures. */
  public void end() {
    page.markup("</ul>\n");
  }
}
