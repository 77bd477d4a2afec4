package dev.dateline.source.charset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.article.CharsetSource;
import dev.dateline.article.Flag;
import dev.dateline.article.Reason;
import dev.dateline.source.Inputs;
import dev.dateline.source.RefusedException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextDecoderTest {

  private static final String ENGLISH =
      "The city council met on Tuesday to vote on the new bridge. The mayor said: \u201cIt\u2019s"
          + " time.\u201d Work starts in May.\n";
  private static final String SWEDISH = "Malm\u00f6 \u00e5r efter \u00e5r: f\u00e4rjan g\u00e5r.\n";

  private static Decoded decode(byte[] bytes) {
    return decode(Optional.empty(), bytes);
  }

  private static Decoded decode(Optional<Charset> said, byte[] bytes) {
    try {
      return TextDecoder.of(said).decode(bytes, bytes.length);
    } catch (RefusedException e) {
      throw new AssertionError("refused: " + e.reason() + ", " + e.getMessage(), e);
    }
  }

  private static String page(String head, String text) {
    return head + "<title>x</title></head><body><p>" + text + "</p></body></html>";
  }

  /** Texts so short that nothing else could tell their charset. */
  @ParameterizedTest
  @CsvSource({
    "koi8-r, KOI8-R, <html><head><meta charset=koi8-r>, Порт.",
    "iso-8859-1, windows-1252, <html><head><meta content='text/html; charset=ISO-8859-1'>, Café",
    "iso-8859-2, ISO-8859-2, <?xml version='1.0' encoding='iso-8859-2'?><html><head>, Łódź",
    "gbk, GB18030, '  <!doctype html><META CHARSET=\"gb2312\" >', 港口",
  })
  void pageStatesItsCharset(String written, String read, String head, String text) {
    String page = page(head, text);
    Decoded decoded = decode(page.getBytes(Charset.forName(written)));
    assertThat(decoded.text()).isEqualTo(page);
    assertThat(decoded.decoding().charset()).isEqualTo(read);
    assertThat(decoded.decoding().source()).isEqualTo(CharsetSource.META_TAG);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<html><head><meta charset=utf-16>",
        "<html><head><meta charset=ibm037>",
        "<html><head><meta charset=gbk>",
        "<html><head><meta charset=nonsense>",
        "The tag <meta charset=koi8-r>",
      })
  void impossibleStatedCharsetIsIgnored(String head) {
    String page = page(head, SWEDISH.repeat(3));
    Decoded decoded = decode(page.getBytes(StandardCharsets.ISO_8859_1));
    assertThat(decoded.text()).isEqualTo(page);
    assertThat(decoded.decoding().source()).isEqualTo(CharsetSource.DETECTED);
  }

  @Test
  void utf8IsUtf8WhateverThePageStates() {
    String page = page("<html><head><meta charset=iso-8859-1>", SWEDISH);
    byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
    assertThat(decode(bytes).text()).isEqualTo(page);
    byte[] damaged = (page + SWEDISH.repeat(9)).getBytes(StandardCharsets.UTF_8);
    damaged[damaged.length - 1] = (byte) 0xe4;
    assertThat(decode(damaged).decoding().charset()).isEqualTo("UTF-8");
  }

  private static Optional<Charset> said(String charset) {
    return Optional.of(Charset.forName(charset));
  }

  private static void refuses(Reason reason, byte[] bytes) {
    assertThatThrownBy(() -> TextDecoder.of(Optional.empty()).decode(bytes, bytes.length))
        .isInstanceOfSatisfying(
            RefusedException.class, e -> assertThat(e.reason()).isEqualTo(reason));
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8, efbbbf",
    "UTF-16LE, fffe",
    "UTF-16BE, feff",
    "UTF-32LE, fffe0000",
    "UTF-32BE, 0000feff",
    "GB18030, 84319533",
  })
  void aByteOrderMarkDecidesAndIsTakenOff(String charset, String mark) {
    byte[] bytes =
        Inputs.joined(HexFormat.of().parseHex(mark), ENGLISH.getBytes(Charset.forName(charset)));
    for (Optional<Charset> said : Set.of(Optional.<Charset>empty(), said("KOI8-R"))) {
      Decoded decoded = decode(said, bytes);
      assertThat(decoded.text()).isEqualTo(ENGLISH);
      assertThat(decoded.decoding().charset()).isEqualTo(charset);
      assertThat(decoded.decoding().source()).isEqualTo(CharsetSource.BOM);
    }
  }

  @Test
  void theOptionOverridesDetection() {
    byte[] bytes = "\u041c\u043e\u0441\u0442".getBytes(StandardCharsets.UTF_8);
    Decoded decoded = decode(said("windows-1252"), bytes);
    assertThat(decoded.decoding().source()).isEqualTo(CharsetSource.OPTION);
    assertThat(decoded.decoding().charset()).isEqualTo("windows-1252");
  }

  @Test
  void anOptionThatCantBeTrueIsRefused() {
    byte[] latin = SWEDISH.getBytes(StandardCharsets.ISO_8859_1);
    byte[] noise = new byte[400];
    java.util.Arrays.fill(noise, (byte) 0xff);
    assertThat(decode(said("UTF-8"), latin).flags()).contains(Flag.REPLACED_BYTES);
    assertThatThrownBy(() -> TextDecoder.of(said("UTF-8")).decode(noise, noise.length))
        .hasMessageContaining("not in UTF-8");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
  void wideTextWithoutAMarkIsRecognised(String charset) {
    for (String text :
        Set.of(
            ENGLISH,
            SWEDISH,
            "date 2021-08-04\n\u5e02\u8b70\u4f1a\u306f\u65b0\u3057\u3044\u6a4b\u3092\u627f\u8a8d\u3057\u305f\u3002\n",
            "\u5e02\u8b70\u4f1a\u306f\u65b0\u3057\u3044\u6a4b\u3092\u627f\u8a8d\u3057\u305f\u3002\u5de5\u4e8b\u306f\u6625\u306b\u59cb\u307e\u308b\u3002",
            "\u0413\u043e\u0440\u043e\u0434 \u0441\u0442\u0440\u043e\u0438\u0442 \u043c\u043e\u0441\u0442.",
            "ok\n")) {
      Decoded decoded = decode(text.getBytes(Charset.forName(charset)));
      assertThat(decoded.text()).isEqualTo(text);
      assertThat(decoded.decoding().charset()).isEqualTo(charset);
      assertThat(decoded.decoding().source()).isEqualTo(CharsetSource.NUL_PATTERN);
    }
  }

  @Test
  void aMarkAgainstTheBytesIsRefused() {
    byte[] little = ENGLISH.getBytes(StandardCharsets.UTF_16LE);
    refuses(Reason.UNDECODABLE, Inputs.joined(new byte[] {(byte) 0xfe, (byte) 0xff}, little));
    byte[] big = ENGLISH.getBytes(StandardCharsets.UTF_16BE);
    refuses(Reason.UNDECODABLE, Inputs.joined(new byte[] {(byte) 0xff, (byte) 0xfe}, big));
  }

  @Test
  void anOddByteAtTheEndOfUtf16IsReplaced() {
    byte[] bytes = Inputs.joined(ENGLISH.getBytes(StandardCharsets.UTF_16LE), new byte[] {'x'});
    Decoded decoded = decode(bytes);
    assertThat(decoded.text()).isEqualTo(ENGLISH + "\ufffd");
    assertThat(decoded.decoding().replaced()).isEqualTo(1);
    assertThat(decoded.flags()).containsExactly(Flag.REPLACED_BYTES);
  }

  @ParameterizedTest
  @CsvSource({
    "ff, 1",
    "c0af, 2",
    "e080af, 3",
    "eda080, 3",
    "f4908080, 4",
    "f888808080, 5",
    "fe, 1",
    "e282, 1"
  })
  void damageInLongUtf8IsReplacedAndCounted(String hex, int most) {
    byte[] bytes =
        Inputs.joined(
            Inputs.utf8((ENGLISH + SWEDISH).repeat(20)),
            HexFormat.of().parseHex(hex),
            Inputs.utf8(" end " + SWEDISH));
    Decoded decoded = decode(bytes);
    assertThat(decoded.decoding().charset()).isEqualTo("UTF-8");
    assertThat(decoded.decoding().replaced()).isBetween(1, most);
    assertThat(decoded.flags()).containsExactly(Flag.REPLACED_BYTES);
    assertThat(decoded.text()).endsWith(SWEDISH).doesNotContain("/");
  }

  @Test
  void halfUtf8AndHalfLatin1IsReadByLine() {
    byte[] bytes =
        Inputs.joined(
            Inputs.utf8(SWEDISH.repeat(10)),
            SWEDISH.repeat(10).getBytes(StandardCharsets.ISO_8859_1));
    Decoded decoded = decode(bytes);
    assertThat(decoded.decoding().charset()).isEqualTo("UTF-8");
    assertThat(decoded.text()).isEqualTo(SWEDISH.repeat(20));
    assertThat(decoded.flags()).containsExactly(Flag.MIXED_CHARSETS);
  }

  @Test
  void ebcdicIsRefused() {
    for (String charset : Set.of("IBM037", "IBM500", "IBM1047", "IBM01140")) {
      refuses(
          Reason.UNDECODABLE,
          ENGLISH.replaceAll("[^ -~\n]", "").getBytes(Charset.forName(charset)));
    }
  }

  @Test
  void noiseIsBinaryWhereverItIs() {
    byte[] noise = new byte[6000];
    new Random(5).nextBytes(noise);
    byte[] text = Inputs.utf8(ENGLISH.repeat(200));
    refuses(Reason.BINARY, noise);
    refuses(Reason.BINARY, Inputs.joined(text, noise));
    refuses(Reason.BINARY, Inputs.joined(text, noise, text));
    refuses(Reason.BINARY, Inputs.joined(text, new byte[5000]));
  }

  @Test
  void noiseWithoutControlsIsRefusedOrFlagged() {
    Random random = new Random(9);
    for (int i = 0; i < 50; i++) {
      byte[] noise = new byte[500];
      for (int j = 0; j < noise.length; j++) {
        noise[j] = (byte) (0x80 + random.nextInt(0x80));
      }
      try {
        Decoded decoded = TextDecoder.of(Optional.empty()).decode(noise, noise.length);
        assertThat(decoded.flags()).as(decoded.text()).contains(Flag.GARBLED);
      } catch (RefusedException e) {
        assertThat(e.reason()).isIn(Reason.UNDECODABLE, Reason.BINARY);
      }
    }
  }

  @Test
  void someControlsInUtf8AreDirt() {
    StringBuilder controls = new StringBuilder("title ");
    for (char c = 0; c < 0x20; c++) {
      controls.append(c);
    }
    String text = controls + "\n" + ENGLISH;
    assertThat(decode(Inputs.utf8(text)).text()).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "windows-1252, 1", "windows-1252, 2", "windows-1252, 3", "ISO-8859-1, 1", "windows-1250, 1",
    "x-MacRoman, 1", "IBM850, 1", "IBM437, 1", "windows-1251, 1", "KOI8-R, 1",
  })
  void certainMojibakeIsRepaired(String misread, int times) {
    String text =
        "Caf\u00e9 \u00e0 Malm\u00f6 \u2013 it costs 5 \u20ac, na\u00efve; \u00e9t\u00e9.\n";
    Decoded decoded = decode(Inputs.utf8(misread(text, misread, times)));
    assertThat(decoded.text()).isEqualTo(text);
    assertThat(decoded.flags()).containsExactlyInAnyOrder(Flag.MOJIBAKE, Flag.MOJIBAKE_REPAIRED);
  }

  @Test
  void mojibakeOfOtherScriptsIsRepaired() {
    String text =
        "\u0413\u043e\u0440\u043e\u0434 \u0441\u0442\u0440\u043e\u0438\u0442 \u043c\u043e\u0441\u0442. \u041e\u043d \u0431\u0443\u0434\u0435\u0442 \u0434\u043b\u0438\u043d\u043d\u044b\u043c.";
    assertThat(decode(Inputs.utf8(misread(text, "windows-1251", 1))).text()).isEqualTo(text);
    assertThat(decode(Inputs.utf8(misread(text, "ISO-8859-1", 1))).text()).isEqualTo(text);
  }

  /** Decodes UTF-8 in another charset; bytes that it has not become controls, as on the web. */
  private static String misread(String text, String charset, int times) {
    String misread = text;
    for (int i = 0; i < times; i++) {
      byte[] bytes = misread.getBytes(StandardCharsets.UTF_8);
      StringBuilder read = new StringBuilder();
      for (byte b : bytes) {
        String c = new String(new byte[] {b}, Charset.forName(charset));
        read.append(c.equals("\ufffd") ? String.valueOf((char) (b & 0xff)) : c);
      }
      misread = read.toString();
    }
    return misread;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Caf\u00e9, na\u00efve, \u00fcber, \u00c5ngstr\u00f6m, \u00c3o, S\u00c3O PAULO, \u00c2nimo",
        "\u00abD\u00e9j\u00e0 vu\u00bb \u2014 \u201cquoted\u201d \u2026 5\u00a0\u20ac \u00a9 2021",
        "\u0413\u043e\u0440\u043e\u0434 \u0441\u0442\u0440\u043e\u0438\u0442 \u2116 5",
        "\u041f\u0440\u0438\u0432\u0435\u0442 \u0420\u0421\u0424\u0421\u0420 \u0421\u0421\u0421\u0420 \u0420\u0424",
        "\u5e02\u8b70\u4f1a\u306f\u65b0\u3057\u3044\u6a4b",
        "\u00c3 \u00c2 alone",
      })
  void trueTextIsNeverTakenForMojibake(String text) {
    Decoded decoded = decode(Inputs.utf8(text));
    assertThat(decoded.text()).isEqualTo(text);
    assertThat(decoded.flags()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "windows-1252 | Dr\u00e5ber and Bl\u00e5 time",
        "windows-1254 | well done \ud83d\ude0a and see you \ud83d\ude0a",
      })
  void mojibakeIsRepairedBesideTrueDashesAndQuotationMarks(String misread, String text) {
    String page = "\u201c%s\u201d \u2013 two songs \u2013 \u201cand more\u201d";
    Decoded decoded = decode(Inputs.utf8(page.formatted(misread(text, misread, 1))));
    assertThat(decoded.text()).isEqualTo(page.formatted(text));
    assertThat(decoded.flags()).containsExactlyInAnyOrder(Flag.MOJIBAKE, Flag.MOJIBAKE_REPAIRED);
  }

  @ParameterizedTest
  @CsvSource({
    "GB18030, \u5de5\u7a0b\u5e08\u8bf4\uff0c\u4e24\u4e2a\u77f3\u58a9\u5df2\u7ecf\u79fb\u4f4d\uff0c\u7ef4\u4fee\u9700\u8981\u56db\u767e\u4e07\u5143\u3002",
    "windows-1252, Andr\u00e9 dit que le ch\u00e2teau est ferm\u00e9 jusqu'au mois de mai.",
    "windows-1251, \u0413\u043e\u0440\u043e\u0434\u0441\u043a\u043e\u0439 \u0441\u043e\u0432\u0435\u0442 \u0440\u0435\u0448\u0438\u043b \u0437\u0430\u043a\u0440\u044b\u0442\u044c \u0441\u0442\u0430\u0440\u044b\u0439 \u043c\u043e\u0441\u0442.",
  })
  void linesOfUtf8AmongOthersAreReadInTheirOwnCharset(String charset, String other) {
    String utf8 =
        "\u5e02\u8bae\u4f1a\u5468\u4e8c\u51b3\u5b9a\u5173\u95ed\u65e7\u6865\uff0c\u76f4\u5230\u5e74\u5e95\u3002\n";
    byte[] bytes =
        Inputs.joined(
            Inputs.utf8(utf8),
            (other + "\n").getBytes(Charset.forName(charset)),
            Inputs.utf8("In between.\n" + utf8));
    Decoded decoded = decode(bytes);
    assertThat(decoded.text()).isEqualTo(utf8 + other + "\nIn between.\n" + utf8);
    assertThat(decoded.otherLines()).contains(charset + " 1/4");
    assertThat(decoded.flags()).containsExactly(Flag.MIXED_CHARSETS);
  }

  @ParameterizedTest(name = "lines {0} in another charset")
  @ValueSource(strings = {"0", "1", "2", "3", "01", "12", "123", "0123", "4", "04"})
  void shortLinesOfChineseAreReadInTheirOwnCharset(String others) {
    String[] lines = {
      "\u5e02\u8bae\u4f1a\u5468\u4e8c\u51b3\u5b9a\u5173\u95ed\u65e7\u6865\uff0c\u76f4\u5230\u5e74\u5e95\u3002\n",
      "\u5de5\u7a0b\u5e08\u8bf4\uff0c\u4e24\u4e2a\u77f3\u58a9\u5df2\u7ecf\u79fb\u4f4d\uff0c\u7ef4\u4fee\u9700\u8981\u56db\u767e\u4e07\u5143\u3002\n",
      "\u5546\u5bb6\u62c5\u5fc3\u3002\n",
      "The council voted to close the bridge, officials said.\n",
      "\u5546\u5bb6\u62c5\u5fc3\u3002\n",
      "In the end the bridge stays open, officials said on Tuesday.\n",
      "\u5de5\u7a0b\u5e08\u8bf4\uff0c\u4e24\u4e2a\u77f3\u58a9\u5df2\u7ecf\u79fb\u4f4d\uff0c\u7ef4\u4fee\u9700\u8981\u56db\u767e\u4e07\u5143\u3002\n",
    };
    List<byte[]> bytes = new ArrayList<>();
    for (int i = 0; i < lines.length; i++) {
      boolean other = others.indexOf('0' + i) >= 0;
      bytes.add(lines[i].getBytes(other ? Charset.forName("GBK") : StandardCharsets.UTF_8));
    }
    Decoded decoded = decode(Inputs.joined(bytes.toArray(byte[][]::new)));
    assertThat(decoded.text()).isEqualTo(String.join("", lines));
  }

  @Test
  void isolatedSignsAreNotHalvesOfCharacters() {
    String text =
        "Aden 41\u00b0C, Basra 48\u00b0C, Cairo 39\u00b0C, Doha 44\u00b0C; 2\u00b0 less.\n";
    assertThat(decode(text.getBytes(Charset.forName("windows-1252"))).text()).isEqualTo(text);
  }

  @Test
  void anUncertainSignIsFlaggedAndLeft() {
    String text = "One caf\u00c3\u00a9, and a proper \u00e9, \u00e8, \u00ea, \u00f6 and \u00fc.";
    Decoded decoded = decode(Inputs.utf8(text));
    assertThat(decoded.text()).isEqualTo(text);
    assertThat(decoded.flags()).containsExactly(Flag.MOJIBAKE);
  }

  @Property
  void wellFormedUtf8ComesBackAsItIs(@ForAll("texts") String text) {
    byte[] bytes = Inputs.utf8("date 2021-08-04\n" + text);
    Decoded decoded = decode(bytes);
    if (!decoded.flags().contains(Flag.MOJIBAKE_REPAIRED)) {
      assertThat(decoded.text()).isEqualTo("date 2021-08-04\n" + text);
    }
    assertThat(decoded.decoding().replaced()).isZero();
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings()
        .withCharRange(' ', '\ud7ff')
        .withCharRange('\uf900', '\ufffd')
        .ofMaxLength(200);
  }

  @Property
  void anyBytesAreTextOrARefusal(@ForAll @Size(max = 400) byte[] bytes) {
    try {
      Decoded decoded = TextDecoder.of(Optional.empty()).decode(bytes, bytes.length);
      assertThat(decoded.text().chars().filter(c -> c == 0xfffd).count())
          .isGreaterThanOrEqualTo(decoded.decoding().replaced() > 0 ? 1 : 0);
    } catch (RefusedException e) {
      assertThat(e.reason()).isIn(Reason.BINARY, Reason.UNDECODABLE);
    }
  }
}
