package dev.dateline.dataset.change;

import dev.dateline.article.Fingerprint;
import dev.dateline.article.Reason;
import dev.dateline.codec.RowColumn;
import dev.dateline.codec.RowView;
import dev.dateline.dataset.manifest.Table;
import dev.dateline.text.dedup.ContentHasher;
import dev.dateline.text.dedup.FingerprintVersion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The documents to take down: those that were named, and every one with the content or the bytes of
 * one that is taken down, under whatever fingerprint version its row was written.
 *
 * <p>Copies are taken down wherever they were read from; otherwise the text would still be
 * published under another address.
 */
final class Targets {

  private static final List<RowColumn<?>> CONTENT =
      List.of(RowColumn.CONTENT_HASH, RowColumn.FINGERPRINT_VERSION);

  private static final Comparator<Fingerprint> ORDER =
      Comparator.comparing(Fingerprint::version).thenComparing(Fingerprint::contentHash);

  /** What has no text and no bytes of its own is nobody's document. */
  private static final Set<Reason> NOTHING = EnumSet.of(Reason.EMPTY, Reason.TAKEN_DOWN);

  private final Set<String> ids;
  private final Set<String> uris;
  private final Set<String> found = new HashSet<>();
  private final Set<Fingerprint> contents = new HashSet<>();
  private final Set<String> contentHashes = new HashSet<>();
  private final Set<String> rawHashes = new HashSet<>();

  Targets(DropRequest request) {
    ids = Set.copyOf(request.ids());
    uris = Set.copyOf(request.sourceUris());
  }

  /** The columns of a table by which its rows are judged; of articles also their text. */
  static List<RowColumn<?>> columns(Table table) {
    List<RowColumn<?>> columns = new ArrayList<>(hashColumns(table));
    if (table.accounts() == Table.Accounts.WRITTEN) {
      columns.add(RowColumn.BODY);
    }
    return columns;
  }

  /** The columns of a table that identify its rows, without a text. */
  static List<RowColumn<?>> hashColumns(Table table) {
    if (table.accounts() == Table.Accounts.DERIVED) {
      return List.of(RowColumn.ID);
    }
    List<RowColumn<?>> columns =
        new ArrayList<>(List.of(RowColumn.SOURCE_URI, RowColumn.SOURCE_PART, RowColumn.RAW_HASH));
    if (table.accounts() == Table.Accounts.REJECTED) {
      columns.add(RowColumn.REASON);
    } else {
      columns.addAll(CONTENT);
    }
    if (table.accounts() == Table.Accounts.DUPLICATE) {
      columns.add(RowColumn.DUPLICATE_OF);
    }
    return columns;
  }

  /** Whether the document of a row is taken down now. */
  boolean hold(Table table, RowView row) {
    return switch (table.accounts()) {
      case WRITTEN ->
          namesOrigin(row)
              || holdContent(row)
              || (isOlder(row) && holdHash(current(row).contentHash()));
      case DUPLICATE ->
          namesOrigin(row) || holdContent(row) || holdHash(row.get(RowColumn.DUPLICATE_OF));
      case REJECTED -> hasSubstance(row) && (namesOrigin(row) || holdBytes(row));
      case DERIVED -> holdHash(row.get(RowColumn.ID));
    };
  }

  /** Whether the document of a row was taken down before. */
  static boolean isGone(Table table, RowView row) {
    return table == Table.REJECTED && row.get(RowColumn.REASON) == Reason.TAKEN_DOWN;
  }

  /** Adds the hashes of a row that is taken down; whether there were new ones among them. */
  boolean learn(Table table, RowView row) {
    boolean isNew = rawHashes.add(rawHash(row));
    if (table != Table.REJECTED) {
      String hash = row.get(RowColumn.CONTENT_HASH);
      isNew |= contents.add(new Fingerprint(hash, row.get(RowColumn.FINGERPRINT_VERSION)));
      contentHashes.add(hash);
      if (table.accounts() == Table.Accounts.WRITTEN && isOlder(row)) {
        contents.add(current(row));
        contentHashes.add(current(row).contentHash());
      }
    }
    return isNew;
  }

  private static boolean isOlder(RowView row) {
    return !row.get(RowColumn.FINGERPRINT_VERSION).equals(FingerprintVersion.current().id());
  }

  /** The fingerprint of an article's text under the current version. */
  private static Fingerprint current(RowView row) {
    return ContentHasher.current().fingerprint(row.get(RowColumn.BODY));
  }

  /** Notes which of the names that a person gave a row bears. */
  void find(Table table, RowView row) {
    if (table != Table.REJECTED) {
      found.add(row.get(RowColumn.CONTENT_HASH));
    }
    if (table == Table.DUPLICATES) {
      found.add(row.get(RowColumn.DUPLICATE_OF));
    }
    found.add(row.get(RowColumn.SOURCE_URI));
    found.add(row.document());
  }

  /** The names that no row bore so far. */
  Set<String> missing() {
    Set<String> missing = new TreeSet<>(ids);
    missing.addAll(uris);
    missing.removeAll(found);
    return missing;
  }

  /** The contents that go. */
  List<Fingerprint> contents() {
    return contents.stream().sorted(ORDER).toList();
  }

  /** The bytes that go. */
  List<String> rawHashes() {
    return rawHashes.stream().sorted().toList();
  }

  private boolean namesOrigin(RowView row) {
    return !uris.isEmpty()
        && (uris.contains(row.get(RowColumn.SOURCE_URI)) || uris.contains(row.document()));
  }

  private boolean holdContent(RowView row) {
    return holdHash(row.get(RowColumn.CONTENT_HASH)) || holdBytes(row);
  }

  /** The version is part of what is hashed: equal hashes are equal contents. */
  private boolean holdHash(String contentHash) {
    return ids.contains(contentHash) || contentHashes.contains(contentHash);
  }

  private boolean holdBytes(RowView row) {
    return rawHashes.contains(rawHash(row));
  }

  private static boolean hasSubstance(RowView row) {
    return !rawHash(row).isEmpty() && !NOTHING.contains(row.get(RowColumn.REASON));
  }

  private static String rawHash(RowView row) {
    return row.get(RowColumn.RAW_HASH).orElse("");
  }
}
