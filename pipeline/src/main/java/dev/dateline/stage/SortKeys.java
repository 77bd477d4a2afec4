package dev.dateline.stage;

import dev.dateline.article.Origin;
import java.util.Locale;

/** Keys in whose order rows are written. */
public final class SortKeys {

  private SortKeys() {}

  /** A key that sorts as origins do. */
  public static String of(Origin origin) {
    return origin.part() == 0
        ? origin.uri()
        : String.format(Locale.ROOT, "%s\0%019d", origin.uri(), origin.part());
  }
}
