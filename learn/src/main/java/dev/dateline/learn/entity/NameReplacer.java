package dev.dateline.learn.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Rewrites annotated texts with other names in the same places, to vary the names in real prose.
 *
 * <p>A name has the same replacement throughout a document, and a surname that of its full name.
 * Deterministic.
 */
final class NameReplacer {

  private static final Set<String> BLENDED =
      Set.of("surnames", "first-names", "capitals-and-cities");

  private static final double SHARE = 0.75;

  private final NameLists lists;
  private final TemplateFiller filler;
  private final double coined;
  private final SplittableRandom random;

  /** A replacer that draws names from these lists, and coins names by the patterns of a filler. */
  NameReplacer(NameLists lists, TemplateFiller filler, TrainingSettings settings) {
    this.lists = lists;
    this.filler = filler;
    coined = settings.coined() / 100.0;
    random = new SplittableRandom(settings.seed());
  }

  /** The text with other names. */
  AnnotatedText replace(AnnotatedText text) {
    Map<String, String> chosen = new HashMap<>();
    Map<String, String> words = new HashMap<>();
    StringBuilder out = new StringBuilder();
    List<Annotation> names = new ArrayList<>();
    int at = 0;
    for (Annotation name : text.names()) {
      out.append(text.text(), at, name.start());
      String old = text.text().substring(name.start(), name.end());
      String key = name.type() + '\t' + old;
      String replacement = chosen.get(key);
      if (replacement == null) {
        replacement = random.nextDouble() < SHARE ? other(name.type(), old, words) : old;
        chosen.put(key, replacement);
      }
      names.add(new Annotation(name.type(), out.length(), out.length() + replacement.length()));
      out.append(replacement);
      at = name.end();
    }
    out.append(text.text(), at, text.text().length());
    return new AnnotatedText(text.id() + "~", out.toString(), names);
  }

  private String other(String type, String old, Map<String, String> words) {
    boolean shouted = old.length() > 3 && old.equals(old.toUpperCase(Locale.ROOT));
    String name =
        switch (type) {
          case "PERSON" -> person(old, words);
          case "LOCATION" -> lists.isIn("countries", old) ? pick("countries", old) : place(old);
          case "ORGANIZATION" -> organization(old);
          default -> old;
        };
    return shouted && name.indexOf(' ') < 0 ? name.toUpperCase(Locale.ROOT) : name;
  }

  /** Each word of a person's name has its own replacement, the last one a surname. */
  private String person(String old, Map<String, String> words) {
    String[] parts = old.split(" ", -1);
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < parts.length; i++) {
      String part = parts[i];
      boolean last = i == parts.length - 1;
      boolean kept =
          part.length() < 3 || part.endsWith(".") || !Character.isUpperCase(part.charAt(0));
      String list = last ? "surnames" : "first-names";
      name.append(i == 0 ? "" : " ");
      name.append(kept ? part : words.computeIfAbsent(part, p -> pick(list, p)));
    }
    return name.toString();
  }

  private String place(String old) {
    if (old.indexOf(' ') > 0 && !lists.isIn("capitals-and-cities", old)) {
      return random.nextBoolean() ? old : pick("regions", old);
    }
    return pick(random.nextInt(3) == 0 ? "regions" : "capitals-and-cities", old);
  }

  private String organization(String old) {
    boolean acronym = old.length() < 7 && old.equals(old.toUpperCase(Locale.ROOT));
    if (acronym) {
      return lists.acronyms().isEmpty()
          ? old
          : lists.acronyms().get(random.nextInt(lists.acronyms().size()));
    }
    if (filler.coins() && random.nextDouble() < coined) {
      return filler.coin();
    }
    return pick(random.nextInt(5) < 2 ? "companies" : "organizations", old);
  }

  private String pick(String list, String old) {
    List<String> names = lists.list(list);
    if (names.isEmpty()) {
      return old;
    }
    String name = names.get(random.nextInt(names.size()));
    boolean blended = BLENDED.contains(list) && random.nextDouble() < coined;
    return blended ? NameBlend.of(name, names.get(random.nextInt(names.size()))) : name;
  }
}
