package dev.dateline.source.record;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The roles of the fields in a file of records. Each field is looked up once, since records repeat
 * their fields. Not thread-safe.
 */
final class FieldPlaces {

  /** Names come from the input; there may be as many as records. */
  private static final int MOST = 4_096;

  /**
   * What a field is.
   *
   * @param keys the keys under which it is kept; none when it is not read
   * @param leadsOn whether fields that are read may be below it
   */
  record Place(List<String> keys, boolean leadsOn) {

    /** Whether the field is read. */
    boolean isRead() {
      return !keys.isEmpty();
    }
  }

  private final FieldNames names;
  private final Map<String, Place> places = new HashMap<>();

  FieldPlaces(FieldNames names) {
    this.names = names;
  }

  /** What the field of a path is. */
  Place of(String path) {
    Place known = places.get(path);
    if (known != null) {
      return known;
    }
    Place place = new Place(names.keysOf(path), names.leadsOn(path));
    if (places.size() >= MOST) {
      places.clear();
    }
    if (path.length() <= FieldNames.LONGEST) {
      places.put(path, place);
    }
    return place;
  }
}
