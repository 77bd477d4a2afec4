package dev.dateline.codec;

import crawlercommons.domains.EffectiveTldFinder;
import dev.dateline.article.Origin;
import java.net.IDN;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where documents come from: the registrable domain of a page's address by the public suffix list,
 * else the name of the folder that its file is in.
 *
 * <p>The private part of the list counts, so that {@code one.github.io} and {@code two.github.io}
 * are two sites. A domain that no rule of the list covers is two labels long; a number or a single
 * label stands for itself.
 */
final class Sites {

  private static final Pattern HOST =
      Pattern.compile(
          "(?:(?:[A-Za-z][A-Za-z0-9+.-]*:)?//|(?=www\\.))(?:[^/?#@]*@)?(\\[[^\\]/?#]*\\]|[^/?#:@\\s]+).*",
          Pattern.DOTALL);
  private static final Pattern NUMBER =
      Pattern.compile("\\[[0-9A-Fa-f:.]{2,45}\\]|[0-9]{1,3}(?:\\.[0-9]{1,3}){3}");

  /** What a name server can be asked for; older hosts have underscores too. */
  private static final Pattern NAME =
      Pattern.compile(
          "[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?(?:\\.[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?)*+");

  /** Of a domain name: RFC 1035, section 2.3.4. */
  private static final int LONGEST = 253;

  private Sites() {}

  /** The site of a document; null for one without an address in the root folder. */
  static String of(Optional<String> url, Origin origin) {
    return url.flatMap(Sites::domain).orElseGet(() -> folder(origin.uri()));
  }

  private static Optional<String> domain(String url) {
    Matcher address = HOST.matcher(url.strip());
    if (!address.matches()) {
      return Optional.empty();
    }
    String host = address.group(1);
    if (NUMBER.matcher(host).matches()) {
      return Optional.of(host);
    }
    try {
      String name = IDN.toASCII(host).toLowerCase(Locale.ROOT);
      String plain = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
      return plain.length() <= LONGEST && NAME.matcher(plain).matches()
          ? Optional.of(registrable(plain))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      // No name that a computer can have.
      return Optional.empty();
    }
  }

  private static String registrable(String host) {
    String listed = EffectiveTldFinder.getAssignedDomain(host, true, false);
    if (listed != null) {
      return listed;
    }
    if (EffectiveTldFinder.getEffectiveTLD(host) != null) {
      return host;
    }
    int last = host.lastIndexOf('.');
    return host.substring(host.lastIndexOf('.', last - 1) + 1);
  }

  private static String folder(String uri) {
    int end = uri.lastIndexOf('/');
    String name = uri.substring(uri.lastIndexOf('/', end - 1) + 1, Math.max(end, 0));
    if (name.isEmpty()) {
      return null;
    }
    // A plus is a plus in a path; bytes that are not UTF-8 become U+FFFD.
    return URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
