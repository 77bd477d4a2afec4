package dev.dateline.text.clean;

import dev.dateline.text.clean.feature.LineCue;
import dev.dateline.text.clean.feature.PageFeatures;
import java.util.Optional;

/** Recognises a page that holds only a notice to consent to, or an offer to subscribe. */
final class AccessNotice {

  /** The longest line of a button or menu. */
  private static final int LONGEST_BUTTON = 60;

  /** A page of more lines has other content. */
  private static final int MOST_LINES = 200;

  /** A page of more or longer lines may be an article about offers. */
  private static final int MOST_OF_AN_OFFER = 6;

  private static final int LONGEST_OF_AN_OFFER = 300;

  private static final int CONSENT = LineCue.COOKIE.bit();
  private static final int SUBSCRIBE = LineCue.SUBSCRIBE.bit();
  private static final int ACCESS = SUBSCRIBE | LineCue.LOGIN.bit();

  /** The cues of the longer lines of a notice. */
  private static final int NOTICE = CONSENT | ACCESS | LineCue.LEGAL.bit();

  private AccessNotice() {}

  /**
   * The kind of notice that a page consists of; empty for any other page.
   *
   * <p>All longer lines of such a page are about consent, subscriptions, accounts or terms. A
   * notice has a button to consent, and a longer line about that. An offer has a button to
   * subscribe or to log in, and a longer line about that in the second person.
   */
  static Optional<String> of(PageFeatures page) {
    if (page.size() > MOST_LINES) {
      return Optional.empty();
    }
    int buttons = 0;
    int said = 0;
    int longer = 0;
    boolean brief = true;
    boolean offers = false;
    for (int i = 0; i < page.size(); i++) {
      if (page.length(i) <= LONGEST_BUTTON) {
        buttons |= page.startCues(i);
      } else if ((page.cues(i) & NOTICE) == 0) {
        return Optional.empty();
      } else {
        said |= page.cues(i);
        longer++;
        brief &= page.length(i) <= LONGEST_OF_AN_OFFER;
        offers |= (page.cues(i) & SUBSCRIBE) != 0 && (page.cues(i) & LineCue.SECOND.bit()) != 0;
      }
    }
    if ((said & CONSENT) != 0 && (buttons & CONSENT) != 0) {
      return Optional.of("a notice to consent to");
    }
    return offers && brief && longer <= MOST_OF_AN_OFFER && (buttons & ACCESS) != 0
        ? Optional.of("an offer to subscribe")
        : Optional.empty();
  }
}
