package dev.dateline.iceberg;

import dev.dateline.dataset.manifest.Granularity;
import dev.dateline.dataset.manifest.Partition;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import org.apache.iceberg.PartitionData;
import org.apache.iceberg.PartitionSpec;
import org.apache.iceberg.Schema;
import org.apache.iceberg.StructLike;

/** The days, months and years of a dataset as those of Iceberg, which count from 1970. */
final class Period {

  private static final int EPOCH = 1970;
  private static final int MONTHS = 12;

  private Period() {}

  /** How the table is divided. */
  static PartitionSpec spec(Schema schema, Granularity granularity) {
    PartitionSpec.Builder spec = PartitionSpec.builderFor(schema);
    return switch (granularity) {
      case DAY -> spec.day(ArticleColumns.DATE).build();
      case MONTH -> spec.month(ArticleColumns.DATE).build();
      case YEAR -> spec.year(ArticleColumns.DATE).build();
    };
  }

  /** The part of the table that a folder's files are in; that of no date for undated articles. */
  static StructLike part(PartitionSpec spec, Optional<Partition> folder) {
    PartitionData part = new PartitionData(spec.partitionType());
    part.set(0, folder.map(Period::number).orElse(null));
    return part;
  }

  private static int number(Partition partition) {
    return switch (partition.granularity()) {
      case DAY -> Math.toIntExact(LocalDate.parse(partition.value()).toEpochDay());
      case MONTH -> {
        YearMonth month = YearMonth.parse(partition.value());
        yield (month.getYear() - EPOCH) * MONTHS + month.getMonthValue() - 1;
      }
      case YEAR -> Year.parse(partition.value()).getValue() - EPOCH;
    };
  }
}
