package dev.dateline.article;

import dev.dateline.PublicApi;
import java.util.List;
import java.util.Optional;

/**
 * What is known about a document beside its text: what its container says, as it says it, and what
 * it was read as.
 *
 * @param html whether its text is an HTML page
 * @param format what it was read as, in small letters: {@code text}, {@code jsonl}
 * @param id the container's own id
 * @param url the page's address
 * @param title the page's title
 * @param date the date of publication, unparsed
 * @param modified the date of the last change, unparsed
 * @param capture when the page was fetched
 * @param language the language as the container names it, unparsed: {@code en-GB}
 * @param authors the authors, in order
 * @param publisher the paper or agency
 * @param section the part of the paper
 * @param fields which fields of the container gave what, in order: {@code text=content}
 * @param order the order of day and month that the container's dates have
 */
@PublicApi
public record Metadata(
    boolean html,
    Optional<String> format,
    Optional<String> id,
    Optional<String> url,
    Optional<String> title,
    Optional<String> date,
    Optional<String> modified,
    Optional<Capture> capture,
    Optional<String> language,
    List<String> authors,
    Optional<String> publisher,
    Optional<String> section,
    List<String> fields,
    Optional<NumberOrder> order) {

  private static final Metadata NONE = new Builder().build();

  /** The order in which a date in numbers has its day and its month. */
  public enum NumberOrder {
    /** {@code 4/8/2021} is in August. */
    DAY_FIRST,

    /** {@code 8/4/2021} is in August. */
    MONTH_FIRST
  }

  /** Copies the lists. */
  public Metadata {
    authors = List.copyOf(authors);
    fields = List.copyOf(fields);
  }

  /** Nothing is known beside the text. */
  public static Metadata none() {
    return NONE;
  }

  /** A builder that begins with nothing. */
  public static Builder builder() {
    return new Builder();
  }

  /** A builder that begins with this. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.html = html;
    builder.format = format;
    builder.id = id;
    builder.url = url;
    builder.title = title;
    builder.date = date;
    builder.modified = modified;
    builder.capture = capture;
    builder.language = language;
    builder.authors = authors;
    builder.publisher = publisher;
    builder.section = section;
    builder.fields = fields;
    builder.order = order;
    return builder;
  }

  /** Collects what is known, part by part. Not thread-safe. */
  public static final class Builder {
    private boolean html;
    private Optional<String> format = Optional.empty();
    private Optional<String> id = Optional.empty();
    private Optional<String> url = Optional.empty();
    private Optional<String> title = Optional.empty();
    private Optional<String> date = Optional.empty();
    private Optional<String> modified = Optional.empty();
    private Optional<Capture> capture = Optional.empty();
    private Optional<String> language = Optional.empty();
    private List<String> authors = List.of();
    private Optional<String> publisher = Optional.empty();
    private Optional<String> section = Optional.empty();
    private List<String> fields = List.of();
    private Optional<NumberOrder> order = Optional.empty();

    private Builder() {}

    /** Sets whether the text is an HTML page. */
    public Builder html(boolean value) {
      html = value;
      return this;
    }

    /** Sets what the document was read as. */
    public Builder format(Optional<String> value) {
      format = value;
      return this;
    }

    /** Sets the id. */
    public Builder id(Optional<String> value) {
      id = value;
      return this;
    }

    /** Sets the address. */
    public Builder url(Optional<String> value) {
      url = value;
      return this;
    }

    /** Sets the title. */
    public Builder title(Optional<String> value) {
      title = value;
      return this;
    }

    /** Sets the date of publication. */
    public Builder date(Optional<String> value) {
      date = value;
      return this;
    }

    /** Sets the date of the last change. */
    public Builder modified(Optional<String> value) {
      modified = value;
      return this;
    }

    /** Sets when it was fetched. */
    public Builder capture(Optional<Capture> value) {
      capture = value;
      return this;
    }

    /** Sets the language. */
    public Builder language(Optional<String> value) {
      language = value;
      return this;
    }

    /** Sets the authors. */
    public Builder authors(List<String> value) {
      authors = value;
      return this;
    }

    /** Sets the publisher. */
    public Builder publisher(Optional<String> value) {
      publisher = value;
      return this;
    }

    /** Sets the section. */
    public Builder section(Optional<String> value) {
      section = value;
      return this;
    }

    /** Sets which fields gave what. */
    public Builder fields(List<String> value) {
      fields = value;
      return this;
    }

    /** Sets the order of day and month. */
    public Builder order(Optional<NumberOrder> value) {
      order = value;
      return this;
    }

    /** What was collected. */
    public Metadata build() {
      return new Metadata(
          html, format, id, url, title, date, modified, capture, language, authors, publisher,
          section, fields, order);
    }
  }
}
