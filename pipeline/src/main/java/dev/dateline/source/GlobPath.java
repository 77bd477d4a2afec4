package dev.dateline.source;

import java.util.Arrays;
import java.util.List;

/**
 * A glob without braces, divided where its first pattern begins.
 *
 * @param base the path in front, without any pattern; {@code .} for the working folder
 * @param segments the names from there on, of which the first is a pattern; none where the glob is
 *     a plain path
 */
record GlobPath(String base, List<String> segments) {

  /** Any number of folders. */
  static final String ALL_BELOW = "**";

  /** Divides a glob. */
  static GlobPath of(String glob) {
    List<String> segments = Arrays.stream(glob.split("/")).filter(s -> !s.isEmpty()).toList();
    int plain = 0;
    while (plain < segments.size() && !Glob.isPattern(segments.get(plain))) {
      plain++;
    }
    String start = String.join("/", segments.subList(0, plain));
    String prefix = glob.startsWith("/") ? "/" : start.isEmpty() ? "." : "";
    return new GlobPath(prefix + start, segments.subList(plain, segments.size()));
  }
}
