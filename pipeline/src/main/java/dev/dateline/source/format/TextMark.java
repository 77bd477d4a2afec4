package dev.dateline.source.format;

import static dev.dateline.source.format.TextFormat.CONVERT;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Formats that are recognised by how a text begins.
 *
 * @param format the format
 * @param start what such a text begins with, behind white space
 */
record TextMark(TextFormat format, Pattern start) {

  /** Long enough for the header of a message. */
  private static final int LOOKED_AT = 8192;

  private static final String DATA = "It holds data and no article. Leave it out with --exclude.";

  /** No prose begins with one of these. */
  private static final List<TextMark> KNOWN =
      List.of(
          mark("RTF", CONVERT, "\\{\\\\rtf"),
          mark("PostScript", CONVERT, "%!PS(?:-Adobe|\\s)"),
          mark("LaTeX", CONVERT, "(?:%[^\\n]*\\n\\s*){0,50}+\\\\document(?:class|style)\\s*[\\[{]"),
          mark(
              "BibTeX",
              DATA,
              "(?:%[^\\n]*\\n\\s*){0,50}+@[A-Za-z]{3,20}\\s*\\{[^\\s,{}]{1,80},\\s*\\n"),
          mark("troff", CONVERT, "(?:[.']\\\\\"[^\\n]*\\n){0,50}+\\.T[HL] ?[^\\n]*\\n\\.[A-Z]{2}"),
          mark("PGP message", DATA, "-----BEGIN PGP (?:MESSAGE|PUBLIC|SIGNATURE)"),
          mark("PEM", DATA, "-----BEGIN (?:[A-Z0-9]+ ){0,5}(?:CERTIFICATE|KEY)(?: REQUEST)?-----"),
          mark("iCalendar", DATA, "BEGIN:VCALENDAR\\s*\\n"),
          mark("vCard", DATA, "BEGIN:VCARD\\s*\\n"),
          mark("subtitles (WebVTT)", CONVERT, "WEBVTT\\b[^\\n]*\\n"),
          mark(
              "subtitles (SubRip)",
              CONVERT,
              "\\d+\\s*\\n\\d\\d:\\d\\d:\\d\\d[,.]\\d{3} --> \\d\\d:\\d\\d:\\d\\d[,.]\\d{3}"),
          mark("M3U playlist", DATA, "#EXTM3U\\b"),
          mark("uuencoded file", CONVERT, "begin [0-7]{3} \\S+\\r?\\n[\\x20-\\x60]{2,62}\\r?\\n"),
          mark(
              "patch",
              DATA,
              "(?:diff --git |Index: \\S+\\s*\\n=====|--- \\S+[^\\n]*\\n\\+\\+\\+ \\S)"),
          mark("script", DATA, "#! ?/\\S*(?:bin|env)\\b"),
          mark("PHP source", DATA, "<\\?php\\s"),
          mark("Turtle", DATA, "@prefix\\s+[\\w.-]*:\\s*<[^>\\s]*>\\s*\\."),
          mark(
              "HTTP response",
              "Save the page alone, or archive pages as WARC.",
              "HTTP/[12](?:\\.[01])? [1-5]\\d\\d[^\\n]*\\n[A-Za-z-]+:"),
          mark("old web archive (ARC)", "Convert it to WARC.", "filedesc://\\S+ [0-9.]+ \\d{14} "),
          mark(
              "index of web archives (CDX)",
              DATA,
              "CDX(?: [A-Za-z-]){3,}\\s*\\n|[a-z0-9,.:-]+\\)/\\S* \\d{14} (?:\\{|\\S+ \\S+ )"),
          mark(
              "saved page (MHTML)",
              "Save the page as HTML or as text.",
              "(?:[A-Za-z-]+:[^\\n]*\\n(?:[ \\t]+[^\\n]*\\n){0,5}){0,30}"
                  + "(?i:content-type:\\s*multipart/related)"),
          mark(
              "robots.txt",
              DATA,
              "(?:#[^\\n]*\\n\\s*){0,50}+(?i:user-agent:)[^\\n]*\\n\\s*"
                  + "(?:#[^\\n]*\\n\\s*){0,50}+(?i:disallow|allow|crawl-delay|user-agent|sitemap):"));

  /** The format of a text that begins like this, if it is one of these. */
  static Optional<TextFormat> of(String text) {
    int start = 0;
    while (start < text.length() && text.charAt(start) <= ' ') {
      start++;
    }
    String head = text.substring(start, Math.min(text.length(), start + LOOKED_AT));
    return KNOWN.stream()
        .filter(mark -> mark.start().matcher(head).lookingAt())
        .map(TextMark::format)
        .findFirst();
  }

  private static TextMark mark(String name, String advice, String start) {
    return new TextMark(new TextFormat(name, advice), Pattern.compile(start));
  }
}
