package dev.dateline.text.entity.feature;

import dev.dateline.text.resource.WordLists;
import java.util.HashMap;
import java.util.Map;

/** Words whose neighbours are likely names of one kind. */
final class TriggerWords {

  static final int TITLE = 1;
  static final int PLACE = 1 << 1;
  static final int SPEECH = 1 << 2;
  static final int BODY = 1 << 3;
  static final int THE = 1 << 4;

  private static final Map<String, Integer> KINDS = kinds();

  private TriggerWords() {}

  /** The kinds of a lower-case word, as bits. */
  static int kindsOf(String folded) {
    return KINDS.getOrDefault(folded, 0);
  }

  private static Map<String, Integer> kinds() {
    WordLists lists = WordLists.of(TriggerWords.class, "trigger-words.txt");
    Map<String, Integer> kinds = new HashMap<>();
    lists.list("titles").forEach(word -> kinds.merge(word, TITLE, Integer::sum));
    lists.list("places").forEach(word -> kinds.merge(word, PLACE, Integer::sum));
    lists.list("speech").forEach(word -> kinds.merge(word, SPEECH, Integer::sum));
    lists.list("bodies").forEach(word -> kinds.merge(word, BODY, Integer::sum));
    kinds.merge("the", THE, Integer::sum);
    return Map.copyOf(kinds);
  }
}
