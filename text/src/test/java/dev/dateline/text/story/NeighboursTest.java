package dev.dateline.text.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class NeighboursTest {

  private static final int TONIGHT = 2;

  @Property
  void pairsDoNotDependOnTheOrderOfArrivalAndAreBounded(
      @ForAll @Size(max = 60) List<@IntRange(min = 1, max = 30) Integer> words, @ForAll long seed) {
    List<ArticleKey> bucket = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      bucket.add(new ArticleKey(i % (TONIGHT + 1), words.get(i), "id-" + i));
    }
    List<ArticleKey> shuffled = new ArrayList<>(bucket);
    Collections.shuffle(shuffled, new Random(seed));
    Set<List<ArticleKey>> pairs = pairs(bucket);
    Map<ArticleKey, Integer> counts = new HashMap<>();
    pairs.forEach(pair -> pair.forEach(articleKey -> counts.merge(articleKey, 1, Integer::sum)));

    assertThat(pairs(shuffled)).isEqualTo(pairs);
    assertThat(pairs)
        .allSatisfy(
            pair -> {
              assertThat(pair.get(0)).isGreaterThan(pair.get(1));
              assertThat(pair.get(0).run()).isEqualTo(TONIGHT);
            });
    assertThat(counts.values()).allMatch(count -> count <= 16);
  }

  private static Set<List<ArticleKey>> pairs(List<ArticleKey> bucket) {
    Set<List<ArticleKey>> pairs = new HashSet<>();
    Neighbours.pair(
        bucket,
        Function.identity(),
        articleKey -> articleKey.run() == TONIGHT,
        (later, earlier) -> pairs.add(List.of(later, earlier)));
    return pairs;
  }
}
