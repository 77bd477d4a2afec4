package dev.dateline.source.record;

import dev.dateline.article.Printable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which fields of a record are read, and as what: those that the user names, and for everything
 * else the usual ones.
 *
 * <p>A field is known by its path, the names of the objects around it and its own with dots
 * between. Immutable.
 */
public final class FieldNames {

  /** The longest path that can be a field that is read. */
  static final int LONGEST = 200;

  private static final String GIVEN = "=";

  private static final Set<FieldRole> CERTAIN =
      Set.of(FieldRole.TEXT, FieldRole.TITLE, FieldRole.URL, FieldRole.ID, FieldRole.DATE);

  private final Map<FieldRole, List<String>> given;
  private final Map<FieldRole, List<String>> keys = new EnumMap<>(FieldRole.class);
  private final Set<String> known = new HashSet<>();
  private final Set<String> above = new HashSet<>();

  private FieldNames(Map<FieldRole, List<String>> given) {
    this.given = given;
    for (FieldRole role : FieldRole.values()) {
      List<String> all =
          given.containsKey(role)
              ? given.get(role).stream().map(GIVEN::concat).toList()
              : UsualFields.paths(role);
      keys.put(role, all);
      known.addAll(all);
    }
    for (String key : known) {
      for (int dot = key.indexOf('.'); dot >= 0; dot = key.indexOf('.', dot + 1)) {
        above.add(key.substring(0, dot));
      }
    }
  }

  /**
   * The names that an option gives: {@code text=data.content,date=published_at}; a role that is
   * given more than once has several names, the preferred first.
   *
   * @param option empty for the usual names alone
   * @throws IllegalArgumentException when it has another form
   */
  public static FieldNames of(String option) {
    Map<FieldRole, List<String>> given = new EnumMap<>(FieldRole.class);
    for (String pair : option.isBlank() ? new String[0] : option.split(",", -1)) {
      int equal = pair.indexOf('=');
      String path = pair.substring(equal + 1).strip();
      Optional<FieldRole> role =
          equal < 0 ? Optional.empty() : FieldRole.of(pair.substring(0, equal).strip());
      if (role.isEmpty() || path.isEmpty() || path.length() > LONGEST) {
        throw new IllegalArgumentException(
            "--fields has '"
                + Printable.of(pair, LONGEST)
                + "'. Expected pairs such as text=data.content,date=published_at; the names on the"
                + " left are "
                + List.of(FieldRole.values()).stream()
                    .map(FieldRole::word)
                    .collect(Collectors.joining(", "))
                + ".");
      }
      given.computeIfAbsent(role.get(), first -> new ArrayList<>()).add(path);
    }
    return new FieldNames(given);
  }

  /** The same as an option, in one form for all ways to write it. */
  public String option() {
    return given.entrySet().stream()
        .flatMap(entry -> entry.getValue().stream().map(path -> entry.getKey().word() + "=" + path))
        .collect(Collectors.joining(","));
  }

  /** Whether the user gave the fields of a role. */
  boolean isGiven(FieldRole role) {
    return given.containsKey(role);
  }

  /** Whether a field was named by the user, or has had its name since the first version. */
  boolean isCertain(FieldRole role, String key) {
    return isGiven(role) || (CERTAIN.contains(role) && keys.get(role).get(0).equals(key));
  }

  /** The name of a role in messages: {@code text}. */
  String first(FieldRole role) {
    return isGiven(role) ? given.get(role).get(0) : UsualFields.of(role).get(0);
  }

  /** The keys of a role, the preferred first. */
  List<String> keys(FieldRole role) {
    return keys.get(role);
  }

  /** The keys under which a field is kept; none for one that is not read. */
  List<String> keysOf(String path) {
    if (path.length() > LONGEST) {
      return List.of();
    }
    String exact = GIVEN + path;
    String plain = UsualFields.plain(path);
    if (known.contains(exact)) {
      return known.contains(plain) ? List.of(exact, plain) : List.of(exact);
    }
    return known.contains(plain) ? List.of(plain) : List.of();
  }

  /** Whether fields that are read may be below a path. */
  boolean leadsOn(String path) {
    return path.length() <= LONGEST
        && (above.contains(UsualFields.plain(path)) || above.contains(GIVEN + path));
  }

  /** Whether a field of this path holds the text of a record. */
  public boolean isText(String path) {
    return keysOf(path).stream().anyMatch(keys.get(FieldRole.TEXT)::contains);
  }

  /** Whether a field of this path is one that news have: a title, an address, a date. */
  public boolean isOfNews(String path) {
    return keysOf(path).stream()
        .anyMatch(
            key ->
                keys.get(FieldRole.TITLE).contains(key)
                    || keys.get(FieldRole.URL).contains(key)
                    || keys.get(FieldRole.ID).contains(key)
                    || keys.get(FieldRole.DATE).contains(key));
  }
}
