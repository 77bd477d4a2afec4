package dev.dateline.report.data;

import dev.dateline.article.DateSource;
import dev.dateline.article.EntityType;
import dev.dateline.article.Flag;
import dev.dateline.article.PassedOver;
import dev.dateline.article.Reason;
import dev.dateline.dataset.manifest.CopyKind;
import dev.dateline.report.wording.Figures;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The report of a run as data: what {@code report.json} holds, and all that {@code report.html}
 * shows.
 *
 * <p>Days and times are ISO 8601 text, times in UTC. Everything but the times follows from the rows
 * and the runs published before.
 *
 * @param version of this form
 * @param run what ran
 * @param books the counts, which add up
 * @param remarks what a person should look at, the gravest first
 * @param changes the run against the ones before
 * @param rowsRead number of articles that the figures below come from; all of them, unless a run is
 *     very large
 * @param dating how the dates are known, the most frequent first
 * @param languages articles by ISO 639-3 code, the most frequent first; an empty code is unknown
 * @param lengths words of the articles
 * @param names who and what is named
 * @param together who is named with whom
 * @param copies the stories with the most copies
 * @param copiesSampledBits how many leading zero bits the ids of originals had to have for their
 *     copies to be counted: 0, unless there are very many
 * @param rejections refused documents by reason, the most frequent first
 * @param removed what cleaning removed, by rule
 * @param largest the articles with the most words
 * @param flags articles by flag
 * @param sites where the documents come from
 * @param stages seconds of work by stage, over all threads; empty where the runner gives none
 * @param files the row files
 * @param stories which articles tell the same story; null in a report of an older version
 */
public record RunReport(
    int version,
    Run run,
    Counts books,
    List<Remark> remarks,
    List<Change> changes,
    long rowsRead,
    List<DateEvidence> dating,
    List<LanguageCount> languages,
    Lengths lengths,
    Names names,
    CoOccurrences together,
    List<CopyGroup> copies,
    int copiesSampledBits,
    List<Refused> rejections,
    Removals removed,
    List<LargeArticle> largest,
    SortedMap<Flag, Long> flags,
    Sites sites,
    List<StageTime> stages,
    Files files,
    Stories stories) {

  /** Reports of versions before 0.2 have no sites. */
  public RunReport {
    sites = sites == null ? Sites.none() : sites;
  }

  /** The report as data, relative to the folder of the run. */
  public static final String DATA = "report.json";

  /** The report as a page, relative to the folder of the run. */
  public static final String PAGE = "report.html";

  /** The form that this version of Dateline writes. */
  public static final int VERSION = 1;

  /**
   * What ran.
   *
   * @param id the run's id
   * @param sequence place in the order of publication, from 1
   * @param started when its attempt began
   * @param sealed when its rows were checked
   * @param seconds between the two
   * @param pipelineVersion the version of Dateline
   * @param format of the row files
   * @param root where the dataset was
   * @param arguments the inputs as they were asked for
   * @param settings the settings that decide what rows are made
   * @param sourceFiles number of files read
   * @param sourceBytes their size
   * @param unchanged number of files that have not changed since an earlier run and were not read
   * @param excluded number of files that changed while they were read
   * @param filesLeftOut number of files that were left out by {@code --exclude}
   * @param passedOver what was read and is not a document, by kind
   * @param members the runs that it was joined from
   */
  public record Run(
      String id,
      long sequence,
      String started,
      String sealed,
      double seconds,
      String pipelineVersion,
      String format,
      String root,
      List<String> arguments,
      SortedMap<String, String> settings,
      long sourceFiles,
      long sourceBytes,
      long unchanged,
      long excluded,
      long filesLeftOut,
      SortedMap<PassedOver, Long> passedOver,
      List<String> members) {

    /** Reports of 0.1 knew of nothing that was passed over. */
    public Run {
      passedOver = passedOver == null ? new TreeMap<>() : passedOver;
    }
  }

  /**
   * The books: read = written + duplicates + rejected, and written = dated + undated.
   *
   * @param read documents read
   * @param written articles written
   * @param dated articles with a date
   * @param undated articles without
   * @param duplicates copies
   * @param rejected refused documents
   * @param duplicatesByKind copies by kind
   * @param rejectedByReason refused documents by reason
   * @param dates articles by date of publication
   */
  public record Counts(
      long read,
      long written,
      long dated,
      long undated,
      long duplicates,
      long rejected,
      SortedMap<CopyKind, Long> duplicatesByKind,
      SortedMap<Reason, Long> rejectedByReason,
      SortedMap<String, Long> dates) {}

  /** How much a remark matters. */
  public enum Level {
    /** An operator has to act. */
    ACT,

    /** An operator should look at the run. */
    LOOK,

    /** Good to know. */
    NOTE
  }

  /**
   * What a person should look at.
   *
   * @param level how much it matters
   * @param text in words
   * @param section the part of the report with details
   */
  public record Remark(Level level, String text, String section) {}

  /**
   * A figure of the run against the same figure of the runs before.
   *
   * @param figure its name in words
   * @param unit DOCUMENTS, PERCENT or BYTES
   * @param now its value
   * @param usual the median of the runs before; 0 when there is none
   * @param earlier its value in the runs before, oldest first
   * @param unusual whether it is far from what it usually is
   */
  public record Change(
      String figure, Unit unit, double now, double usual, List<Double> earlier, boolean unusual) {}

  /** What a figure counts. */
  public enum Unit {
    /** Documents or articles. */
    DOCUMENTS,

    /** Parts of a hundred. */
    PERCENT,

    /** Bytes. */
    BYTES;

    /** A value with its unit. */
    public String words(double value) {
      return switch (this) {
        case DOCUMENTS -> Figures.count(Math.round(value));
        case PERCENT -> Figures.percent(value);
        case BYTES -> Figures.bytes(value);
      };
    }
  }

  /**
   * A way in which dates are known.
   *
   * @param source which way
   * @param articles number of articles
   * @param conflicts number of those with strong evidence for another date
   * @param confidence articles by confidence: below 0.1, below 0.2, and so on to 1
   */
  public record DateEvidence(
      DateSource source, long articles, long conflicts, List<Long> confidence) {}

  /**
   * A language.
   *
   * @param code ISO 639-3; empty when it is unknown
   * @param articles number of articles
   */
  public record LanguageCount(String code, long articles) {}

  /**
   * How long the articles are.
   *
   * @param words of all articles
   * @param shortTenth a tenth of the articles has at most about so many words
   * @param median half of them
   * @param longTenth nine tenths of them
   * @param bins articles by words, ascending
   */
  public record Lengths(
      long words, long shortTenth, long median, long longTenth, List<LengthBin> bins) {}

  /**
   * Articles of about the same length.
   *
   * @param from fewest words
   * @param to one more than the most
   * @param articles number of articles
   */
  public record LengthBin(long from, long to, long articles) {}

  /**
   * Who and what is named.
   *
   * @param people the persons named in the most articles
   * @param organizations the organisations
   * @param locations the places
   * @param distinct number of different names
   * @param uncertain by how many articles a count may be too low: 0, unless there are very many
   *     names
   */
  public record Names(
      List<NameFigure> people,
      List<NameFigure> organizations,
      List<NameFigure> locations,
      long distinct,
      long uncertain) {}

  /**
   * A name.
   *
   * @param name as written in the articles' entities
   * @param articles number of articles that name it
   * @param reprints the same, with every copy of those articles counted too
   * @param mentions how often they do
   * @param months articles by month of publication, such as 2021-08; empty for a name that is named
   *     seldom
   * @param stories the articles, but only one of each story
   */
  public record NameFigure(
      String name,
      long articles,
      long reprints,
      long mentions,
      SortedMap<String, Long> months,
      long stories) {}

  /**
   * Which articles tell the same story.
   *
   * @param told number of stories that the run's articles tell
   * @param same number of articles that tell an earlier article's story again
   * @param parts number of articles that are abridged forms of an earlier one
   * @param biggest the stories that most articles of the run tell
   * @param sites the sites with the most articles, and how many of those repeat an earlier one
   */
  public record Stories(
      long told, long same, long parts, List<StoryFigure> biggest, List<SiteFigure> sites) {}

  /**
   * A story.
   *
   * @param id its id
   * @param articles number of articles of the run that tell it
   * @param headline of one of them; empty when it has none
   * @param document one of them
   */
  public record StoryFigure(String id, long articles, String headline, String document) {}

  /**
   * A site.
   *
   * @param site its host, or a folder
   * @param articles number of articles
   * @param repeats number of those that repeat an earlier article of any site
   */
  public record SiteFigure(String site, long articles, long repeats) {}

  /**
   * Who is named together.
   *
   * @param articles number of articles that were looked at
   * @param types what each name names
   * @param names the names
   * @param counts articles that name both, by the names' places; symmetric, with the articles that
   *     name one on the diagonal
   */
  public record CoOccurrences(
      long articles, List<EntityType> types, List<String> names, List<List<Long>> counts) {}

  /**
   * A story with copies.
   *
   * @param id of the article that stands for them
   * @param run the run that published it
   * @param headline empty when it is unknown
   * @param copies number of copies in this run
   * @param example one of them
   */
  public record CopyGroup(String id, String run, String headline, long copies, String example) {}

  /**
   * Documents refused for one reason.
   *
   * @param reason which
   * @param documents number of documents
   * @param examples some of them
   */
  public record Refused(Reason reason, long documents, List<Example> examples) {}

  /**
   * A refused document.
   *
   * @param document its URI
   * @param detail why it was refused, in words
   * @param evidence the start of its text
   */
  public record Example(String document, String detail, String evidence) {}

  /**
   * What cleaning removed.
   *
   * @param sampled number of documents in which lines were counted, a story once; 0 when none were
   * @param keptChars number of characters of the articles' bodies; 0 where it was not counted
   * @param removedChars number of characters that were removed from the articles' documents
   * @param sources the same by source, the most articles first
   * @param rules the rules, the most lines first
   */
  public record Removals(
      long sampled,
      long keptChars,
      long removedChars,
      List<SourceRemovals> sources,
      List<RemovalRule> rules) {

    /** Reports of version 0.1 have no sources. */
    public Removals {
      sources = sources == null ? List.of() : List.copyOf(sources);
    }

    /** Share of the characters that were removed, in percent. */
    public double percent() {
      return percentOf(removedChars, keptChars);
    }

    private static double percentOf(long removed, long kept) {
      return removed + kept == 0 ? 0 : Math.round(1000.0 * removed / (removed + kept)) / 10.0;
    }
  }

  /**
   * What cleaning removed from the documents of one source.
   *
   * @param source the folder of their files
   * @param articles number of articles
   * @param keptChars number of characters of their bodies
   * @param removedChars number of characters that were removed from their documents
   */
  public record SourceRemovals(String source, long articles, long keptChars, long removedChars) {

    /** Share of the characters that were removed, in percent. */
    public double percent() {
      return Removals.percentOf(removedChars, keptChars);
    }
  }

  /**
   * What one rule removed.
   *
   * @param rule its name
   * @param lines number of lines
   * @param chars number of characters in them
   * @param articles number of articles that it removed something from
   * @param frequent the lines it removed from the most documents of the sample
   */
  public record RemovalRule(
      String rule, long lines, long chars, long articles, List<FrequentLine> frequent) {}

  /**
   * A line that was removed often.
   *
   * @param text the line
   * @param documents number of documents of the sample
   */
  public record FrequentLine(String text, long documents) {}

  /**
   * Where the documents come from.
   *
   * @param distinct number of sites; those that were counted together are one
   * @param most the sites with the most documents, the most first
   * @param rest all others together
   */
  public record Sites(long distinct, List<SiteFigures> most, SiteFigures rest) {

    /** Nothing is known of any site. */
    public static Sites none() {
      return new Sites(0, List.of(), new SiteFigures("", 0, 0, 0, 0, 0));
    }
  }

  /**
   * A site, or several of them.
   *
   * @param site its name; empty when it is unknown, and for several
   * @param articles number of articles
   * @param undated number of those without a date
   * @param copies number of copies
   * @param refused number of refused documents
   * @param removedChars number of characters that cleaning took away from the articles
   */
  public record SiteFigures(
      String site, long articles, long undated, long copies, long refused, long removedChars) {

    /** Number of documents. */
    public long documents() {
      return articles + copies + refused;
    }

    /** Both together, under the name of the first. */
    public SiteFigures plus(SiteFigures more) {
      return new SiteFigures(
          site,
          articles + more.articles,
          undated + more.undated,
          copies + more.copies,
          refused + more.refused,
          removedChars + more.removedChars);
    }
  }

  /**
   * A large article.
   *
   * @param document its URI
   * @param headline empty when it has none
   * @param words number of words
   */
  public record LargeArticle(String document, String headline, long words) {}

  /**
   * The work of a stage.
   *
   * @param stage its name
   * @param seconds over all threads
   */
  public record StageTime(String stage, double seconds) {}

  /**
   * The row files.
   *
   * @param count number of files
   * @param bytes their size
   * @param tables the same by table
   * @param largest the largest files
   */
  public record Files(long count, long bytes, List<TableFiles> tables, List<File> largest) {}

  /**
   * The files of a table.
   *
   * @param table its name
   * @param files number of files
   * @param rows in them
   * @param bytes their size
   */
  public record TableFiles(String table, long files, long rows, long bytes) {}

  /**
   * A row file.
   *
   * @param path relative to the folder of the run
   * @param rows number of rows
   * @param bytes its size
   */
  public record File(String path, long rows, long bytes) {}
}
