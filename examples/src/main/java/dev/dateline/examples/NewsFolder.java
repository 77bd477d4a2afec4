package dev.dateline.examples;

import dev.dateline.beam.CleanTexts;
import dev.dateline.beam.FindNames;
import dev.dateline.beam.KeepOneOfEach;
import dev.dateline.schema.ArticleRow;
import dev.dateline.schema.RejectionRow;
import dev.dateline.text.EditorSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.io.FileIO;
import org.apache.beam.sdk.io.TextIO;
import org.apache.beam.sdk.options.Description;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.apache.beam.sdk.options.Validation.Required;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.transforms.WithFailures.Result;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.TypeDescriptors;

/**
 * A pipeline that turns the texts of a folder into one line for each article, and one line for each
 * rejection.
 */
public final class NewsFolder {

  private NewsFolder() {}

  /** The options: what to read and where to write. */
  public interface Options extends PipelineOptions {
    /** Pattern of the files to read. */
    @Description("Pattern of the files to read, such as /srv/news/*.txt")
    @Required
    String getTexts();

    /** See {@link #getTexts}. */
    void setTexts(String pattern);

    /** Folder of the lists. */
    @Description("Folder that the lists are written to")
    @Required
    String getLists();

    /** See {@link #getLists}. */
    void setLists(String folder);
  }

  /** Runs the pipeline. */
  public static void main(String[] args) {
    Options options = PipelineOptionsFactory.fromArgs(args).withValidation().as(Options.class);
    Pipeline pipeline = Pipeline.create(options);
    EditorSettings settings =
        new EditorSettings(LocalDate.of(1990, 1, 1), LocalDate.of(2026, 12, 31));

    Result<PCollection<ArticleRow>, RejectionRow> cleaned =
        pipeline
            .apply("List", FileIO.match().filepattern(options.getTexts()))
            .apply("Open", FileIO.readMatches())
            .apply(
                "Read",
                MapElements.into(
                        TypeDescriptors.kvs(TypeDescriptors.strings(), TypeDescriptors.strings()))
                    .via(NewsFolder::read))
            .apply("Clean", CleanTexts.with("examples", "NewsFolder 1", settings));

    cleaned
        .output()
        .apply("KeepOne", KeepOneOfEach.create())
        .apply("Tag", FindNames.create())
        .apply(
            "Articles",
            MapElements.into(TypeDescriptors.strings()).via((ArticleRow row) -> row.toString()))
        .apply("WriteArticles", lines(options, "articles"));
    cleaned
        .failures()
        .apply(
            "Rejections",
            MapElements.into(TypeDescriptors.strings()).via((RejectionRow row) -> row.toString()))
        .apply("WriteRejections", lines(options, "rejected"));

    pipeline.run().waitUntilFinish();
  }

  private static KV<String, String> read(FileIO.ReadableFile file) {
    try {
      return KV.of(file.getMetadata().resourceId().toString(), file.readFullyAsUTF8String());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static TextIO.Write lines(Options options, String name) {
    return TextIO.write()
        .to(options.getLists() + "/" + name)
        .withSuffix(".jsonl")
        .withoutSharding();
  }
}
