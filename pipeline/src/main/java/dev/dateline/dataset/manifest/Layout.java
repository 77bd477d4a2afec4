package dev.dateline.dataset.manifest;

import dev.dateline.codec.Format;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Every path of a dataset, relative to its root. */
public final class Layout {

  /** What readers see. */
  public static final String DATA = "data";

  /** The pages and metrics about the whole dataset. */
  public static final String REPORT = "report";

  /** What the dataset is, for people. */
  public static final String CARD = "README.md";

  /** What only Dateline sees. */
  public static final String OWN = "_dateline";

  /** The lock of whoever writes. */
  public static final String LOCK = OWN + "/lock";

  /** Who has the lock, for people. */
  public static final String HOLDER = OWN + "/holder.json";

  /** What is fixed for the whole dataset. */
  public static final String SETTINGS = OWN + "/dataset.json";

  /** What was published and changed, a numbered record for each time. */
  public static final String CHANGES = OWN + "/changes";

  /** What a replacement of runs was about to do in version 0.1. */
  public static final String INTENT = OWN + "/intent.json";

  /** The frozen inputs, a folder for each run. */
  public static final String INPUTS = OWN + "/inputs";

  /** The attempts under way, a folder for each. */
  public static final String STAGING = OWN + "/staging";

  /** Content hashes of older rows under a newer fingerprint version; made again when missing. */
  public static final String FINGERPRINTS = OWN + "/fingerprints";

  /** What was taken down, a file for each time. */
  public static final String TAKEDOWNS = OWN + "/takedowns";

  /** Runs that are to come in place of published ones, a folder for each such change. */
  public static final String SWAPS = OWN + "/swaps";

  /** The logs of runs, for people. */
  public static final String LOGS = OWN + "/logs";

  /** Replaced runs. */
  public static final String TRASH = OWN + "/trash";

  /** The name of a run's manifest in its folder. */
  public static final String MANIFEST = "_manifest.json";

  private static final String RUN = "run=";
  private static final int HASH_IN_NAME = 16;
  private static final char ATTEMPT = '~';

  private static final Pattern ROW_FILE =
      Pattern.compile("[a-z_]+(/[a-z]+=[0-9-]+)?/part-[0-9]{5,9}(-[0-9a-f]{16})?\\.[a-z]+");
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
  private static final Pattern ATTACHMENT = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]*");

  private Layout() {}

  /** The folder of a published run. */
  public static String run(String run) {
    return DATA + "/" + runFolder(run);
  }

  /** The name of a run's folder. */
  public static String runFolder(String run) {
    return RUN + run;
  }

  /** The run whose folder in {@link #DATA} has this name, or empty when it is not that of a run. */
  public static Optional<String> runNamed(String folder) {
    return folder.startsWith(RUN) ? Optional.of(folder.substring(RUN.length())) : Optional.empty();
  }

  /** The glob by which readers find the dated articles, relative to the root. */
  public static String glob(Format format, Granularity granularity) {
    return DATA + "/" + RUN + "*/articles/" + granularity.column() + "=*/*." + format.extension();
  }

  /** The folder of a run's frozen input. */
  public static String input(String run) {
    return INPUTS + "/" + run;
  }

  /**
   * The content hashes of a row file's rows under a fingerprint version.
   *
   * @param sha256 of the row file
   * @throws IllegalArgumentException when that is not a hash
   */
  public static String hashes(String version, String sha256) {
    if (!HASH.matcher(sha256).matches()) {
      throw new IllegalArgumentException("no SHA-256: '" + sha256 + "'");
    }
    return FINGERPRINTS + "/" + version + "/" + sha256;
  }

  /** The folder of an attempt. */
  public static String attempt(String run, String attempt) {
    return STAGING + "/" + run + ATTEMPT + attempt;
  }

  /** The folder of a change of published runs. */
  public static String swap(String name) {
    return SWAPS + "/" + name;
  }

  /** The run of an attempt's folder. */
  public static String runOfAttempt(String folder) {
    int end = folder.lastIndexOf(ATTEMPT);
    return end < 0 ? folder : folder.substring(0, end);
  }

  /**
   * A row file, relative to the folder of its run.
   *
   * @param partition of dated articles; empty for every other table
   * @param number from 0
   */
  public static String file(Table table, Optional<Partition> partition, int number, Format format) {
    if (partition.isPresent() != table.isDated() || number < 0) {
      throw new IllegalArgumentException("no such file: " + table + " " + partition + " " + number);
    }
    return table.folder()
        + partition.map(part -> "/" + part.folder()).orElse("")
        + String.format(Locale.ROOT, "/part-%05d.%s", number, format.extension());
  }

  /**
   * The path of a row file whose name also identifies its content.
   *
   * @param sha256 of its content
   */
  public static String namedByContent(String path, String sha256) {
    int end = path.lastIndexOf('.');
    return path.substring(0, end) + "-" + sha256.substring(0, HASH_IN_NAME) + path.substring(end);
  }

  /**
   * Checks the path of a row file in its run.
   *
   * @throws IllegalArgumentException when it is not valid
   */
  static void checkRowFile(String path) {
    if (!ROW_FILE.matcher(path).matches()
        || partitionOf(path).isPresent() != tableOf(path).isDated()) {
      throw new IllegalArgumentException("not a path of a row file: '" + path + "'");
    }
  }

  /**
   * Checks the name of a file right in the folder of a run.
   *
   * @throws IllegalArgumentException when it is not valid
   */
  static void checkAttachment(String name) {
    if (!ATTACHMENT.matcher(name).matches() || name.equals(MANIFEST)) {
      throw new IllegalArgumentException("not a name of a file next to the rows: '" + name + "'");
    }
  }

  /**
   * The partition in the path of a row file, or empty when it has none.
   *
   * @throws IllegalArgumentException when the folder between table and file is that of none
   */
  public static Optional<Partition> partitionOf(String path) {
    int start = path.indexOf('/') + 1;
    int end = path.lastIndexOf('/');
    if (end < start) {
      return Optional.empty();
    }
    String folder = path.substring(start, end);
    Partition partition = new Partition(folder.substring(folder.indexOf('=') + 1));
    if (!partition.folder().equals(folder)) {
      throw new IllegalArgumentException("not a folder of a partition: '" + folder + "'");
    }
    return Optional.of(partition);
  }

  /** The number in the path of a row file. */
  public static int numberOf(String path) {
    int start = path.indexOf('-', path.lastIndexOf('/')) + 1;
    int end = start;
    while (Character.isDigit(path.charAt(end))) {
      end++;
    }
    return Integer.parseInt(path, start, end, 10);
  }

  /** The table in the path of a row file. */
  public static Table tableOf(String path) {
    return Table.valueOf(path.substring(0, path.indexOf('/')).toUpperCase(Locale.ROOT));
  }
}
