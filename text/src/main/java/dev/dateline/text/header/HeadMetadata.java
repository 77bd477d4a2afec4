package dev.dateline.text.header;

import dev.dateline.article.Capture;
import dev.dateline.article.Metadata;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Adds the metadata of a block at the head of a document to those of its container, which win.
 *
 * <p>Of several fields with the same meaning the first counts.
 */
final class HeadMetadata {

  private static final Pattern ADDRESS_AND_NAME = Pattern.compile("\\S+@\\S+ \\((.+)\\)");
  private static final Pattern NAME_AND_ADDRESS = Pattern.compile("\"?([^\"<]+?)\"? ?<[^>]*>");

  private static final Pattern ADDRESS = Pattern.compile("(?:https?:)?//[^\\s/]+\\S*|www\\.\\S+");

  /** {@code published: false} does not state a day. */
  private static final Pattern SWITCH = Pattern.compile("(?i)true|false|yes|no|on|off");

  private static final Pattern HALF_A_SIGN = Pattern.compile("[\\x{D800}-\\x{DFFF}]");

  private final HeadBlock block;
  private final Map<FieldTarget, HeadField> said = new EnumMap<>(FieldTarget.class);
  private final List<String> taken = new ArrayList<>();

  private HeadMetadata(HeadBlock block) {
    this.block = block;
    for (HeadField field : block.fields()) {
      Optional<FieldTarget> target = block.names().target(field.name());
      List<String> values = block.values(field);
      if (target.isPresent() && !values.isEmpty()) {
        meant(target.get(), values.get(0)).ifPresent(says -> said.putIfAbsent(says, field));
      }
    }
    if (said.containsKey(FieldTarget.DATE)) {
      said.remove(FieldTarget.CREATED);
    }
  }

  /** The meaning of a field by its name and its value; empty if they do not fit. */
  private static Optional<FieldTarget> meant(FieldTarget target, String value) {
    boolean address = ADDRESS.matcher(value).matches();
    return switch (target) {
      case URL -> address ? Optional.of(target) : Optional.empty();
      case PUBLISHER -> Optional.of(address ? FieldTarget.URL : target);
      case DATE, CREATED, MODIFIED, CAPTURED ->
          SWITCH.matcher(value).matches() ? Optional.empty() : Optional.of(target);
      default -> Optional.of(target);
    };
  }

  /** The metadata of a block. */
  static HeadMetadata of(HeadBlock block) {
    return new HeadMetadata(block);
  }

  /** The field that states the day of publication. */
  Optional<HeadField> date() {
    return Optional.ofNullable(said.getOrDefault(FieldTarget.DATE, said.get(FieldTarget.CREATED)));
  }

  /**
   * All known metadata.
   *
   * @param known the metadata from the container
   * @param datedByHeader whether a date header already gives the day of publication
   */
  Metadata beside(Metadata known, boolean datedByHeader) {
    Metadata.Builder all = known.toBuilder();
    all.id(known.id().or(() -> one(FieldTarget.ID)));
    all.url(known.url().or(() -> one(FieldTarget.URL)));
    all.title(known.title().or(() -> one(FieldTarget.TITLE)));
    if (datedByHeader) {
      take(said.containsKey(FieldTarget.DATE) ? FieldTarget.DATE : FieldTarget.CREATED);
    } else {
      all.date(known.date().or(() -> one(FieldTarget.DATE)).or(() -> one(FieldTarget.CREATED)));
    }
    all.modified(known.modified().or(() -> one(FieldTarget.MODIFIED)));
    all.capture(
        known.capture().filter(HeadMetadata::isRecorded).or(this::capture).or(known::capture));
    all.language(known.language().or(() -> one(FieldTarget.LANGUAGE)));
    all.authors(known.authors().isEmpty() ? authors() : known.authors());
    all.publisher(known.publisher().or(() -> one(FieldTarget.PUBLISHER)));
    all.section(known.section().or(() -> one(FieldTarget.SECTION)));
    List<String> fields = new ArrayList<>(known.fields());
    fields.addAll(taken);
    return all.fields(fields).build();
  }

  /**
   * Whether a record or an archive states the capture, and it is not inferred from an option, a
   * path or a file.
   */
  private static boolean isRecorded(Capture capture) {
    return capture.source() == Capture.Source.FIELD || capture.source() == Capture.Source.ARCHIVE;
  }

  private Optional<Capture> capture() {
    return Optional.ofNullable(said.get(FieldTarget.CAPTURED))
        .flatMap(field -> StatedTime.of(block.values(field).get(0)))
        .map(
            time -> {
              take(FieldTarget.CAPTURED);
              return time.capture(Capture.Source.FIELD);
            });
  }

  private List<String> authors() {
    return values(FieldTarget.AUTHORS, HeadMetadata::author);
  }

  private Optional<String> one(FieldTarget target) {
    return values(target, Function.identity()).stream().findFirst();
  }

  private List<String> values(FieldTarget target, Function<String, String> form) {
    HeadField field = said.get(target);
    if (field == null) {
      return List.of();
    }
    take(target);
    return block.values(field).stream().map(form).map(HeadMetadata::wellFormed).toList();
  }

  private void take(FieldTarget target) {
    taken.add(wellFormed(target.column() + "=" + said.get(target).name()));
  }

  /** Escapes may be halves of surrogate pairs. */
  private static String wellFormed(String value) {
    return HALF_A_SIGN.matcher(value).replaceAll("\uFFFD");
  }

  /**
   * The name in {@code rado@example.org (Rado Kunst)} and {@code Rado Kunst <rado@example.org>}.
   */
  private static String author(String written) {
    for (Pattern form : List.of(ADDRESS_AND_NAME, NAME_AND_ADDRESS)) {
      Matcher named = form.matcher(written);
      if (named.matches()) {
        return named.group(1).strip();
      }
    }
    return written;
  }
}
