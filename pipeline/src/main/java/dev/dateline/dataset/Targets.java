package dev.dateline.dataset;

import dev.dateline.article.Fingerprint;
import dev.dateline.article.Reason;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;

/**
 * The documents that are to go: those that a person named, and every one with the content or the
 * bytes of one that goes.
 *
 * <p>Copies go wherever they were read from: a text that stays under another address is not taken
 * down.
 */
final class Targets {

  private static final Comparator<Fingerprint> ORDER =
      Comparator.comparing(Fingerprint::version).thenComparing(Fingerprint::contentHash);

  /** What has no text and no bytes of its own is nobody's document. */
  private static final Set<String> NOTHING = Set.of(Reason.EMPTY.name(), Reason.TAKEN_DOWN.name());

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

  /** Whether the document of a row goes. */
  boolean hold(Table table, IndexedRecord row) {
    return switch (table) {
      case ARTICLES, UNDATED -> namesOrigin(row) || holdContent(row);
      case DUPLICATES ->
          namesOrigin(row) || holdContent(row) || holdHash(text(row, "duplicate_of"));
      case REJECTED -> hasSubstance(row) && (namesOrigin(row) || holdBytes(row));
    };
  }

  /** Whether the document of a row went before. */
  static boolean isGone(Table table, IndexedRecord row) {
    return table == Table.REJECTED && text(row, "reason").equals(Reason.TAKEN_DOWN.name());
  }

  /** Learns the hashes of a row that goes; whether there were new ones among them. */
  boolean learn(Table table, IndexedRecord row) {
    boolean isNew = rawHashes.add(text(row, "raw_hash"));
    if (table != Table.REJECTED) {
      String hash = text(row, "content_hash");
      isNew |= contents.add(new Fingerprint(hash, text(row, "fingerprint_version")));
      contentHashes.add(hash);
    }
    return isNew;
  }

  /** Notes which of the names that a person gave a row bears. */
  void find(IndexedRecord row) {
    found.add(text(row, "content_hash"));
    found.add(text(row, "duplicate_of"));
    found.add(uri(row));
    found.add(document(row));
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

  /** Where a row's document stands, for people. */
  static String document(IndexedRecord row) {
    Object part = row.get(row.getSchema().getField("source_part").pos());
    return part == null ? uri(row) : uri(row) + "#" + part;
  }

  private boolean namesOrigin(IndexedRecord row) {
    return !uris.isEmpty() && (uris.contains(uri(row)) || uris.contains(document(row)));
  }

  private boolean holdContent(IndexedRecord row) {
    return holdHash(text(row, "content_hash")) || holdBytes(row);
  }

  /** The version is part of what is hashed: equal hashes are equal contents. */
  private boolean holdHash(String contentHash) {
    return ids.contains(contentHash) || contentHashes.contains(contentHash);
  }

  private boolean holdBytes(IndexedRecord row) {
    return rawHashes.contains(text(row, "raw_hash"));
  }

  private static boolean hasSubstance(IndexedRecord row) {
    return !text(row, "raw_hash").isEmpty() && !NOTHING.contains(text(row, "reason"));
  }

  private static String uri(IndexedRecord row) {
    return text(row, "source_uri");
  }

  /** A column as text; empty when it is null or not among the columns. */
  private static String text(IndexedRecord row, String column) {
    Schema.Field field = row.getSchema().getField(column);
    Object value = field == null ? null : row.get(field.pos());
    return value == null ? "" : value.toString();
  }
}
