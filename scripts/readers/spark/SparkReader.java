import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;

/**
 * Reads the articles of a dataset by Spark SQL, and prints a table.
 *
 * <p>Usage: {@code java -cp 'jars/*' SparkReader.java parquet|avro PATH[,PATH...] QUESTIONS}, or
 * {@code java -cp 'jars/*:iceberg/*' SparkReader.java iceberg CATALOG QUESTIONS} with the address
 * of a catalog. The rows of the paths, or of the table {@code dateline.news.articles}, are the view
 * {@code articles}; each line of the file QUESTIONS is a question, whose answer is printed as lines
 * of JSON, and {@code describe} gives the columns with their types.
 */
public class SparkReader {

  public static void main(String[] args) throws Exception {
    try (SparkSession spark =
        SparkSession.builder()
            .master("local[2]")
            .config("spark.ui.enabled", "false")
            .config("spark.sql.shuffle.partitions", "2")
            .config("spark.sql.session.timeZone", "UTC")
            .config("spark.sql.catalog.dateline", "org.apache.iceberg.spark.SparkCatalog")
            .config("spark.sql.catalog.dateline.type", "jdbc")
            .config("spark.sql.catalog.dateline.uri", args[1])
            .config("spark.sql.catalog.dateline.warehouse", "file:/nowhere")
            .getOrCreate()) {
      if (args[0].equals("iceberg")) {
        spark.table("dateline.news.articles").createOrReplaceTempView("articles");
      } else {
        spark.read().format(args[0]).load(args[1].split(",")).createOrReplaceTempView("articles");
      }
      for (String question : Files.readAllLines(Path.of(args[2]))) {
        System.out.println("? " + question);
        for (String row : spark.sql(question).toJSON().collectAsList()) {
          System.out.println(row);
        }
      }
    }
  }
}
