import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;

/**
 * Reads the articles of a dataset by Spark SQL, and prints a table.
 *
 * <p>Usage: {@code java -cp 'jars/*' SparkReader.java parquet|avro PATH[,PATH...] QUESTIONS}. The
 * rows of the paths are the view {@code articles}; each line of the file QUESTIONS is a question,
 * whose answer is printed as lines of JSON, and {@code describe} gives the columns with their
 * types.
 */
public class SparkReader {

  public static void main(String[] args) throws Exception {
    try (SparkSession spark =
        SparkSession.builder()
            .master("local[2]")
            .config("spark.ui.enabled", "false")
            .config("spark.sql.shuffle.partitions", "2")
            .config("spark.sql.session.timeZone", "UTC")
            .getOrCreate()) {
      spark.read().format(args[0]).load(args[1].split(",")).createOrReplaceTempView("articles");
      for (String question : Files.readAllLines(Path.of(args[2]))) {
        System.out.println("? " + question);
        for (String row : spark.sql(question).toJSON().collectAsList()) {
          System.out.println(row);
        }
      }
    }
  }
}
