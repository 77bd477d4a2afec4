package dev.dateline.text.entity;

import dev.dateline.article.EntityType;
import dev.dateline.text.resource.ResourceLines;
import java.util.Set;
import java.util.stream.Collectors;

/** Cities of several words, which the model may take for organizations by one of the words. */
final class ListedPlaces {

  /** The model is sure of a team or a government that goes by the name of its place. */
  private static final double SURE = 0.8;

  private static final Set<String> CITIES =
      ResourceLines.of(ListedPlaces.class, "capitals-and-cities.txt").stream()
          .filter(line -> line.indexOf(' ') > 0 && !line.startsWith("#"))
          .collect(Collectors.toUnmodifiableSet());

  private ListedPlaces() {}

  /** The type of a name: that of the model, unless it is unsure and the list knows a place. */
  static EntityType typeOf(String name, EntityType type, double confidence) {
    boolean place = type == EntityType.ORGANIZATION && confidence < SURE && CITIES.contains(name);
    return place ? EntityType.LOCATION : type;
  }
}
