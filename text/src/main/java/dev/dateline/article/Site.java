package dev.dateline.article;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/** Names the site of a document by its address. */
public final class Site {

  private static final int LONGEST = 253;
  private static final String WWW = "www.";

  private Site() {}

  /** The host of a page's address, else the folder of its file. */
  public static String of(Optional<String> url, String sourceUri) {
    return url.map(Site::host)
        .filter(host -> !host.isEmpty() && host.length() <= LONGEST)
        .orElseGet(() -> sourceUri.substring(0, Math.max(0, sourceUri.lastIndexOf('/'))));
  }

  private static String host(String url) {
    try {
      String host = URI.create(url.strip()).getHost();
      String site = host == null ? "" : host.toLowerCase(Locale.ROOT);
      return site.startsWith(WWW) ? site.substring(WWW.length()) : site;
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
