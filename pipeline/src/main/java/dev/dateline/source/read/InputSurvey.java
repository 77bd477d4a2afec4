package dev.dateline.source.read;

import dev.dateline.article.Outcome;
import dev.dateline.article.PassedOver;
import dev.dateline.article.Reason;
import dev.dateline.article.Rejection;
import dev.dateline.article.SourceText;
import dev.dateline.source.SourceFile;
import dev.dateline.source.container.Documents;
import dev.dateline.source.container.ReadSettings;
import dev.dateline.source.container.Slice;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Reads files as a run would, and reports the outcome of each, without making a run.
 *
 * <p>Reads every file completely, so its report is exact; only cleaning, duplicates and names are
 * left out. Not thread-safe.
 */
public final class InputSurvey {

  /** Refusals kept in words per file: a container can hold millions. */
  private static final int MOST_EXAMPLES = 20;

  /**
   * What would become of a file.
   *
   * @param file the file
   * @param kind what it is, in words, such as {@code text} or {@code JSON Lines in zstd}
   * @param documents number of documents in it, refused ones too
   * @param refused how many of them are refused, by reason
   * @param examples the first refusals
   * @param dates how many of the others have which date
   * @param undated how many of the others have none
   * @param passedOver what else is in it, by kind
   */
  public record Look(
      SourceFile file,
      String kind,
      long documents,
      SortedMap<Reason, Long> refused,
      List<Rejection> examples,
      SortedMap<LocalDate, Long> dates,
      long undated,
      SortedMap<PassedOver, Long> passedOver) {

    /** Copies the list. */
    public Look {
      examples = List.copyOf(examples);
    }
  }

  private final SourceReader reader;
  private final Function<SourceText, Outcome<Optional<LocalDate>>> dating;

  private InputSurvey(
      ReadSettings settings, Function<SourceText, Outcome<Optional<LocalDate>>> dating) {
    reader = SourceReader.with(settings);
    this.dating = dating;
  }

  /**
   * A survey with these settings.
   *
   * @param dating the date that is expected of a document, or its refusal
   */
  public static InputSurvey with(
      ReadSettings settings, Function<SourceText, Outcome<Optional<LocalDate>>> dating) {
    return new InputSurvey(settings, dating);
  }

  /** Looks at a file. */
  public Look look(SourceFile file) throws IOException {
    Tally tally = new Tally(dating);
    String kind = FileKind.of(file).orElse("unreadable");
    try {
      reader.read(Slice.whole(file), tally);
    } catch (SourceChangedException e) {
      tally.add(Outcome.rejected(e.rejection()));
    }
    return new Look(
        file,
        kind,
        tally.documents,
        tally.refused,
        tally.examples,
        tally.dates,
        tally.undated,
        tally.passedOver);
  }

  private static final class Tally implements Documents {

    private final Function<SourceText, Outcome<Optional<LocalDate>>> dating;
    private final SortedMap<PassedOver, Long> passedOver = new TreeMap<>();
    private final SortedMap<Reason, Long> refused = new TreeMap<>();
    private final SortedMap<LocalDate, Long> dates = new TreeMap<>();
    private final List<Rejection> examples = new ArrayList<>();
    private long documents;
    private long undated;

    Tally(Function<SourceText, Outcome<Optional<LocalDate>>> dating) {
      this.dating = dating;
    }

    @Override
    public void accept(Outcome<SourceText> document) {
      add(document.then(dating));
    }

    @Override
    public void passedOver(PassedOver kind) {
      passedOver.merge(kind, 1L, Long::sum);
    }

    void add(Outcome<Optional<LocalDate>> outcome) {
      documents++;
      if (outcome instanceof Outcome.Rejected<Optional<LocalDate>> rejected) {
        refuse(rejected.rejection());
      } else {
        Optional<LocalDate> date = ((Outcome.Kept<Optional<LocalDate>>) outcome).value();
        date.ifPresent(day -> dates.merge(day, 1L, Long::sum));
        undated += date.isEmpty() ? 1 : 0;
      }
    }

    private void refuse(Rejection rejection) {
      refused.merge(rejection.reason(), 1L, Long::sum);
      if (examples.size() < MOST_EXAMPLES) {
        examples.add(rejection);
      }
    }
  }
}
