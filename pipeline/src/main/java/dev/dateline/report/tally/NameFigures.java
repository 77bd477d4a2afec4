package dev.dateline.report.tally;

import dev.dateline.article.EntityType;
import dev.dateline.report.data.RunReport.CoOccurrences;
import dev.dateline.report.data.RunReport.NameFigure;
import dev.dateline.report.data.RunReport.Names;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The figures of a report about the names that were counted. */
final class NameFigures {

  private static final int MOST_NAMES = 60;
  private static final int NAMES_WITH_MONTHS = 20;

  /**
   * The names in the matrix of names that occur together: people first, as readers look for them.
   */
  private static final Map<EntityType, Integer> TOGETHER =
      Map.of(EntityType.PERSON, 8, EntityType.ORGANIZATION, 5, EntityType.LOCATION, 5);

  private NameFigures() {}

  /** Who and what is named. */
  static Names names(NameTally tally) {
    return new Names(
        mostNamed(tally, EntityType.PERSON),
        mostNamed(tally, EntityType.ORGANIZATION),
        mostNamed(tally, EntityType.LOCATION),
        tally.distinct(),
        tally.uncertain());
  }

  private static List<NameFigure> mostNamed(NameTally tally, EntityType type) {
    List<NameFigure> figures = new ArrayList<>();
    for (Name name : most(tally, type, MOST_NAMES)) {
      NameTally.Count count = tally.of(name);
      figures.add(
          new NameFigure(
              name.text(),
              count.articles,
              count.reprints,
              count.mentions,
              figures.size() < NAMES_WITH_MONTHS ? count.months() : new TreeMap<>(),
              count.stories));
    }
    return figures;
  }

  private static List<Name> most(NameTally tally, EntityType type, int limit) {
    return tally.most(tally.names().filter(name -> name.type() == type), limit);
  }

  /** Who is named with whom. */
  static CoOccurrences together(RowTally rows) {
    List<Name> names = new ArrayList<>();
    for (EntityType type : EntityType.values()) {
      names.addAll(most(rows.names, type, TOGETHER.get(type)));
    }
    Map<Name, Integer> places = new HashMap<>();
    names.forEach(name -> places.put(name, places.size()));
    long[][] counts = new long[names.size()][names.size()];
    for (List<Name> article : rows.together) {
      List<Integer> here =
          article.stream().filter(places::containsKey).map(places::get).distinct().toList();
      for (int one : here) {
        for (int other : here) {
          counts[one][other]++;
        }
      }
    }
    return new CoOccurrences(
        rows.together.size(),
        names.stream().map(Name::type).toList(),
        names.stream().map(Name::text).toList(),
        Arrays.stream(counts).map(row -> Arrays.stream(row).boxed().toList()).toList());
  }
}
