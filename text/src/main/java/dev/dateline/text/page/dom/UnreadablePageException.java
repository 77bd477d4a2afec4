package dev.dateline.text.page.dom;

/** A page that is over a bound of its structure; the message says which. */
public final class UnreadablePageException extends Exception {

  private static final long serialVersionUID = 1;

  UnreadablePageException(String message) {
    super(message);
  }

  UnreadablePageException(String message, Throwable cause) {
    super(message, cause);
  }
}
