package dev.dateline.dataset;

import dev.dateline.article.Sha256;
import dev.dateline.codec.Format;
import dev.dateline.codec.RowFileReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The folder of one run, staged or published.
 *
 * @param store the dataset
 * @param folder relative to the dataset's root
 */
record RunFolder(Store store, String folder) {

  private static final Set<Table> NEVER_ABSENT =
      EnumSet.of(Table.UNDATED, Table.DUPLICATES, Table.REJECTED);

  /** What is wrong between the files on disk and their list, in words; empty if nothing. */
  List<String> differences(Collection<WrittenFile> files) throws IOException {
    List<String> differences = new ArrayList<>();
    SortedSet<String> present = new TreeSet<>(rowFiles());
    Set<Table> tables = EnumSet.noneOf(Table.class);
    for (WrittenFile file : files) {
      tables.add(file.table());
      if (present.remove(file.path())) {
        compare(differences, file.path(), file.bytes(), file.sha256());
      } else {
        differences.add(folder + "/" + file.path() + ": the file is missing");
      }
    }
    for (String path : present) {
      differences.add(folder + "/" + path + ": the file is in no list");
    }
    for (Table table : NEVER_ABSENT) {
      if (!tables.contains(table)) {
        differences.add(folder + "/" + table.folder() + ": the table has no file");
      }
    }
    return differences;
  }

  /** The same for the files beside the rows. */
  List<String> attachmentDifferences(Collection<Manifest.Attachment> attachments)
      throws IOException {
    List<String> differences = new ArrayList<>();
    for (Manifest.Attachment attachment : attachments) {
      if (store.exists(folder + "/" + attachment.path())) {
        compare(differences, attachment.path(), attachment.bytes(), attachment.sha256());
      } else {
        differences.add(folder + "/" + attachment.path() + ": the file is missing");
      }
    }
    return differences;
  }

  /** What the row files say about themselves against their list and the schemas. */
  List<String> shapeDifferences(
      Format format, Collection<WrittenFile> files, SortedMap<Table, String> schemas)
      throws IOException {
    List<String> differences = new ArrayList<>();
    for (WrittenFile file : files) {
      RowFileReader.Shape shape =
          RowFileReader.shape(format, store.openSeekable(folder + "/" + file.path()));
      if (shape.rows() != file.rows()) {
        differences.add(
            folder + "/" + file.path() + ": " + shape.rows() + " rows instead of " + file.rows());
      }
      if (!Sha256.of(shape.schema().toString()).equals(schemas.get(file.table()))) {
        differences.add(folder + "/" + file.path() + ": written under another schema");
      }
    }
    return differences;
  }

  /** Every file beside the rows but the manifest. */
  List<Manifest.Attachment> attachments() throws IOException {
    List<Manifest.Attachment> attachments = new ArrayList<>();
    for (String path : paths()) {
      if (!isRowFile(path) && !path.equals(Layout.MANIFEST)) {
        attachments.add(DigestStream.read(store, folder, path));
      }
    }
    return attachments;
  }

  /** Makes every file and every name in the folder outlast a power cut. */
  void sync() throws IOException {
    SortedSet<String> folders = new TreeSet<>();
    for (String path : paths()) {
      store.sync(folder + "/" + path);
      for (int end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
        folders.add(folder + "/" + path.substring(0, end));
      }
    }
    for (String inner : folders) {
      store.sync(inner);
    }
    store.sync(folder);
  }

  /** SHA-256 of the schemas that this version of Dateline writes, by table. */
  static SortedMap<Table, String> schemas() {
    SortedMap<Table, String> schemas = new TreeMap<>();
    for (Table table : Table.values()) {
      schemas.put(table, Sha256.of(table.schema().toString()));
    }
    return schemas;
  }

  private void compare(List<String> differences, String path, long bytes, String sha256)
      throws IOException {
    long size = store.size(folder + "/" + path);
    if (size != bytes) {
      differences.add(
          String.format(Locale.ROOT, "%s/%s: %d bytes instead of %d", folder, path, size, bytes));
    } else if (!DigestStream.read(store, folder, path).sha256().equals(sha256)) {
      differences.add(folder + "/" + path + ": the content differs (SHA-256)");
    }
  }

  private List<String> rowFiles() throws IOException {
    return paths().stream().filter(RunFolder::isRowFile).toList();
  }

  private List<String> paths() throws IOException {
    return store.files(folder).stream().map(path -> path.substring(folder.length() + 1)).toList();
  }

  private static boolean isRowFile(String path) {
    return path.indexOf('/') > 0;
  }
}
