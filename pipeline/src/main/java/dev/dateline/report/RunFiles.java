package dev.dateline.report;

import dev.dateline.dataset.publish.Attachments;
import dev.dateline.dataset.publish.PublishedDataset;
import dev.dateline.dataset.publish.StagedRun;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Writes the report of a run beside its rows, as data and as a page.
 *
 * <p>Everything is told from the rows, so that it is right however they came to be: by a job, by
 * joining runs, or by taking rows out.
 */
public final class RunFiles implements Attachments {

  /** The report as data. */
  public static final String DATA = "report.json";

  /** The report as a page. */
  public static final String PAGE = "report.html";

  /** The run as an OpenLineage event. */
  public static final String LINEAGE = "lineage.json";

  @Override
  public void write(StagedRun run) throws IOException {
    RunReport report = new ReportBuilder(run).report();
    run.attach(DATA, ReportJson.bytes(report));
    run.attach(PAGE, RunPage.of(report).getBytes(StandardCharsets.UTF_8));
    run.attach(LINEAGE, Lineage.event(run.root(), run.manifest()));
  }

  @Override
  public void refresh(PublishedDataset dataset) throws IOException {
    DatasetFiles.refresh(dataset);
  }
}
