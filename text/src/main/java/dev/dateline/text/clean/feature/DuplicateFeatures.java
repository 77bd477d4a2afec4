package dev.dateline.text.clean.feature;

/** Whether a line, or its first words, occurs more than once on the page. */
final class DuplicateFeatures implements PlaceFeatures {

  static final FeatureNames NAMES = new FeatureNames();

  private static final FeatureGroup DUPLICATE = NAMES.group("duplicate", 5, 3);
  private static final FeatureGroup LATER = NAMES.group("later-duplicate", 3);
  private static final FeatureGroup PREFIX = NAMES.group("prefix-duplicate", 3);

  /** The upper bounds of the buckets of the number of copies. */
  private static final int[] COPIES = {1, 2, 3, 6};

  private static final int MOST_COUNTED = 100;

  /** Lines that share this many first words begin alike. */
  private static final int PREFIX_WORDS = 6;

  private static final int IS_LATER = 8;
  private static final int HAS_PREFIX = 16;

  private final PageReading page;

  /** For each line the bucket of its number of copies, and the two bits. */
  private final byte[] duplicates;

  DuplicateFeatures(PageReading page) {
    this.page = page;
    duplicates = new byte[page.size()];
    IntMap whole = new IntMap();
    IntMap prefixes = new IntMap();
    int[] hashes = new int[page.size()];
    int[] heads = new int[page.size()];
    for (int i = 0; i < page.size(); i++) {
      read(i, hashes, heads);
      int before = whole.get(hashes[i]);
      duplicates[i] = (byte) (before > 0 ? IS_LATER : 0);
      whole.put(hashes[i], Math.min(before + 1, MOST_COUNTED));
      if (heads[i] != 0) {
        prefixes.put(heads[i], Math.min(prefixes.get(heads[i]) + 1, MOST_COUNTED));
      }
    }
    for (int i = 0; i < page.size(); i++) {
      int copies = whole.get(hashes[i]);
      boolean prefix = heads[i] != 0 && prefixes.get(heads[i]) > copies;
      duplicates[i] |= (byte) (Buckets.of(copies, COPIES) | (prefix ? HAS_PREFIX : 0));
    }
  }

  private void read(int line, int[] hashes, int[] heads) {
    PageWords words = page.words();
    int hash = 17;
    for (int w = words.start(line); w < words.end(line); w++) {
      hash = LineWords.pair(hash, words.word(w));
      if (w - words.start(line) == PREFIX_WORDS - 1) {
        heads[line] = hash;
      }
    }
    hashes[line] = hash;
  }

  @Override
  public int write(int line, int[] out, int from) {
    int n = from;
    int kind = page.kind(line);
    out[n++] = DUPLICATE.at(duplicates[line] & 7, kind);
    if ((duplicates[line] & IS_LATER) != 0) {
      out[n++] = LATER.at(kind);
    }
    if ((duplicates[line] & HAS_PREFIX) != 0) {
      out[n++] = PREFIX.at(kind);
    }
    return n;
  }
}
