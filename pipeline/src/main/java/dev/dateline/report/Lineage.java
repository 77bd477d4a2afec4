package dev.dateline.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import dev.dateline.codec.ColumnDescription;
import dev.dateline.dataset.manifest.Manifest;
import dev.dateline.dataset.manifest.Table;
import dev.dateline.dataset.manifest.WrittenFile;
import dev.dateline.report.data.ReportJson;
import io.openlineage.client.OpenLineage;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A published run as an OpenLineage event: which inputs became which tables. */
final class Lineage {

  private static final String FILES = "file";
  private static final Pattern ELSEWHERE =
      Pattern.compile("([a-z][a-z0-9+.-]+://[^/]*)(.*)", Pattern.DOTALL);
  private static final int NANOS_OF_MILLI = 1_000_000;

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
          .addModule(
              new SimpleModule().addSerializer(ZonedDateTime.class, ToStringSerializer.instance))
          .build();

  private final OpenLineage lineage;
  private final String root;
  private final Manifest run;

  private Lineage(String root, Manifest run) {
    this.lineage = new OpenLineage(URI.create("urn:dateline:" + run.pipelineVersion()));
    this.root = root;
    this.run = run;
  }

  /**
   * The event of a run, as JSON.
   *
   * @param root where the dataset is
   */
  static byte[] event(String root, Manifest run) throws IOException {
    OpenLineage.RunEvent event = new Lineage(root, run).event();
    return ReportJson.bytes(MAPPER.writeValueAsString(event));
  }

  private OpenLineage.RunEvent event() {
    return lineage
        .newRunEventBuilder()
        .eventType(OpenLineage.RunEvent.EventType.COMPLETE)
        .eventTime(time(run.sealed().atZone(ZoneOffset.UTC)))
        .run(
            lineage
                .newRunBuilder()
                .runId(runId())
                .facets(
                    lineage
                        .newRunFacetsBuilder()
                        .nominalTime(
                            lineage
                                .newNominalTimeRunFacetBuilder()
                                .nominalStartTime(time(run.started().atZone(ZoneOffset.UTC)))
                                .build())
                        .build())
                .build())
        .job(
            lineage
                .newJobBuilder()
                .namespace("dateline")
                .name("run")
                .facets(
                    lineage
                        .newJobFacetsBuilder()
                        .jobType(lineage.newJobTypeJobFacet("BATCH", "DATELINE", "JOB"))
                        .build())
                .build())
        .inputs(inputs())
        .outputs(Stream.of(Table.values()).map(this::output).toList())
        .build();
  }

  /** The same run has the same id wherever and whenever it is reported. */
  private UUID runId() {
    String name = root + "\n" + run.run() + "\n" + run.started();
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  /** Whole milliseconds: what the libraries of receivers write and expect. */
  private static ZonedDateTime time(ZonedDateTime time) {
    return time.withNano(time.getNano() / NANOS_OF_MILLI * NANOS_OF_MILLI);
  }

  /** What was read is known for all arguments together; it is reported where there is only one. */
  private List<OpenLineage.InputDataset> inputs() {
    List<String> arguments = run.input().arguments();
    return arguments.stream()
        .map(
            argument -> {
              OpenLineage.InputDatasetBuilder input =
                  lineage
                      .newInputDatasetBuilder()
                      .namespace(namespace(argument))
                      .name(name(argument));
              if (arguments.size() == 1) {
                input.inputFacets(
                    lineage
                        .newInputDatasetInputFacetsBuilder()
                        .inputStatistics(
                            lineage.newInputStatisticsInputDatasetFacet(
                                run.books().read(), run.input().bytes(), run.input().files()))
                        .build());
              }
              return input.build();
            })
        .toList();
  }

  /** Scheme and authority where a place has them. */
  private static String namespace(String place) {
    Matcher uri = ELSEWHERE.matcher(place);
    return uri.matches() ? uri.group(1) : FILES;
  }

  private static String name(String place) {
    Matcher uri = ELSEWHERE.matcher(place);
    return uri.matches() ? uri.group(2) : Path.of(place).toAbsolutePath().normalize().toString();
  }

  private OpenLineage.OutputDataset output(Table table) {
    List<WrittenFile> files = run.files().stream().filter(file -> file.table() == table).toList();
    return lineage
        .newOutputDatasetBuilder()
        .namespace(namespace(root))
        .name(name(root) + "/" + table.folder())
        .facets(
            lineage
                .newDatasetFacetsBuilder()
                .version(lineage.newDatasetVersionDatasetFacet(run.run()))
                .storage(lineage.newStorageDatasetFacet("file", run.format().extension()))
                .schema(
                    lineage.newSchemaDatasetFacet(
                        table.rows().columns().stream().map(this::column).toList()))
                .build())
        .outputFacets(
            lineage
                .newOutputDatasetOutputFacetsBuilder()
                .outputStatistics(
                    lineage.newOutputStatisticsOutputDatasetFacet(
                        files.stream().mapToLong(WrittenFile::rows).sum(),
                        files.stream().mapToLong(WrittenFile::bytes).sum(),
                        (long) files.size()))
                .build())
        .build();
  }

  private OpenLineage.SchemaDatasetFacetFields column(ColumnDescription column) {
    return lineage
        .newSchemaDatasetFacetFieldsBuilder()
        .name(column.name())
        .type(column.type())
        .description(column.doc())
        .build();
  }
}
