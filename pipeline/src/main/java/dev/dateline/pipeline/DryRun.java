package dev.dateline.pipeline;

import dev.dateline.article.Outcome;
import dev.dateline.article.SourceText;
import dev.dateline.dataset.Dataset;
import dev.dateline.dataset.store.Store;
import dev.dateline.dataset.store.Stores;
import dev.dateline.source.Exclusions;
import dev.dateline.source.Listing;
import dev.dateline.source.SourceFile;
import dev.dateline.source.read.InputSurvey;
import dev.dateline.text.EditorSettings;
import dev.dateline.text.header.Header;
import dev.dateline.text.header.HeaderParser;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Lists what a launch would read and refuse, and writes nothing. */
public final class DryRun {

  private final Launch launch;

  private DryRun(Launch launch) {
    this.launch = launch;
  }

  /** The dry run of a launch. */
  public static DryRun of(Launch launch) {
    return new DryRun(launch);
  }

  /**
   * Whether the run is published already, so that it would do nothing.
   *
   * @throws UsageException for options of Beam that can't be used
   * @throws dev.dateline.dataset.manifest.RunRefusedException when the run would be refused
   */
  public boolean isPublished() throws IOException {
    BeamArguments.parsed(launch);
    Store store = Stores.at(launch.output());
    return store.exists("")
        && Dataset.at(store).isDone(launch.request(LocalDate.now(Clock.systemUTC())));
  }

  /** Receives file by file what would become of the input. */
  public interface Listener {
    /** A file would be read. */
    void read(InputSurvey.Look look);

    /** A file would not be read: it has not changed since an earlier run. */
    void unchanged(SourceFile file);

    /** A file would not be read: it is left out. */
    void excluded(SourceFile file);
  }

  /**
   * Looks at the whole input.
   *
   * @return the messages of listing it
   * @throws NoInputException when nothing matched the inputs
   */
  public Listing run(Listener listener) throws IOException {
    Store store = Stores.at(launch.output());
    Dataset dataset = Dataset.at(store);
    Exclusions excluded = Exclusions.of(launch.exclusions());
    Listing listing = new LaunchInput(launch, dataset).list(notice -> {}, progress -> {});
    Set<SourceFile> fresh = new HashSet<>(fresh(store, listing.files()));
    InputSurvey survey = InputSurvey.with(launch.decisions().reading(), expectedDate());
    for (SourceFile file : listing.files()) {
      if (excluded.cover(file.uri())) {
        listener.excluded(file);
      } else if (fresh.contains(file)) {
        listener.read(survey.look(file));
      } else {
        listener.unchanged(file);
      }
    }
    return new Listing(
        listing.files(),
        listing.refused().stream()
            .filter(refused -> !excluded.cover(refused.origin().uri()))
            .toList(),
        listing.warnings(),
        listing.unmatched());
  }

  private List<SourceFile> fresh(Store store, List<SourceFile> listed) throws IOException {
    return launch.reread() || launch.retried().isPresent() || !store.exists("")
        ? listed
        : Dataset.at(store).fresh(listed);
  }

  private Function<SourceText, Outcome<Optional<LocalDate>>> expectedDate() {
    EditorSettings settings = launch.decisions().editing(LocalDate.now(Clock.systemUTC()));
    HeaderParser headers = HeaderParser.accepting(settings.earliest(), settings.latest());
    return text ->
        headers.parse(text).then(headed -> Outcome.kept(headed.header().map(Header::date)));
  }
}
