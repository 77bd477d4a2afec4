package dev.dateline.dataset.publish;

import java.util.Collection;
import java.util.stream.Collectors;

/** The start of a list that may be long, for a sentence. */
public final class StartOfList {

  private static final int NAMED = 20;

  private StartOfList() {}

  /** The first {@value #NAMED}, and how many more there are. */
  public static String of(Collection<String> all) {
    String names = all.stream().limit(NAMED).collect(Collectors.joining("; "));
    return all.size() > NAMED ? names + "; and " + (all.size() - NAMED) + " more" : names;
  }
}
