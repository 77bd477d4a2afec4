package dev.dateline.dataset.manifest;

import dev.dateline.text.dedup.Duplicate;

/** What a duplicate is a copy of, and how much of it. */
public enum CopyKind {
  /** The same bytes as an article of the same run. */
  RAW_SAME_RUN(Duplicate.Kind.RAW, Duplicate.Scope.SAME_RUN),

  /** The same bytes as an article of an earlier run. */
  RAW_EARLIER_RUN(Duplicate.Kind.RAW, Duplicate.Scope.EARLIER_RUN),

  /** The same text, in other bytes, as an article of the same run. */
  CONTENT_SAME_RUN(Duplicate.Kind.CONTENT, Duplicate.Scope.SAME_RUN),

  /** The same text, in other bytes, as an article of an earlier run. */
  CONTENT_EARLIER_RUN(Duplicate.Kind.CONTENT, Duplicate.Scope.EARLIER_RUN);

  private final Duplicate.Kind kind;
  private final Duplicate.Scope scope;

  CopyKind(Duplicate.Kind kind, Duplicate.Scope scope) {
    this.kind = kind;
    this.scope = scope;
  }

  /** The kind of a copy. */
  public static CopyKind of(Duplicate.Kind kind, Duplicate.Scope scope) {
    for (CopyKind candidate : values()) {
      if (candidate.kind == kind && candidate.scope == scope) {
        return candidate;
      }
    }
    throw new IllegalArgumentException("no such copy: " + kind + " " + scope);
  }
}
