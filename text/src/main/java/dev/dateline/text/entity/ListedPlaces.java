package dev.dateline.text.entity;

import dev.dateline.article.EntityType;
import dev.dateline.text.resource.ResourceLines;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Corrects the type of cities of several words, which the model may take for organizations because
 * of one of the words.
 */
final class ListedPlaces {

  /**
   * From this confidence on, the model is trusted: a team or a government may have the name of its
   * place.
   */
  private static final double SURE = 0.8;

  private static final Set<String> CITIES =
      ResourceLines.of(ListedPlaces.class, "capitals-and-cities.txt").stream()
          .filter(line -> line.indexOf(' ') > 0 && !line.startsWith("#"))
          .collect(Collectors.toUnmodifiableSet());

  private ListedPlaces() {}

  /**
   * The type of a name: that of the model, unless the model is unsure and the list has a place of
   * this name.
   */
  static EntityType typeOf(String name, EntityType type, double confidence) {
    boolean place = type == EntityType.ORGANIZATION && confidence < SURE && CITIES.contains(name);
    return place ? EntityType.LOCATION : type;
  }
}
