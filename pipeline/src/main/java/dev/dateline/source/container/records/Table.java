package dev.dateline.source.container.records;

import dev.dateline.source.FileHead;
import dev.dateline.source.OpenedFile;
import dev.dateline.source.container.ContainerFormat;
import dev.dateline.source.container.ContainerReader;
import dev.dateline.source.container.ReadSettings;
import dev.dateline.source.container.Slice;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/**
 * A table with a header line and cells between commas, semicolons or tabs (CSV, TSV): recognised by
 * the name, or by a first line that names the columns of a table of news.
 */
public final class Table implements ContainerFormat {

  private static final Set<String> NAMES = Set.of("csv", "tsv", "tab");

  private static final String SEPARATORS = ",;\t|";

  private static final int LONGEST_HEADER = 600;

  @Override
  public boolean recognises(FileHead head) {
    if (!NAMES.contains(head.name().substring(head.name().lastIndexOf('.') + 1))) {
      return startsLikeHeader(head.bytes()) && TableHead.of(head).isOfNews();
    }
    return !TableHead.of(head).columns().isEmpty();
  }

  /** A quick check that excludes most texts: they begin without separators, or with a long line. */
  private static boolean startsLikeHeader(byte[] bytes) {
    boolean separated = false;
    for (int i = 0; i < Math.min(bytes.length, LONGEST_HEADER); i++) {
      if (bytes[i] == '\n' || bytes[i] == '\r') {
        return separated;
      }
      separated |= SEPARATORS.indexOf(bytes[i]) >= 0;
    }
    return false;
  }

  @Override
  public String label(FileHead head) {
    return TableHead.of(head).separator() == '\t' ? "TSV" : "CSV";
  }

  @Override
  public List<Slice> split(OpenedFile opened, long bytes) throws IOException {
    return RecordSlices.of(opened, TableLayout.of(opened), bytes);
  }

  @Override
  public ContainerReader reader(ReadSettings settings) {
    return new RecordReader(TableLayout::of, settings);
  }
}
