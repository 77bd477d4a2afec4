package dev.dateline.source.charset;

import com.ibm.icu.text.CharsetMatch;
import java.nio.charset.Charset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Finds the charset of text that is not Unicode.
 *
 * <p>Two detectors vote, juniversalchardet and ICU; every charset of a closed list is tried on a
 * dense sample, and the text that reads best wins, a vote counting a little. Not thread-safe.
 */
final class CharsetDetector {

  private static final int VOTED_BYTES = 1 << 16;
  private static final int TRIED_BYTES = 1 << 13;
  private static final double UNIVERSAL_VOTE = 0.06;
  private static final double ICU_VOTE = 0.04;

  /** What one place further down the list costs: equal readings go to the more common charset. */
  private static final double RARITY = 0.002;

  /** Most common first. */
  private static final List<String> CANDIDATES =
      List.of(
          "windows-1252",
          "windows-1251",
          "GB18030",
          "windows-31j",
          "EUC-JP",
          "x-windows-949",
          "Big5-HKSCS",
          "windows-1250",
          "windows-1256",
          "windows-1255",
          "windows-1253",
          "windows-1254",
          "KOI8-R",
          "ISO-8859-2",
          "windows-1257",
          "x-windows-874",
          "ISO-8859-15",
          "ISO-8859-5",
          "KOI8-U",
          "IBM866",
          "ISO-8859-7",
          "ISO-8859-6",
          "windows-1258",
          "ISO-8859-13",
          "ISO-8859-4",
          "ISO-8859-3",
          "IBM850",
          "x-MacRoman",
          "IBM852",
          "x-MacCyrillic",
          "IBM855",
          "IBM857",
          "IBM737",
          "IBM862",
          "IBM775",
          "x-MacCentralEurope",
          "x-MacGreek",
          "x-MacTurkish",
          "x-Johab",
          Viscii.NAME);

  private static final Charset VISCII = new Viscii();

  /** A narrower charset with a registered name takes the place of a wider one where it suffices. */
  private static final Map<String, Charset> NARROWER =
      Map.of(
          "windows-31j", Charset.forName("Shift_JIS"),
          "x-windows-949", Charset.forName("EUC-KR"),
          "Big5-HKSCS", Charset.forName("Big5"),
          "x-windows-874", Charset.forName("TIS-620"));

  /**
   * The charset found.
   *
   * @param charset the charset
   * @param narrower a part of it that may suffice
   * @param plausibility how much the sample reads like text in it
   */
  record Found(Charset charset, Optional<Charset> narrower, double plausibility) {}

  private final Sample sample = new Sample(VOTED_BYTES);

  /** The charset in which bytes read best. */
  Found detect(byte[] bytes, int length) {
    byte[] dense = sample.of(bytes, length);
    int tried = Math.min(dense.length, TRIED_BYTES);
    Map<String, Double> votes = votes(dense);
    Set<String> names = new LinkedHashSet<>(CANDIDATES);
    names.addAll(votes.keySet());
    Found best = null;
    double bestScore = Double.NEGATIVE_INFINITY;
    int rank = 0;
    boolean singles = standAlone(dense);
    if (!Viscii.mayBe(dense)) {
      names.remove(Viscii.NAME);
    }
    for (String name : names) {
      Charset charset = name.equals(Viscii.NAME) ? VISCII : Charset.forName(name);
      if (singles && charset.canEncode() && charset.newEncoder().maxBytesPerChar() > 1) {
        continue;
      }
      double plausibility = Plausibility.of(Replacing.decode(dense, 0, tried, charset).text());
      double score = plausibility + votes.getOrDefault(name, 0.0) - RARITY * rank++;
      if (score > bestScore) {
        bestScore = score;
        best = new Found(charset, Optional.ofNullable(NARROWER.get(name)), plausibility);
      }
    }
    return best;
  }

  /**
   * Whether every byte beyond ASCII is between two of ASCII, as accents and signs of degrees do; in
   * charsets of two bytes a character they come in runs.
   */
  static boolean standAlone(byte[] bytes) {
    for (int i = 1; i < bytes.length; i++) {
      if (bytes[i - 1] < 0 && bytes[i] < 0) {
        return false;
      }
    }
    return true;
  }

  private static Map<String, Double> votes(byte[] dense) {
    Map<String, Double> votes = new TreeMap<>();
    UniversalDetector universal = new UniversalDetector();
    universal.handleData(dense, 0, dense.length);
    universal.dataEnd();
    wider(universal.getDetectedCharset())
        .ifPresent(name -> votes.merge(name, UNIVERSAL_VOTE, Double::sum));
    com.ibm.icu.text.CharsetDetector icu = new com.ibm.icu.text.CharsetDetector();
    for (CharsetMatch match : icu.setText(dense).detectAll()) {
      wider(match.getName())
          .ifPresent(
              name -> votes.merge(name, ICU_VOTE * match.getConfidence() / 100, Double::sum));
    }
    return votes;
  }

  /**
   * The widest charset of the family that a detector named, if it is an 8-bit one of Java's;
   * letters distinguish where the family differs.
   */
  private static Optional<String> wider(String name) {
    if (name == null || !Charset.isSupported(name)) {
      return Optional.empty();
    }
    String known = Charset.forName(name).name();
    if (known.startsWith("UTF-") || known.startsWith("ISO-2022") || known.equals("US-ASCII")) {
      return Optional.empty();
    }
    return Optional.of(
        switch (known) {
          case "ISO-8859-1", "ISO-8859-15" -> "windows-1252";
          case "ISO-8859-2" -> "windows-1250";
          case "ISO-8859-7" -> "windows-1253";
          case "ISO-8859-8" -> "windows-1255";
          case "ISO-8859-9" -> "windows-1254";
          case "ISO-8859-13" -> "windows-1257";
          case "Shift_JIS" -> "windows-31j";
          case "EUC-KR" -> "x-windows-949";
          case "Big5" -> "Big5-HKSCS";
          case "TIS-620", "x-iso-8859-11" -> "x-windows-874";
          case "GBK", "GB2312" -> "GB18030";
          default -> known;
        });
  }
}
