package dev.dateline.text.entity.model;

import java.util.Set;

/** Words whose neighbours are likely names of one kind. */
final class Cue {

  static final int TITLE = 1;
  static final int PLACE = 1 << 1;
  static final int SPEECH = 1 << 2;
  static final int BODY = 1 << 3;
  static final int THE = 1 << 4;

  private static final Set<String> TITLES =
      Set.of(
          "mr.",
          "mrs.",
          "ms.",
          "dr.",
          "mr",
          "mrs",
          "ms",
          "dr",
          "sir",
          "president",
          "minister",
          "secretary",
          "senator",
          "chancellor",
          "king",
          "queen",
          "prince",
          "general",
          "gen.",
          "colonel",
          "col.",
          "captain",
          "capt.",
          "sgt.",
          "lt.",
          "maj.",
          "adm.",
          "prof.",
          "professor",
          "gov.",
          "governor",
          "mayor",
          "judge",
          "justice",
          "sen.",
          "rep.",
          "spokesman",
          "spokeswoman",
          "spokesperson",
          "ambassador",
          "envoy",
          "coach",
          "sheikh",
          "chief",
          "chairman",
          "commander",
          "leader",
          "actor",
          "actress",
          "singer",
          "striker",
          "midfielder",
          "goalkeeper",
          "defender",
          "economist",
          "analyst",
          "lawyer",
          "bishop",
          "pope");

  private static final Set<String> PLACES =
      Set.of(
          "in",
          "at",
          "near",
          "from",
          "to",
          "across",
          "outside",
          "around",
          "into",
          "toward",
          "towards",
          "through",
          "throughout",
          "inside",
          "within");

  private static final Set<String> SPEECHES =
      Set.of(
          "said",
          "says",
          "told",
          "added",
          "warned",
          "tweeted",
          "wrote",
          "insisted",
          "noted",
          "explained",
          "argued",
          "recalled",
          "admitted",
          "declined",
          "who",
          "himself",
          "herself",
          "replied",
          "asked",
          "stressed");

  private static final Set<String> BODIES =
      Set.of(
          "inc.",
          "inc",
          "corp.",
          "corp",
          "ltd",
          "ltd.",
          "co.",
          "plc",
          "llc",
          "group",
          "party",
          "ministry",
          "department",
          "university",
          "bank",
          "council",
          "committee",
          "agency",
          "association",
          "union",
          "institute",
          "police",
          "court",
          "club",
          "fc",
          "united",
          "city",
          "airlines",
          "hospital",
          "school",
          "college",
          "foundation",
          "federation",
          "commission");

  private Cue() {}

  static int of(String folded) {
    return (TITLES.contains(folded) ? TITLE : 0)
        | (PLACES.contains(folded) ? PLACE : 0)
        | (SPEECHES.contains(folded) ? SPEECH : 0)
        | (BODIES.contains(folded) ? BODY : 0)
        | (folded.equals("the") ? THE : 0);
  }
}
