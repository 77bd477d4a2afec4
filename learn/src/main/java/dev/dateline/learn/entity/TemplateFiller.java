package dev.dateline.learn.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Writes annotated texts from templates, with names drawn from lists. Deterministic.
 *
 * <p>A slot is a word in braces: {@code {person}}, {@code {surname}} or {@code {given}} of the last
 * person, {@code {initials}} a surname with an initial, {@code {country}}, {@code {city}}, {@code
 * {region}}, {@code {organization}}, {@code {company}}, {@code {acronym}}, {@code {coined}} an
 * organization by a pattern, {@code {team}} a place as the name of its team, {@code {namesake}} a
 * person named as a city is, {@code {demonym}}, {@code {title}}, {@code {n}} and {@code {nn}}
 * numbers, {@code {a|b|c}} one of several templates. A slot with a minus sign, {@code {-person}},
 * is written without being marked. A fixed name is {@code <TYPE:name>}. {@code \n} is a line feed.
 * A template that begins with {@code ^} is written in capitals, with {@code _} in small letters;
 * one that begins with {@code =} is a pattern of names of organizations.
 */
final class TemplateFiller {

  private static final char CAPITALS = '^';
  private static final char SMALL = '_';
  private static final char PATTERN = '=';

  private static final Map<String, List<String>> LISTS =
      Map.of(
          "country", List.of("LOCATION", "countries"),
          "city", List.of("LOCATION", "capitals-and-cities"),
          "region", List.of("LOCATION", "regions"),
          "organization", List.of("ORGANIZATION", "organizations"),
          "company", List.of("ORGANIZATION", "companies"),
          "demonym", List.of("", "demonyms"),
          "title", List.of("", "titles"));

  private final NameLists lists;
  private final List<String> templates;
  private final List<String> patterns;
  private final SplittableRandom random;

  /** A filler that draws names from these lists. */
  TemplateFiller(NameLists lists, List<String> templates, long seed) {
    this.lists = lists;
    this.templates = templates.stream().filter(line -> line.charAt(0) != PATTERN).toList();
    patterns =
        templates.stream()
            .filter(line -> line.charAt(0) == PATTERN)
            .map(line -> line.substring(1))
            .toList();
    random = new SplittableRandom(seed);
  }

  /** One text for each template. */
  List<AnnotatedText> fillAll() {
    return templates.stream().map(this::fill).toList();
  }

  /** Whether there are patterns of names. */
  boolean coins() {
    return !patterns.isEmpty();
  }

  /** A name of an organization by one of the patterns. */
  String coin() {
    return fill(patterns.get(random.nextInt(patterns.size()))).text();
  }

  /**
   * A text of a template.
   *
   * @throws IllegalArgumentException on an unknown slot
   */
  AnnotatedText fill(String template) {
    char style = template.charAt(0);
    Filling filling = new Filling();
    filling.write(style == CAPITALS || style == SMALL ? template.substring(1) : template);
    String text = filling.out.toString();
    String styled =
        switch (style) {
          case CAPITALS -> text.toUpperCase(Locale.ROOT);
          case SMALL -> text.toLowerCase(Locale.ROOT);
          default -> text;
        };
    boolean same = styled.length() == text.length();
    return new AnnotatedText("template", same ? styled : text, filling.names);
  }

  private record Person(String given, String surname) {}

  /** A text under construction. */
  private final class Filling {
    private final StringBuilder out = new StringBuilder();
    private final List<Annotation> names = new ArrayList<>();
    private Person person = person();

    private Person person() {
      return new Person(pick("first-names"), pick("surnames"));
    }

    private void write(String template) {
      int at = 0;
      while (at < template.length()) {
        char c = template.charAt(at);
        int end = c == '{' ? closing(template, at) : c == '<' ? fixedEnd(template, at) : -1;
        if (end > at) {
          slot(template.substring(at + 1, end));
          at = end + 1;
        } else if (template.startsWith("\\n", at)) {
          out.append('\n');
          at += 2;
        } else {
          out.append(c);
          at++;
        }
      }
    }

    private void slot(String slot) {
      if (slot.indexOf('|') >= 0) {
        List<String> choices = choices(slot);
        write(choices.get(random.nextInt(choices.size())));
      } else if (slot.startsWith("-")) {
        int marked = names.size();
        slot(slot.substring(1));
        names.subList(marked, names.size()).clear();
      } else if (LISTS.containsKey(slot)) {
        add(LISTS.get(slot).get(0), pick(LISTS.get(slot).get(1)));
      } else {
        made(slot);
      }
    }

    private void made(String slot) {
      if (slot.equals("person") || (slot.equals("given") && random.nextInt(3) == 0)) {
        person = person();
      }
      switch (slot) {
        case "person" -> add("PERSON", full());
        case "surname" -> add("PERSON", person.surname());
        case "given" -> add("PERSON", person.given());
        case "initials" -> add("PERSON", letter() + ". " + pick("surnames"));
        case "other" -> add("PERSON", pick("surnames"));
        case "namesake" -> add("PERSON", pick("capitals-and-cities") + ' ' + pick("surnames"));
        case "team" ->
            add("ORGANIZATION", pick(random.nextInt(3) > 0 ? "capitals-and-cities" : "countries"));
        case "acronym" -> add("ORGANIZATION", acronym());
        case "coined" -> add("ORGANIZATION", coin());
        case "n" -> out.append(random.nextInt(10));
        case "nn" -> out.append(10 + random.nextInt(90));
        default -> fixed(slot);
      }
    }

    private String full() {
      return random.nextInt(8) == 0
          ? person.given() + ' ' + letter() + ". " + person.surname()
          : person.given() + ' ' + person.surname();
    }

    private void fixed(String slot) {
      int colon = slot.indexOf(':');
      if (colon <= 0) {
        throw new IllegalArgumentException(
            "unknown slot: '{%s}'. Expected one such as {person} or <PERSON:name>."
                .formatted(slot));
      }
      add(slot.substring(0, colon), slot.substring(colon + 1));
    }

    private void add(String type, String name) {
      if (!type.isEmpty()) {
        names.add(new Annotation(type, out.length(), out.length() + name.length()));
      }
      out.append(name);
    }
  }

  /** The closing brace of an opening one; braces may be nested. */
  private static int closing(String template, int open) {
    int depth = 0;
    for (int i = open; i < template.length(); i++) {
      depth += template.charAt(i) == '{' ? 1 : template.charAt(i) == '}' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return -1;
  }

  /** The end of a fixed name, or -1: other marks are literal. */
  private static int fixedEnd(String template, int open) {
    int end = template.indexOf('>', open);
    int colon = template.indexOf(':', open);
    return colon > 0 && colon < end && template.substring(open, colon).indexOf('{') < 0 ? end : -1;
  }

  private static List<String> choices(String slot) {
    List<String> choices = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < slot.length(); i++) {
      char c = slot.charAt(i);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (c == '|' && depth == 0) {
        choices.add(slot.substring(start, i));
        start = i + 1;
      }
    }
    choices.add(slot.substring(start));
    return choices;
  }

  private char letter() {
    return (char) ('A' + random.nextInt(25));
  }

  private String acronym() {
    StringBuilder letters = new StringBuilder();
    for (int i = 2 + random.nextInt(4); i > 0; i--) {
      letters.append((char) ('A' + random.nextInt(26)));
    }
    return letters.toString();
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
