package dev.dateline.dataset.rows;

import dev.dateline.codec.FileShape;
import dev.dateline.codec.Format;
import dev.dateline.codec.RowType;
import dev.dateline.dataset.manifest.Amount;
import dev.dateline.dataset.manifest.Layout;
import dev.dateline.dataset.manifest.Manifest;
import dev.dateline.dataset.manifest.Table;
import dev.dateline.dataset.manifest.WrittenFile;
import dev.dateline.dataset.store.DigestStream;
import dev.dateline.dataset.store.FileDigest;
import dev.dateline.dataset.store.Store;
import dev.dateline.dataset.store.UnsafePathException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The folder of one run, staged or published.
 *
 * @param store the dataset
 * @param folder relative to the dataset's root
 */
public record RunFolder(Store store, String folder) {

  /** What is wrong between the files on disk and their list, in words; empty if nothing. */
  public List<String> differences(Collection<WrittenFile> files) throws IOException {
    List<String> differences = new ArrayList<>();
    SortedSet<String> present = new TreeSet<>(rowFiles());
    Set<Table> tables = EnumSet.noneOf(Table.class);
    for (WrittenFile file : files) {
      tables.add(file.table());
      if (present.remove(file.path())) {
        compare(differences, file.path(), file.bytes(), file.sha256());
      } else {
        differences.add(missing(file.path()));
      }
    }
    for (String path : present) {
      differences.add(folder + "/" + path + ": the file is in no list");
    }
    for (Table table : Table.values()) {
      // A run of an older version has no table that was derived since.
      if (!table.isDated()
          && table.accounts() != Table.Accounts.DERIVED
          && !tables.contains(table)) {
        differences.add(folder + "/" + table.folder() + ": the table has no file");
      }
    }
    return differences;
  }

  /** The same for the files beside the rows. */
  public List<String> attachmentDifferences(Collection<Manifest.Attachment> attachments)
      throws IOException {
    List<String> differences = new ArrayList<>();
    SortedSet<String> present = new TreeSet<>(otherFiles());
    for (Manifest.Attachment attachment : attachments) {
      if (present.remove(attachment.path())) {
        compare(differences, attachment.path(), attachment.bytes(), attachment.sha256());
      } else {
        differences.add(folder + "/" + attachment.path() + ": the file is missing");
      }
    }
    for (String path : present) {
      differences.add(folder + "/" + path + ": the file is in no list");
    }
    return differences;
  }

  /** Compares what the row files state about themselves with their list and the schemas. */
  public List<String> shapeDifferences(
      Format format, Collection<WrittenFile> files, SortedMap<Table, String> schemas)
      throws IOException {
    List<String> differences = new ArrayList<>();
    for (WrittenFile file : files) {
      FileShape shape;
      try {
        shape = RowType.shape(format, store.openSeekable(folder + "/" + file.path()));
      } catch (IOException | RuntimeException e) {
        // The libraries throw what they like at a file of another kind.
        differences.add(folder + "/" + file.path() + ": not a file of rows (" + e + ")");
        continue;
      }
      if (shape.rows() != file.rows()) {
        differences.add(
            folder
                + "/"
                + file.path()
                + ": "
                + Amount.of(shape.rows(), "row", "rows")
                + " instead of "
                + file.rows());
      }
      if (!shape.schema().equals(schemas.get(file.table()))) {
        differences.add(folder + "/" + file.path() + ": written under another schema");
      }
    }
    return differences;
  }

  /** Every file beside the rows but the manifest. */
  public List<Manifest.Attachment> attachments() throws IOException {
    List<Manifest.Attachment> attachments = new ArrayList<>();
    for (String path : otherFiles()) {
      FileDigest digest = DigestStream.of(store, folder + "/" + path);
      attachments.add(new Manifest.Attachment(path, digest.bytes(), digest.sha256()));
    }
    return attachments;
  }

  /** Forgets what workers that failed have left of files that they never ended. */
  public void discardDrafts() throws IOException {
    store.discardDrafts(folder);
    for (Table table : Table.values()) {
      String inner = folder + "/" + table.folder();
      store.discardDrafts(inner);
      if (table.isDated()) {
        for (String date : store.list(inner)) {
          store.discardDrafts(inner + "/" + date);
        }
      }
    }
  }

  /** What is not among the files may be behind a link. */
  private String missing(String path) throws IOException {
    try {
      store.size(folder + "/" + path);
    } catch (UnsafePathException e) {
      return e.getMessage();
    } catch (NoSuchFileException e) {
      // As it was found.
    }
    return folder + "/" + path + ": the file is missing";
  }

  private void compare(List<String> differences, String path, long bytes, String sha256)
      throws IOException {
    try {
      long size = store.size(folder + "/" + path);
      if (size != bytes) {
        differences.add(
            String.format(Locale.ROOT, "%s/%s: %d bytes instead of %d", folder, path, size, bytes));
      } else if (!DigestStream.of(store, folder + "/" + path).sha256().equals(sha256)) {
        differences.add(folder + "/" + path + ": the content differs (SHA-256)");
      }
    } catch (UnsafePathException e) {
      differences.add(e.getMessage());
    }
  }

  private List<String> rowFiles() throws IOException {
    return paths().stream().filter(RunFolder::isRowFile).toList();
  }

  private List<String> otherFiles() throws IOException {
    return paths().stream()
        .filter(path -> !isRowFile(path) && !path.equals(Layout.MANIFEST))
        .toList();
  }

  private List<String> paths() throws IOException {
    return store.files(folder).stream()
        .map(file -> file.path().substring(folder.length() + 1))
        .toList();
  }

  private static boolean isRowFile(String path) {
    return path.indexOf('/') > 0;
  }
}
