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
  static final int OWNED = 1 << 5;
  static final int ROLE = 1 << 6;
  static final int LINK = 1 << 7;
  static final int POSSESSIVE = 1 << 8;
  static final int ARTICLE = 1 << 9;
  static final int KIND_OF_BODY = 1 << 10;
  static final int KIND_OF_PLACE = 1 << 11;
  static final int CONTEST = 1 << 12;

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
    lists.list("owned").forEach(word -> kinds.merge(word, OWNED, Integer::sum));
    lists.list("roles").forEach(word -> kinds.merge(word, ROLE, Integer::sum));
    lists.list("links").forEach(word -> kinds.merge(word, LINK, Integer::sum));
    lists.list("possessives").forEach(word -> kinds.merge(word, POSSESSIVE, Integer::sum));
    lists.list("articles").forEach(word -> kinds.merge(word, ARTICLE, Integer::sum));
    lists.list("kinds-of-bodies").forEach(word -> kinds.merge(word, KIND_OF_BODY, Integer::sum));
    lists.list("kinds-of-places").forEach(word -> kinds.merge(word, KIND_OF_PLACE, Integer::sum));
    lists.list("contests").forEach(word -> kinds.merge(word, CONTEST, Integer::sum));
    kinds.merge("the", THE, Integer::sum);
    return Map.copyOf(kinds);
  }
}
