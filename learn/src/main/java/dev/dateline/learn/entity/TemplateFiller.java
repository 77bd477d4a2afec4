package dev.dateline.learn.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Writes annotated texts from templates, with names drawn from lists. Deterministic.
 *
 * <p>A slot is a word in braces: {@code {person}}, {@code {surname}} or {@code {given}} of the last
 * person, {@code {country}}, {@code {city}}, {@code {region}}, {@code {organization}}, {@code
 * {company}}, {@code {demonym}}, {@code {title}}. A fixed name is {@code <TYPE:name>}. {@code \n}
 * is a line feed.
 */
final class TemplateFiller {

  private final NameLists lists;
  private final SplittableRandom random;

  /** A filler that draws from these lists. */
  TemplateFiller(NameLists lists, long seed) {
    this.lists = lists;
    random = new SplittableRandom(seed);
  }

  /**
   * A text of a template.
   *
   * @throws IllegalArgumentException on an unknown slot
   */
  AnnotatedText fill(String template) {
    StringBuilder out = new StringBuilder();
    List<Annotation> names = new ArrayList<>();
    Person person = person();
    int at = 0;
    while (at < template.length()) {
      char c = template.charAt(at);
      int end = c == '{' ? template.indexOf('}', at) : c == '<' ? template.indexOf('>', at) : -1;
      if (end > at) {
        String slot = template.substring(at + 1, end);
        if (slot.equals("person") || (slot.equals("given") && random.nextInt(3) == 0)) {
          person = person();
        }
        add(slot, person, out, names);
        at = end + 1;
      } else if (template.startsWith("\\n", at)) {
        out.append('\n');
        at += 2;
      } else {
        out.append(c);
        at++;
      }
    }
    return new AnnotatedText("template", out.toString(), names);
  }

  private record Person(String given, String surname) {}

  private Person person() {
    return new Person(pick("first-names"), pick("surnames"));
  }

  private void add(String slot, Person person, StringBuilder out, List<Annotation> names) {
    switch (slot) {
      case "person" -> add("PERSON", full(person), out, names);
      case "surname" -> add("PERSON", person.surname(), out, names);
      case "given" -> add("PERSON", person.given(), out, names);
      case "country" -> add("LOCATION", pick("countries"), out, names);
      case "city" -> add("LOCATION", pick("capitals-and-cities"), out, names);
      case "region" -> add("LOCATION", pick("regions"), out, names);
      case "organization" -> add("ORGANIZATION", pick("organizations"), out, names);
      case "company" -> add("ORGANIZATION", pick("companies"), out, names);
      case "demonym" -> out.append(pick("demonyms"));
      case "title" -> out.append(pick("titles"));
      default -> addFixed(slot, out, names);
    }
  }

  private String full(Person person) {
    if (random.nextInt(8) == 0) {
      char initial = (char) ('A' + random.nextInt(25));
      return person.given() + ' ' + initial + ". " + person.surname();
    }
    return person.given() + ' ' + person.surname();
  }

  private static void addFixed(String slot, StringBuilder out, List<Annotation> names) {
    int colon = slot.indexOf(':');
    if (colon <= 0) {
      throw new IllegalArgumentException(
          "unknown slot: '{%s}'. Expected one such as {person} or <PERSON:name>.".formatted(slot));
    }
    add(slot.substring(0, colon), slot.substring(colon + 1), out, names);
  }

  private static void add(String type, String name, StringBuilder out, List<Annotation> names) {
    names.add(new Annotation(type, out.length(), out.length() + name.length()));
    out.append(name);
  }

  private String pick(String list) {
    List<String> entries = lists.list(list);
    if (entries.isEmpty()) {
      throw new IllegalArgumentException(
          "templates need the list '%s'. Give a folder that holds %s.txt.".formatted(list, list));
    }
    return entries.get(random.nextInt(entries.size()));
  }
}
