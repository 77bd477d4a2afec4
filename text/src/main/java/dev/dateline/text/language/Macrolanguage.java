package dev.dateline.text.language;

import java.util.List;
import java.util.Optional;

/**
 * Languages that the model cannot tell apart, or hardly: it spreads one text over all of them, so
 * that none of them leads.
 *
 * <p>They are the macrolanguages of ISO 639-3 of which the model has several members, with
 * Indonesian beside Malay, and Serbo-Croatian. Immutable.
 *
 * @param usual the code of a text of which no member clearly leads: that of one member, or for
 *     Serbo-Croatian that of the macrolanguage
 * @param one whether its members differ only in the script of the text, so that all have the usual
 *     code
 * @param members the languages of the model that belong to it
 */
record Macrolanguage(String usual, boolean one, List<String> members) {

  /** Those of the model. */
  static final List<Macrolanguage> ALL =
      List.of(
          new Macrolanguage("fas", true, List.of("fas", "pes")),
          new Macrolanguage("est", true, List.of("est", "ekk")),
          new Macrolanguage("lav", true, List.of("lav", "lvs")),
          new Macrolanguage("cmn", false, List.of("cmn", "nan")),
          new Macrolanguage("ind", false, List.of("ind", "msa")),
          new Macrolanguage("nob", false, List.of("nob", "nno")),
          new Macrolanguage("hbs", false, List.of("bos", "hrv", "srp")));

  /** The macrolanguage that a language of the model belongs to. */
  static Optional<Macrolanguage> of(String language) {
    return ALL.stream().filter(m -> m.members.contains(language)).findFirst();
  }

  /**
   * The code of a text in one of its languages.
   *
   * @param likeliest the likeliest of them
   * @param clear whether that one clearly leads the others
   */
  String code(String likeliest, boolean clear) {
    return one || !clear ? usual : likeliest;
  }
}
