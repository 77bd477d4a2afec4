package dev.dateline.dataset;

import dev.dateline.dataset.Attempt.Card;
import dev.dateline.dataset.Attempt.State;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The attempts in a dataset's staging area. */
final class Attempts {

  private final Dataset dataset;
  private final Store store;

  Attempts(Dataset dataset) {
    this.dataset = dataset;
    this.store = dataset.store();
  }

  /** The attempt of a run that is under way or waits, over what is published now. */
  Optional<Attempt> staged(String run, List<Manifest> published) throws IOException {
    for (String name : store.list(Layout.STAGING)) {
      if (Layout.runOfAttempt(name).equals(run)) {
        String folder = Layout.STAGING + "/" + name;
        Optional<Card> card = Json.readIfWhole(store, folder + "/" + Recovery.CARD, Card.class);
        Optional<Frozen> frozen = new Inputs(dataset).frozen(run);
        if (card.isPresent() && frozen.isPresent()) {
          return Optional.of(
              new Attempt(
                  card.get(),
                  frozen.get(),
                  new Inputs(dataset).files(frozen.get()),
                  dataset.ledgerOf(Standing.published(published)),
                  new Staging(store, folder, frozen.get().format())));
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
      Frozen frozen, State state, List<String> excluded, String version, List<Manifest> published)
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
    Json.write(store, folder + "/" + Recovery.CARD, card);
    store.createFolder(folder + "/run");
    return new Attempt(
        card,
        frozen,
        new Inputs(dataset).files(frozen),
        dataset.ledgerOf(Standing.published(published)),
        new Staging(store, folder, frozen.format()));
  }

  /** Leaves an attempt to a person's word. */
  void hold(Attempt attempt, List<String> reasons) throws IOException {
    Json.write(store, cardPath(attempt), attempt.card().held(reasons));
  }

  /** The note goes first: what is swept by half must not look as if it waited for somebody. */
  void sweep(Attempt attempt) throws IOException {
    store.delete(cardPath(attempt));
    store.delete(attempt.staging().folder());
  }

  private static String cardPath(Attempt attempt) {
    return attempt.staging().folder() + "/" + Recovery.CARD;
  }
}
