package dev.dateline.export;

import dev.dateline.extension.Extension;
import java.io.IOException;

/** Registers published files in a table that engines open by name; found as a service. */
public interface TableExport extends Extension {

  /**
   * Refuses a table that can't be, without asking its catalog.
   *
   * @throws dev.dateline.extension.StorageFailedException when it is named in a wrong way
   */
  void check(TableTarget target) throws IOException;

  /**
   * Brings a table up to what is published, and makes it if it is not there. Rows are neither
   * copied nor changed. Repeated after any interruption it comes to the same result.
   *
   * @param articles what is published; nobody else may change the dataset until this returns
   * @throws dev.dateline.extension.StorageFailedException when the catalog or the table can't be
   *     used
   */
  Exported update(PublishedArticles articles, TableTarget target) throws IOException;
}
