package dev.dateline.text.page.dom;

/** A page exceeds a limit of its structure; the message names the limit. */
public final class UnreadablePageException extends Exception {

  private static final long serialVersionUID = 1;

  UnreadablePageException(String message) {
    super(message);
  }

  UnreadablePageException(String message, Throwable cause) {
    super(message, cause);
  }
}
