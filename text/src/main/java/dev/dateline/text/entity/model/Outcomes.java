package dev.dateline.text.entity.model;

import java.util.ArrayList;
import java.util.List;

/** The outcomes of a model in OpenNLP's BILOU code, by number, and which may follow which. */
public final class Outcomes {

  /** Outside of every name. */
  public static final int OTHER = 0;

  private static final int START = 0;
  private static final int CONTINUE = 1;
  private static final int LAST = 2;
  private static final int UNIT = 3;
  private static final List<String> PARTS = List.of("start", "cont", "last", "unit");

  private final List<String> types;
  private final List<String> names;

  /** The outcomes for names of these types. */
  public Outcomes(List<String> types) {
    this.types = List.copyOf(types);
    List<String> all = new ArrayList<>();
    all.add("other");
    for (String type : types) {
      PARTS.forEach(part -> all.add(type + "-" + part));
    }
    names = List.copyOf(all);
  }

  /** The outcomes with these names, {@code other} first, then four of each type. */
  static Outcomes named(List<String> names) {
    List<String> types = new ArrayList<>();
    for (int i = 1; i < names.size(); i += PARTS.size()) {
      types.add(names.get(i).substring(0, Math.max(0, names.get(i).lastIndexOf('-'))));
    }
    Outcomes outcomes = new Outcomes(types);
    if (!outcomes.names.equals(names)) {
      throw new IllegalArgumentException("not the outcomes of a Dateline model: " + names);
    }
    return outcomes;
  }

  /** Number of outcomes. */
  public int count() {
    return names.size();
  }

  /** The types of names. */
  public List<String> types() {
    return types;
  }

  /** The names of the outcomes. */
  public List<String> names() {
    return names;
  }

  /** The outcome of a token of a name. */
  public int of(int type, int token, int start, int end) {
    int part =
        end - start == 1 ? UNIT : token == start ? START : token == end - 1 ? LAST : CONTINUE;
    return 1 + type * PARTS.size() + part;
  }

  int type(int outcome) {
    return (outcome - 1) / PARTS.size();
  }

  boolean isStart(int outcome) {
    return outcome > 0 && (outcome - 1) % PARTS.size() == START;
  }

  boolean isLast(int outcome) {
    return outcome > 0 && (outcome - 1) % PARTS.size() == LAST;
  }

  boolean isUnit(int outcome) {
    return outcome > 0 && (outcome - 1) % PARTS.size() == UNIT;
  }

  private boolean isContinue(int outcome) {
    return outcome > 0 && (outcome - 1) % PARTS.size() == CONTINUE;
  }

  /** Whether an outcome may follow another; the first of a sentence follows {@link #OTHER}. */
  boolean mayFollow(int previous, int outcome) {
    boolean open = isStart(previous) || isContinue(previous);
    boolean goesOn = isContinue(outcome) || isLast(outcome);
    return open ? goesOn && type(previous) == type(outcome) : !goesOn;
  }
}
