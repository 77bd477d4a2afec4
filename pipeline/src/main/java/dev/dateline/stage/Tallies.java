package dev.dateline.stage;

import dev.dateline.article.Reason;
import dev.dateline.text.dedup.Duplicate;

/** Names of the counts that the books are made of. */
public final class Tallies {

  /** Documents read, whatever became of them. */
  public static final String READ = "read";

  private static final String REJECTED = "rejected_";
  private static final String DUPLICATES = "duplicates_";

  private Tallies() {}

  /** Documents refused for a reason. */
  public static String rejected(Reason reason) {
    return REJECTED + reason.name();
  }

  /** Documents dropped as duplicates. */
  public static String duplicates(Duplicate.Kind kind, Duplicate.Scope scope) {
    return DUPLICATES + kind.name() + "_" + scope.name();
  }
}
