package dev.dateline;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which rooms use which: packages with all below them, but those of {@code dataset} by themselves.
 */
final class RoomArrows {

  private static final String ROOT = "dev.dateline.";
  private static final Set<String> NO_ROOMS = Set.of("schema", "fixtures");

  private final SortedMap<String, Set<String>> uses = new TreeMap<>();

  RoomArrows(JavaClasses classes) {
    for (JavaClass type : classes) {
      Optional<String> from = room(type);
      if (from.isPresent()) {
        Set<String> used = uses.computeIfAbsent(from.get(), name -> new TreeSet<>());
        type.getDirectDependenciesFromSelf().stream()
            .map(dependency -> room(dependency.getTargetClass().getBaseComponentType()))
            .flatMap(Optional::stream)
            .filter(to -> !to.equals(from.get()))
            .forEach(used::add);
      }
    }
  }

  /** The arrows from room to room without those that a longer way makes needless. */
  Set<String> thatFollowFromNoOther() {
    Set<String> arrows = new TreeSet<>();
    uses.forEach(
        (from, used) -> {
          for (String to : used) {
            boolean longer =
                used.stream().anyMatch(next -> !next.equals(to) && below(next).contains(to));
            if (!longer) {
              arrows.add(from + " > " + to);
            }
          }
        });
    return arrows;
  }

  private Set<String> below(String room) {
    Set<String> below = new TreeSet<>();
    for (String next : uses.get(room)) {
      below.add(next);
      below.addAll(below(next));
    }
    return below;
  }

  private static Optional<String> room(JavaClass type) {
    String name = type.getPackageName();
    if (!name.startsWith(ROOT)) {
      return Optional.empty();
    }
    String[] parts = name.substring(ROOT.length()).split("\\.", -1);
    if (NO_ROOMS.contains(parts[0])) {
      return Optional.empty();
    }
    return Optional.of(
        parts[0].equals("dataset") && parts.length > 1 ? parts[0] + "." + parts[1] : parts[0]);
  }
}
