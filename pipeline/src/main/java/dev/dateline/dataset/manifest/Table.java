package dev.dateline.dataset.manifest;

import dev.dateline.article.Sha256;
import dev.dateline.codec.RowType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/** A kind of rows in a run, and how it differs from the others. */
public enum Table {
  /** Dated articles, a folder for each day, month or year. */
  ARTICLES(RowType.ARTICLE, Accounts.WRITTEN, true),

  /** Articles without a date. */
  UNDATED(RowType.ARTICLE, Accounts.WRITTEN, false),

  /** Copies of articles. */
  DUPLICATES(RowType.DUPLICATE, Accounts.DUPLICATE, false),

  /** Refused documents. */
  REJECTED(RowType.REJECTION, Accounts.REJECTED, false),

  /** The story of each article. */
  STORIES(RowType.STORY, Accounts.DERIVED, false);

  /**
   * What a row records about a document that was read.
   *
   * <p>It decides how changes of published runs treat a table. A takedown makes a refusal of every
   * row that accounts for a document, and leaves the row out of a derived table. Compaction joins
   * the files of every table in the order of its rows. A replay has every table made by the job.
   */
  public enum Accounts {
    /** It was written as an article. */
    WRITTEN,

    /** It is a copy of an article. */
    DUPLICATE,

    /** It was refused. */
    REJECTED,

    /**
     * Nothing: the row is derived from an article, whose id is in its column {@code id}, and the
     * books do not count it.
     */
    DERIVED
  }

  /** Never changed; Avro and Java do not mark their schemas and comparators so. */
  @SuppressWarnings("ImmutableEnumChecker")
  private final RowType<?> rows;

  private final Accounts accounts;
  private final boolean dated;

  Table(RowType<?> rows, Accounts accounts, boolean dated) {
    this.rows = rows;
    this.accounts = accounts;
    this.dated = dated;
  }

  /** The tables whose rows account for documents in one way. */
  public static List<Table> that(Accounts accounts) {
    return Arrays.stream(values()).filter(table -> table.accounts == accounts).toList();
  }

  /** SHA-256 of the schemas that this version of Dateline writes, by table. */
  public static SortedMap<Table, String> schemas() {
    SortedMap<Table, String> schemas = new TreeMap<>();
    for (Table table : values()) {
      schemas.put(table, Sha256.of(table.rows.schemaText()));
    }
    return schemas;
  }

  /** Its rows: their columns and their order. */
  public RowType<?> rows() {
    return rows;
  }

  /** What its rows account for. */
  public Accounts accounts() {
    return accounts;
  }

  /**
   * Whether each period has a folder; any other table has at least one file, perhaps without rows.
   */
  public boolean isDated() {
    return dated;
  }

  /** The name of its folder in a run. */
  public String folder() {
    return name().toLowerCase(Locale.ROOT);
  }
}
