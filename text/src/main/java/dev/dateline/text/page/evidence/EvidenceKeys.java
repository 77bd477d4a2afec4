package dev.dateline.text.page.evidence;

import java.util.Arrays;

/**
 * Collects features as keys, made from the hashes of their parts; the name of a feature has the
 * same key.
 *
 * <p>A name is {@code @kind=part/part/part}; parts contain neither {@code =} nor {@code /}.
 */
final class EvidenceKeys implements EvidenceSink {

  private int[] keys = new int[128];
  private int size;

  @Override
  public void add(String kind, String a, String b, String c) {
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, 2 * size);
    }
    keys[size++] = key(kind, a, b, c);
  }

  /** Removes all keys. */
  void clear() {
    size = 0;
  }

  /** The keys, in the order in which they were added. */
  int[] toArray() {
    return Arrays.copyOf(keys, size);
  }

  static int key(String kind, String a, String b, String c) {
    int key = mix(kind.hashCode(), a.hashCode());
    key = mix(key, b.hashCode());
    return mix(key, c.hashCode());
  }

  private static int mix(int key, int part) {
    int mixed = (key ^ part) * 0x9E3779B1;
    return Integer.rotateLeft(mixed ^ (mixed >>> 15), 11) + 0x7F4A7C15;
  }

  /** The name of a feature. */
  static String name(String kind, String a, String b, String c) {
    String rest = c.isEmpty() ? b : b + "/" + c;
    return "@" + kind + "=" + (rest.isEmpty() ? a : a + "/" + rest);
  }

  /** The key of a feature by its name. */
  static int keyOf(String name) {
    int at = name.indexOf('=');
    String[] parts = name.substring(at + 1).split("/", -1);
    return key(
        name.substring(1, at),
        parts[0],
        parts.length > 1 ? parts[1] : "",
        parts.length > 2 ? parts[2] : "");
  }
}
