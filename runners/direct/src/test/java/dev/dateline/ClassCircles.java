package dev.dateline;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The circles of classes that need each other, whether straight or through others; a nested class
 * counts as the one around it. Found as strongly connected components (Tarjan, 1972).
 */
final class ClassCircles {

  private final SortedMap<String, SortedSet<String>> needs = new TreeMap<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<String, Integer> lowest = new HashMap<>();
  private final Deque<String> open = new ArrayDeque<>();
  private final List<Set<String>> circles = new ArrayList<>();

  ClassCircles(JavaClasses classes) {
    for (JavaClass type : classes) {
      Set<String> needed = needs.computeIfAbsent(outer(type), name -> new TreeSet<>());
      type.getDirectDependenciesFromSelf().stream()
          .map(dependency -> dependency.getTargetClass().getBaseComponentType())
          .filter(target -> target.getPackageName().startsWith("dev.dateline"))
          .map(ClassCircles::outer)
          .forEach(needed::add);
    }
    needs.keySet().forEach(this::visit);
  }

  /** Every circle of more than two classes. */
  List<Set<String>> largerThanTwo() {
    return circles.stream().filter(circle -> circle.size() > 2).toList();
  }

  private void visit(String type) {
    if (numbers.containsKey(type)) {
      return;
    }
    numbers.put(type, numbers.size());
    lowest.put(type, numbers.get(type));
    open.push(type);
    for (String needed : needs.getOrDefault(type, new TreeSet<>())) {
      visit(needed);
      if (open.contains(needed)) {
        lowest.merge(type, lowest.get(needed), Math::min);
      }
    }
    if (lowest.get(type).equals(numbers.get(type))) {
      Set<String> circle = new TreeSet<>();
      while (!circle.contains(type)) {
        circle.add(open.pop());
      }
      circles.add(circle);
    }
  }

  private static String outer(JavaClass type) {
    String name = type.getName();
    int nested = name.indexOf('$');
    return nested < 0 ? name : name.substring(0, nested);
  }
}
