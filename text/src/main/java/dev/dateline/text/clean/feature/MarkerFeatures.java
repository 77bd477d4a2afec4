package dev.dateline.text.clean.feature;

import java.util.Arrays;
import java.util.List;

/**
 * The distance of a line from the short lines that head the parts of a page: comments, related, ...
 */
final class MarkerFeatures implements PlaceFeatures {

  static final FeatureNames NAMES = new FeatureNames();

  private static final List<LineCue> MARKERS =
      List.of(
          LineCue.COMMENTS,
          LineCue.RELATED,
          LineCue.AUTHOR,
          LineCue.SUBSCRIBE,
          LineCue.READMORE,
          LineCue.LOGIN,
          LineCue.REPLY,
          LineCue.LEGAL,
          LineCue.AGO,
          LineCue.SHARE,
          LineCue.BYLINE,
          LineCue.DATED,
          LineCue.NAVIGATION,
          LineCue.ADVERTISEMENT);

  private static final FeatureGroup SINCE = NAMES.groups("since", MARKERS, 6, 3);
  private static final FeatureGroup UNTIL = NAMES.groups("until", MARKERS, 6, 3);

  private static final int[] BITS = MARKERS.stream().mapToInt(LineCue::bit).toArray();

  /** Cues that make a line a marker anywhere in it. */
  private static final int ANYWHERE =
      LineCue.AGO.bit() | LineCue.DATED.bit() | LineCue.AUTHOR.bit();

  /** A longer line is not a marker. */
  private static final int LONGEST = 60;

  private static final int COUNT = MARKERS.size();
  private static final int[] DISTANCES = {1, 3, 8, 20, 60};
  private static final int NEVER = Integer.MAX_VALUE / 2;

  private final PageReading page;
  private final byte[] since;
  private final byte[] until;

  MarkerFeatures(PageReading page, Prose prose) {
    this.page = page;
    since = new byte[page.size() * COUNT];
    until = new byte[page.size() * COUNT];
    int[] distances = new int[COUNT];
    Arrays.fill(distances, NEVER);
    for (int i = 0; i < page.size(); i++) {
      advance(i, since, distances, i >= prose.coreStart());
    }
    Arrays.fill(distances, NEVER);
    for (int i = page.size() - 1; i >= 0; i--) {
      advance(i, until, distances, true);
    }
  }

  /** Records the distances of a line, and advances them to the next. */
  private void advance(int line, byte[] noted, int[] distances, boolean counts) {
    int cues = counts && page.length(line) <= LONGEST ? markerCues(line) : 0;
    for (int m = 0; m < COUNT; m++) {
      noted[line * COUNT + m] = (byte) Buckets.of(distances[m], DISTANCES);
      distances[m] = (cues & BITS[m]) != 0 ? 1 : distances[m] + 1;
    }
  }

  private int markerCues(int line) {
    return page.startCues(line) | page.wholeCues(line) | (page.cues(line) & ANYWHERE);
  }

  @Override
  public int write(int line, int[] out, int from) {
    int n = from;
    int kind = page.kind(line);
    for (int m = 0; m < COUNT; m++) {
      out[n++] = SINCE.at(m, since[line * COUNT + m], kind);
      out[n++] = UNTIL.at(m, until[line * COUNT + m], kind);
    }
    return n;
  }
}
