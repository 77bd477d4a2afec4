package dev.dateline.dataset.publish;

import dev.dateline.dataset.manifest.Layout;
import dev.dateline.dataset.manifest.Manifest;
import dev.dateline.dataset.publish.Attempt.Card;
import dev.dateline.dataset.publish.Attempt.State;
import dev.dateline.dataset.rows.Ledger;
import dev.dateline.dataset.store.JsonFiles;
import dev.dateline.dataset.store.Store;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The attempts in a dataset's staging area. */
final class Attempts {

  private final DatasetContext dataset;
  private final Store store;

  Attempts(DatasetContext dataset) {
    this.dataset = dataset;
    this.store = dataset.store();
  }

  /** The attempt of a run that is under way or waits, over what is published now. */
  Optional<Attempt> staged(String run, List<Manifest> published) throws IOException {
    for (String name : store.list(Layout.STAGING)) {
      if (Layout.runOfAttempt(name).equals(run)) {
        String folder = Layout.STAGING + "/" + name;
        Optional<Card> card = Card.in(store, folder);
        Optional<FrozenInput> frozen = new FrozenInputs(dataset).frozen(run);
        if (card.isPresent() && frozen.isPresent()) {
          return Optional.of(
              new Attempt(
                  card.get(),
                  frozen.get(),
                  new FrozenInputs(dataset).files(frozen.get()),
                  dataset.ledgerOf(published),
                  dataset.staging(folder),
                  new Destination.NewRun()));
        }
      }
    }
    return Optional.empty();
  }

  /**
   * Begins an attempt.
   *
   * @param excluded URIs of files that changed under an earlier attempt
   * @param version the version of Dateline
   */
  Attempt begin(
      FrozenInput frozen,
      State state,
      List<String> excluded,
      String version,
      List<Manifest> published)
      throws IOException {
    Card card =
        new Card(
            frozen.run(),
            state,
            dataset.clock().instant(),
            Ledger.runs(published),
            Ledger.digest(published),
            excluded,
            version,
            List.of());
    String folder = Layout.attempt(frozen.run(), UUID.randomUUID().toString().substring(0, 8));
    JsonFiles.write(store, folder + "/" + Card.FILE, card);
    return new Attempt(
        card,
        frozen,
        new FrozenInputs(dataset).files(frozen),
        dataset.ledgerOf(published),
        dataset.staging(folder),
        new Destination.NewRun());
  }

  /** Gives an attempt up and begins it again, without more files. */
  Attempt again(Attempt attempt, List<String> excluded, List<Manifest> published)
      throws IOException {
    if (attempt.destination() instanceof Destination.InPlaceOf place) {
      place.swap().clear(attempt.run());
      new FrozenInputs(dataset).exclude(place.swap().inputFolder(attempt.run()), excluded);
      return new Attempt(
          attempt.card().again(dataset.clock().instant(), excluded),
          attempt.frozen(),
          attempt.files(),
          attempt.ledger(),
          attempt.staging(),
          place);
    }
    new FrozenInputs(dataset).exclude(Layout.input(attempt.run()), excluded);
    sweep(attempt);
    return begin(
        attempt.frozen(),
        attempt.card().state(),
        excluded,
        attempt.card().pipelineVersion(),
        published);
  }

  /** Marks an attempt as held back, until somebody publishes or abandons it. */
  void hold(Attempt attempt, List<String> reasons) throws IOException {
    JsonFiles.write(store, cardPath(attempt), attempt.card().held(reasons));
  }

  /**
   * The note is deleted first: a partly deleted attempt must not look as if it waited for somebody.
   */
  void sweep(Attempt attempt) throws IOException {
    store.delete(attempt.staging().folder(), Card.FILE);
  }

  private static String cardPath(Attempt attempt) {
    return attempt.staging().folder() + "/" + Card.FILE;
  }
}
