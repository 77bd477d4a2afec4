package dev.dateline.dataset.manifest;

import dev.dateline.dataset.store.JsonFiles;
import dev.dateline.dataset.store.Store;
import dev.dateline.dataset.store.UnreadableFileException;
import dev.dateline.dataset.store.UnsafePathException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The numbered records of all that was published and changed.
 *
 * <p>A number is taken by one writer alone, and a record is never deleted: a writer that finds the
 * next number taken thereby detects that another writer changed the dataset. The record is the
 * commit; a mark next to it shows that it was carried out.
 *
 * @param store the dataset
 */
public record ChangeLog(Store store) {

  private static final Pattern RECORD = Pattern.compile("([0-9]{5,18})\\.json");
  private static final Pattern DONE = Pattern.compile("([0-9]{5,18})\\.done");

  /**
   * How far a dataset is; equal when nothing was published or changed in between.
   *
   * @param last the number of the last record; 0 if there is none
   * @param unfinished the change that is decided and not carried out
   */
  public record State(long last, Optional<Decided> unfinished) {}

  /**
   * A change that is decided.
   *
   * @param number of its record; 0 for a record of version 0.1, which had no numbers
   * @param record what is removed and what is added
   */
  public record Decided(long number, ChangeRecord record) {}

  /**
   * How far the dataset is now.
   *
   * @throws UnreadableFileException when a record is missing, damaged, or of a newer version
   */
  public State state() throws IOException {
    List<String> names = store.list(Layout.CHANGES);
    Set<Long> records = numbers(names, RECORD);
    Set<Long> done = numbers(names, DONE);
    long last = Math.max(most(records), most(done));
    for (long number = 1; number <= last; number++) {
      if (!records.contains(number)) {
        throw UnreadableFileException.missing(store, path(number));
      }
    }
    if (last > 0 && !done.contains(last)) {
      ChangeRecord record = JsonFiles.read(store, path(last), ChangeRecord.class);
      return new State(last, Optional.of(new Decided(last, record)));
    }
    return new State(
        last,
        JsonFiles.find(store, Layout.INTENT, ChangeRecord.class)
            .map(record -> new Decided(0, record)));
  }

  /** Decides a change, unless another writer has taken its number; whether it did. */
  public boolean decide(Decided change) throws IOException {
    return JsonFiles.writeIfAbsent(store, path(change.number()), change.record());
  }

  /** Notes that a change was carried out. */
  public void finish(Decided change) throws IOException {
    if (change.number() > 0) {
      store.put(
          String.format(Locale.ROOT, "%s/%05d.done", Layout.CHANGES, change.number()),
          "carried out\n".getBytes(StandardCharsets.UTF_8));
    } else {
      JsonFiles.write(
          store, change.record().trash() + "/" + ChangeRecord.OLD_RECORD, change.record());
      store.delete(Layout.INTENT);
    }
  }

  /** What is wrong with the records, in words; empty if nothing. */
  public List<String> differences() throws IOException {
    List<String> names = store.list(Layout.CHANGES);
    Set<Long> done = numbers(names, DONE);
    long last = most(numbers(names, RECORD));
    List<String> differences = new ArrayList<>();
    for (String name : names) {
      Matcher record = RECORD.matcher(name);
      if (record.matches()) {
        long number = Long.parseLong(record.group(1));
        if (number < last && !done.contains(number)) {
          differences.add(Layout.CHANGES + "/" + name + ": not marked as carried out");
        }
        try {
          JsonFiles.read(store, path(number), ChangeRecord.class);
        } catch (UnreadableFileException | UnsafePathException e) {
          differences.add(e.getMessage());
        }
      } else if (!DONE.matcher(name).matches()) {
        differences.add(Layout.CHANGES + "/" + name + ": no record of a change");
      }
    }
    return differences;
  }

  private static String path(long number) {
    return String.format(Locale.ROOT, "%s/%05d.json", Layout.CHANGES, number);
  }

  private static Set<Long> numbers(List<String> names, Pattern kind) {
    Set<Long> numbers = new HashSet<>();
    for (String name : names) {
      Matcher found = kind.matcher(name);
      if (found.matches()) {
        numbers.add(Long.valueOf(found.group(1)));
      }
    }
    return numbers;
  }

  private static long most(Set<Long> numbers) {
    return numbers.stream().mapToLong(Long::longValue).max().orElse(0);
  }
}
