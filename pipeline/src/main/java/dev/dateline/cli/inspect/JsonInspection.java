package dev.dateline.cli.inspect;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dateline.article.Article;
import dev.dateline.article.PassedOver;
import dev.dateline.article.Printable;
import dev.dateline.article.Rejection;
import dev.dateline.codec.ArticleAvro;
import dev.dateline.codec.Provenance;
import dev.dateline.codec.RejectionAvro;
import dev.dateline.codec.RowJson;
import dev.dateline.pipeline.PipelineVersion;
import dev.dateline.text.clean.CleanLine;
import dev.dateline.text.clean.Cleaned;
import dev.dateline.text.clean.LineExplanation;
import dev.dateline.text.date.DateExplanation;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Shows each document as one line of JSON: the row that it would become, its outcome, the evidence
 * of its date, and whether each line is kept or removed.
 */
public final class JsonInspection implements Inspection {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Provenance NO_RUN = new Provenance("inspect", PipelineVersion.VALUE);

  private final PrintWriter out;

  /** Prints to the output of a command. */
  public JsonInspection(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void made(
      Cleaned cleaned, List<LineExplanation> lines, DateExplanation dating, Article article) {
    ObjectNode object = JSON.createObjectNode().put("outcome", "ARTICLE");
    object.setAll(RowJson.of(ArticleAvro.to(article, NO_RUN)));
    object.put("date_why", dating.why());
    object.set("lines", lines(cleaned, lines));
    print(object);
  }

  @Override
  public void refused(Rejection rejection) {
    ObjectNode object = JSON.createObjectNode().put("outcome", "REJECTED");
    object.setAll(RowJson.of(RejectionAvro.to(rejection, NO_RUN)));
    print(object);
  }

  @Override
  public void passedOver(String uri, PassedOver kind) {
    print(
        JSON.createObjectNode()
            .put("outcome", "PASSED_OVER")
            .put("source_uri", uri)
            .put("kind", kind.name()));
  }

  private static ArrayNode lines(Cleaned cleaned, List<LineExplanation> explanations) {
    String text = cleaned.headed().source().text();
    ArrayNode lines = JSON.createArrayNode();
    for (LineExplanation explanation : explanations) {
      CleanLine line = explanation.line();
      ObjectNode object =
          lines
              .addObject()
              .put("start", cleaned.sourceStart(line))
              .put("end", cleaned.sourceEnd(line))
              .put("role", line.role().name())
              .put("rule", line.rule())
              .put("probability", line.probability())
              .put("text", text.substring(line.start(), line.end()));
      ObjectNode features = object.putObject("features");
      explanation.evidence().forEach(e -> features.put(e.feature(), e.weight()));
    }
    return lines;
  }

  private void print(ObjectNode object) {
    try {
      out.println(Printable.json(JSON.writeValueAsString(object)));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
