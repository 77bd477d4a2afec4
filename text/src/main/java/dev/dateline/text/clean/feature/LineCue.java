package dev.dateline.text.clean.feature;

/** The purposes of lines that their wording reveals; the sections of the files of cue phrases. */
public enum LineCue {
  /** Buttons to share the page, and the names of social networks. */
  SHARE(0),
  /** Newsletters, subscriptions, donations, apps and channels. */
  SUBSCRIBE(1),
  /** The heading of a comment thread, or the form under it. */
  COMMENTS(2),
  /** The labels inside a comment thread. */
  REPLY(3),
  /** Cookies and privacy. */
  COOKIE(4),
  /** Copyright, terms, disclaimers. */
  LEGAL(5),
  /** A link to another page. */
  READMORE(6),
  /** The heading of a list of other stories. */
  RELATED(7),
  /** Advertising and shops. */
  ADVERTISEMENT(8),
  /** Credits and captions of pictures. */
  CREDIT(9),
  /** The words of captions about people in a picture. */
  CAPTION(10),
  /** Players and galleries. */
  VIDEO(11),
  /** Author credits. */
  BYLINE(12),
  /** Dates and times. */
  DATED(13),
  /** Times relative to now. */
  AGO(14),
  /** Accounts and forms. */
  LOGIN(15),
  /** Menus. */
  NAVIGATION(16),
  /** Biographies of authors. */
  AUTHOR(17),
  /** Notes on first publication, contributors and corrections. */
  ORIGIN(18),
  /** The first person. */
  FIRST(19),
  /** The second person. */
  SECOND(20),
  /** Attribution, and topics of news. */
  SPEECH(21),
  /** Function words. */
  STOPWORD(22);

  private final int number;

  LineCue(int number) {
    this.number = number;
  }

  /** The number of a cue, from 0. */
  int number() {
    return number;
  }

  /** The bit of a cue in a set of cues. */
  public int bit() {
    return 1 << number;
  }
}
