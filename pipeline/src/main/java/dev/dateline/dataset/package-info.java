/**
 * The dataset on disk: layout, staging, manifest, publishing.
 *
 * <p>A launcher publishes a run like this; everything but the job happens under the dataset's lock:
 *
 * <pre>{@code
 * Dataset dataset = Dataset.at(Stores.at(output));
 * try (Publisher publisher = dataset.lock("run 2026-11-20")) {   // DatasetLockedException
 *   publisher.recovered().forEach(out::println);
 *   switch (publisher.start(request, () -> InputLister.list(inputs))) {   // RunRefusedException
 *     case AlreadyPublished done -> report(done.manifest());
 *     case Ready ready -> {
 *       Attempt attempt = ready.attempt();
 *       while (attempt.result().isEmpty() || !attempt.result().get().changedSources().isEmpty()) {
 *         if (attempt.result().isPresent()) {
 *           attempt = publisher.retry(attempt, attempt.result().get().changedSources());
 *         }
 *         runJob(attempt.files(), attempt.excluded(), attempt.ledger(), attempt.staging());
 *       }
 *       publisher.publish(attempt, gates);   // Published or Held; UnsoundRunException
 *     }
 *   }
 * }
 * }</pre>
 *
 * <p>The job reads {@link dev.dateline.dataset.publish.FrozenFiles} and {@link
 * dev.dateline.dataset.rows.Ledger}, writes row files through {@link
 * dev.dateline.dataset.rows.Staging}, and ends with {@link
 * dev.dateline.dataset.rows.Staging#finish}.
 *
 * <p>May import: the rooms below {@code dataset}, {@code codec}, {@code source} (the listing),
 * {@code article}.
 */
package dev.dateline.dataset;
