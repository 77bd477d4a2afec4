package dev.dateline.text.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The sentences that differ between two texts, for people.
 *
 * @param added sentences of the new text only, in its order
 * @param removed sentences of the old text only, in its order
 */
public record SentenceChanges(List<String> added, List<String> removed) {

  /** Splits after the end of a sentence; abbreviations make some pieces shorter than sentences. */
  private static final Pattern END =
      Pattern.compile(
          "\\n+|(?<=[.!?][\"')\\u201d\\u2019]{0,2}) +(?=[\\p{Lu}\\p{Nd}\"'(\\u201c\\u2018])");

  /** Copies the lists. */
  public SentenceChanges {
    added = List.copyOf(added);
    removed = List.copyOf(removed);
  }

  /** What changed from one text to another. */
  public static SentenceChanges between(String one, String other) {
    List<String> before = sentences(one);
    List<String> after = sentences(other);
    return new SentenceChanges(only(after, before), only(before, after));
  }

  private static List<String> sentences(String text) {
    return END.splitAsStream(text).map(String::strip).filter(s -> !s.isEmpty()).toList();
  }

  /** The sentences that the one has more often than the other. */
  private static List<String> only(List<String> one, List<String> other) {
    Map<String, Integer> left = new HashMap<>();
    other.forEach(sentence -> left.merge(sentence, 1, Integer::sum));
    List<String> only = new ArrayList<>();
    for (String sentence : one) {
      if (left.merge(sentence, -1, Integer::sum) < 0) {
        only.add(sentence);
      }
    }
    return only;
  }
}
