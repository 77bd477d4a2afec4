package dev.dateline.dataset.manifest;

import java.util.regex.Pattern;

/** The rule for names of runs. */
public final class RunId {

  private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

  private RunId() {}

  /** Whether a name is the id of a run. */
  public static boolean isOne(String id) {
    return SAFE.matcher(id).matches();
  }

  /**
   * The id itself, as a user names a run.
   *
   * @throws RunRefusedException in one sentence when it is not a run id
   */
  public static String named(String id) {
    try {
      return checked(id);
    } catch (IllegalArgumentException e) {
      throw new RunRefusedException(e.getMessage());
    }
  }

  /**
   * The id itself.
   *
   * @throws IllegalArgumentException in one sentence when it is not a run id
   */
  public static String checked(String id) {
    if (!isOne(id)) {
      throw new IllegalArgumentException(
          "not a run id: '"
              + id
              + "'. Expected a date such as 2026-11-20, or up to 64 of A-Z a-z 0-9 . _ - that start"
              + " with a letter or digit.");
    }
    return id;
  }
}
