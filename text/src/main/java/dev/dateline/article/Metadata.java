package dev.dateline.article;

import dev.dateline.PublicApi;
import java.util.List;
import java.util.Optional;

/**
 * The metadata of a document: the values that its container states, unchanged, and the format that
 * it was read as.
 *
 * @param html whether its text is an HTML page
 * @param format the format that it was read as, in lower case: {@code text}, {@code jsonl}
 * @param id the container's own id
 * @param url the page's address
 * @param title the page's title
 * @param date the date of publication, unparsed
 * @param modified the date of the last change, unparsed
 * @param capture when the page was captured
 * @param language the language as stated by the container, unparsed: {@code en-GB}
 * @param authors the authors, in order
 * @param publisher the paper or agency
 * @param section the part of the paper
 * @param fields the field of the container that each value comes from, in order: {@code
 *     text=content}
 * @param order the order of day and month in the container's dates
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

  /** The order of day and month in a numeric date. */
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

  /** Empty metadata. */
  public static Metadata none() {
    return NONE;
  }

  /** A builder of empty metadata. */
  public static Builder builder() {
    return new Builder();
  }

  /** A builder with these values. */
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

  /** Builds metadata. Not thread-safe. */
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

    /** Sets the format that the document was read as. */
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

    /** Sets when the page was captured. */
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

    /** Sets the fields that the values come from. */
    public Builder fields(List<String> value) {
      fields = value;
      return this;
    }

    /** Sets the order of day and month. */
    public Builder order(Optional<NumberOrder> value) {
      order = value;
      return this;
    }

    /** The metadata. */
    public Metadata build() {
      return new Metadata(
          html, format, id, url, title, date, modified, capture, language, authors, publisher,
          section, fields, order);
    }
  }
}
