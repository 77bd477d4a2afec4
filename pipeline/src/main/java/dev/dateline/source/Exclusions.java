package dev.dateline.source;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Decides which files some {@link Exclusion}s leave out. */
public final class Exclusions {

  /** Null stands for any number of folders. */
  private record Pattern(String folder, List<Glob> names) {}

  private final List<Pattern> patterns = new ArrayList<>();

  private Exclusions() {}

  /** What these leave out. */
  public static Exclusions of(List<Exclusion> exclusions) {
    Exclusions all = new Exclusions();
    for (Exclusion exclusion : exclusions) {
      for (Exclusion.Place place : exclusion.places()) {
        List<Glob> names = new ArrayList<>();
        for (String name : place.names()) {
          names.add(name.equals(GlobPath.ALL_BELOW) ? null : Glob.of(name));
        }
        all.patterns.add(new Pattern(place.base(), names));
      }
    }
    return all;
  }

  /** Whether the file or folder of a URI, or a folder that it is in, is left out. */
  public boolean cover(String uri) {
    return patterns.stream().anyMatch(pattern -> covers(pattern, uri));
  }

  private static boolean covers(Pattern pattern, String uri) {
    String folder = pattern.folder().endsWith("/") ? pattern.folder() : pattern.folder() + "/";
    if (pattern.names().isEmpty()) {
      return uri.equals(pattern.folder()) || uri.startsWith(folder);
    }
    return uri.startsWith(folder)
        && matchStart(pattern.names(), uri.substring(folder.length()).split("/"));
  }

  /** Whether the patterns fit the first names of a path; steps through all ways at once. */
  private static boolean matchStart(List<Glob> patterns, String[] names) {
    BitSet reached = new BitSet();
    reach(patterns, 0, reached);
    for (String name : names) {
      byte[] bytes = FileUris.bytes(name);
      BitSet next = new BitSet();
      for (int at = reached.nextSetBit(0); at >= 0; at = reached.nextSetBit(at + 1)) {
        Glob pattern = patterns.get(at);
        if (pattern == null) {
          reach(patterns, at, next);
        }
        if (pattern == null ? at == patterns.size() - 1 : pattern.matches(bytes)) {
          reach(patterns, at + 1, next);
        }
      }
      if (next.get(patterns.size())) {
        return true;
      }
      reached = next;
    }
    return false;
  }

  /** Any number of folders may be none. */
  private static void reach(List<Glob> patterns, int at, BitSet reached) {
    reached.set(at);
    boolean skips = at < patterns.size() - 1 && patterns.get(at) == null;
    if (skips) {
      reach(patterns, at + 1, reached);
    }
  }
}
