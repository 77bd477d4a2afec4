package dev.dateline.source.record;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The fields of one record that are read. Not thread-safe. */
final class RecordValues {

  private final Map<String, FieldValue> values = new HashMap<>();

  /**
   * Adds a field; a second one of the same path is noted, one of another spelling passed over.
   *
   * @param keys the keys under which it is kept
   * @param path the names of the objects around it and its own, with dots between
   */
  void add(List<String> keys, String path, FieldValue.Kind kind, String text) {
    for (String key : keys) {
      FieldValue there = values.get(key);
      if (there == null || (!there.path().equals(path) && key.equals(path))) {
        values.put(key, new FieldValue(path, kind, text));
      } else if (there.path().equals(path)) {
        there.repeat();
      }
    }
  }

  /**
   * Adds an element of a list.
   *
   * @param first whether it is the first of its list
   */
  void addElement(
      List<String> keys, String path, FieldValue.Kind kind, String text, boolean first) {
    for (String key : keys) {
      FieldValue there = values.get(key);
      if (there == null) {
        values.put(key, FieldValue.listOf(path, kind, text));
      } else if (there.path().equals(path)) {
        if (first) {
          there.repeat();
        }
        there.add(kind, text);
      }
    }
  }

  /** The value under a key. */
  Optional<FieldValue> get(String key) {
    return Optional.ofNullable(values.get(key));
  }
}
