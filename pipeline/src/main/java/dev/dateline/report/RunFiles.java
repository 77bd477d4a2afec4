package dev.dateline.report;

import dev.dateline.dataset.publish.Attachments;
import dev.dateline.dataset.publish.PublishedDataset;
import dev.dateline.dataset.publish.StagedRun;
import dev.dateline.report.data.ReportJson;
import dev.dateline.report.data.RunReport;
import dev.dateline.report.page.RunPage;
import dev.dateline.report.tally.RunReportBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Writes the report of a run beside its rows, as data and as a page.
 *
 * <p>Everything is computed from the rows, so that it is right whether a job, joining runs or a
 * takedown wrote them.
 */
public final class RunFiles implements Attachments {

  /** The run as an OpenLineage event. */
  private static final String LINEAGE = "lineage.json";

  @Override
  public void write(StagedRun run) throws IOException {
    RunReport report = new RunReportBuilder(run).report();
    run.attach(RunReport.DATA, ReportJson.bytes(report));
    run.attach(RunReport.PAGE, RunPage.of(report).getBytes(StandardCharsets.UTF_8));
    run.attach(LINEAGE, Lineage.event(run.root(), run.manifest()));
  }

  @Override
  public void refresh(PublishedDataset dataset) throws IOException {
    DatasetFiles.refresh(dataset);
  }
}
