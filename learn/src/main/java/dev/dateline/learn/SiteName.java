package dev.dateline.learn;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** Names the site of a page, so that pages of one site stay together. */
final class SiteName {
  /** Second-level labels of country domains below which sites are registered. */
  private static final Set<String> SHARED =
      Set.of("co", "com", "org", "net", "gov", "ac", "edu", "or", "ne");

  private SiteName() {}

  /** The last two parts of the host name, or three below a label such as {@code co.uk}. */
  static String of(String url) {
    String host = url.replaceFirst("^[a-zA-Z]+://", "").split("[/?#:]", 2)[0];
    String[] parts = host.toLowerCase(Locale.ROOT).split("\\.");
    int own = Math.min(2, parts.length);
    if (parts.length > 2
        && SHARED.contains(parts[parts.length - 2])
        && parts[parts.length - 1].length() == 2) {
      own = 3;
    }
    return String.join(".", Arrays.asList(parts).subList(parts.length - own, parts.length));
  }
}
