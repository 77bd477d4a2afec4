package dev.dateline.iceberg;

import dev.dateline.export.PublishedArticles;
import dev.dateline.export.TableName;
import dev.dateline.extension.StorageFailedException;
import java.util.HashMap;
import java.util.Map;
import org.apache.iceberg.Schema;
import org.apache.iceberg.Table;
import org.apache.iceberg.TableProperties;
import org.apache.iceberg.UpdateSchema;
import org.apache.iceberg.catalog.Namespace;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.jdbc.JdbcCatalog;
import org.apache.iceberg.mapping.MappingUtil;
import org.apache.iceberg.mapping.NameMappingParser;

/** The table in a catalog: created, checked, and updated to the columns of articles. */
final class ArticleTable {

  /** Which columns the names in a file mean: the files have no numbers of Iceberg's. */
  static final String NAMES = TableProperties.DEFAULT_NAME_MAPPING;

  /** The runs in the table. */
  static final String RUNS = "dateline.runs";

  /** There when what was replaced is still to be forgotten. */
  static final String CLEANING = "dateline.cleaning";

  private static final String DATASET = "dateline.dataset";

  private ArticleTable() {}

  /**
   * The table of a dataset, made if it is not there.
   *
   * @throws StorageFailedException when there is another table of its name
   */
  static Table open(JdbcCatalog catalog, TableName name, PublishedArticles articles)
      throws StorageFailedException {
    TableIdentifier id = TableIdentifier.of(name.schema(), name.table());
    String dataset = StoreFiles.location(articles.store());
    Schema written = ArticleColumns.written();
    if (!catalog.tableExists(id)) {
      if (!catalog.namespaceExists(Namespace.of(name.schema()))) {
        catalog.createNamespace(Namespace.of(name.schema()));
      }
      return catalog
          .buildTable(id, written)
          .withPartitionSpec(Period.spec(written, articles.granularity()))
          .withProperties(properties(written, dataset))
          .create();
    }
    Table table = catalog.loadTable(id);
    String owner = table.properties().get(DATASET);
    if (!dataset.equals(owner)) {
      throw StorageFailedException.ofUser(
          owner == null
              ? "the table " + name + " was not made by Dateline. Choose another --table."
              : "the table "
                  + name
                  + " is of the dataset at '"
                  + owner
                  + "', not of that at '"
                  + dataset
                  + "'. Choose another --table, or drop it if the dataset has moved.",
          null);
    }
    addColumns(table, written);
    return table;
  }

  private static Map<String, String> properties(Schema schema, String dataset) {
    Map<String, String> properties = new HashMap<>();
    properties.put(TableProperties.FORMAT_VERSION, "2");
    properties.put(NAMES, NameMappingParser.toJson(MappingUtil.create(schema)));
    properties.put(DATASET, dataset);
    properties.put(RUNS, "");
    // The files are the dataset's: engines that tidy up or drop the table must not delete them.
    properties.put(TableProperties.GC_ENABLED, "false");
    properties.put(TableProperties.METADATA_DELETE_AFTER_COMMIT_ENABLED, "true");
    properties.put(TableProperties.METADATA_PREVIOUS_VERSIONS_MAX, "1");
    properties.put(TableProperties.DEFAULT_WRITE_METRICS_MODE, "counts");
    for (String column : ArticleColumns.BOUNDED) {
      properties.put(TableProperties.METRICS_MODE_COLUMN_CONF_PREFIX + column, "truncate(32)");
    }
    return properties;
  }

  /** A later version of Dateline writes more columns; those of an earlier one stay. */
  private static void addColumns(Table table, Schema written) {
    UpdateSchema update = table.updateSchema().unionByNameWith(written);
    if (!update.apply().sameSchema(table.schema())) {
      update.commit();
    }
  }
}
