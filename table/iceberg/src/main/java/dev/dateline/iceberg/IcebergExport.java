package dev.dateline.iceberg;

import dev.dateline.export.Exported;
import dev.dateline.export.PublishedArticles;
import dev.dateline.export.TableExport;
import dev.dateline.export.TableTarget;
import java.io.IOException;
import java.util.List;

/** Registers the articles of a dataset in an Iceberg table. */
public final class IcebergExport implements TableExport {

  /** Made as a service. */
  public IcebergExport() {}

  @Override
  public String name() {
    return "iceberg";
  }

  @Override
  public String title() {
    return "the library for Iceberg tables";
  }

  @Override
  public String mainClass() {
    return "org.apache.iceberg.jdbc.JdbcCatalog";
  }

  @Override
  public List<String> packages() {
    return List.of("dev.dateline.iceberg.", "org.apache.iceberg.");
  }

  @Override
  public void check(TableTarget target) throws IOException {
    CatalogAddress.of(target);
  }

  /** Libraries that look for classes of Iceberg by name look where Iceberg was loaded from. */
  @Override
  public Exported update(PublishedArticles articles, TableTarget target) throws IOException {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(IcebergExport.class.getClassLoader());
    try {
      return TableUpdate.of(articles, target);
    } finally {
      thread.setContextClassLoader(before);
    }
  }
}
