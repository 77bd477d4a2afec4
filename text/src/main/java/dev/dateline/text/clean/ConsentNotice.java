package dev.dateline.text.clean;

import dev.dateline.text.clean.feature.LineCue;
import dev.dateline.text.clean.feature.PageFeatures;

/** Tells a page that holds nothing but a notice to consent to, or to subscribe. */
final class ConsentNotice {

  /** What buttons and menus say is no longer. */
  private static final int LONGEST_BUTTON = 60;

  /** A page of more lines shows more than a notice. */
  private static final int MOST_LINES = 200;

  private static final int CONSENT = LineCue.COOKIE.bit();

  /** What longer lines of a notice speak of. */
  private static final int NOTICE =
      CONSENT | LineCue.SUBSCRIBE.bit() | LineCue.LOGIN.bit() | LineCue.LEGAL.bit();

  private ConsentNotice() {}

  /**
   * Whether a page is a notice: it has a button to consent, and all of its longer lines speak of
   * consent, subscriptions, accounts or terms, one of them of consent.
   */
  static boolean is(PageFeatures page) {
    boolean asks = false;
    boolean button = false;
    for (int i = 0; i < page.size() && i < MOST_LINES; i++) {
      if (page.length(i) <= LONGEST_BUTTON) {
        button |= (page.startCues(i) & CONSENT) != 0;
      } else if ((page.cues(i) & NOTICE) == 0) {
        return false;
      } else {
        asks |= (page.cues(i) & CONSENT) != 0;
      }
    }
    return asks && button && page.size() <= MOST_LINES;
  }
}
