package dev.dateline.source.charset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.article.CharsetSource;
import dev.dateline.source.Inputs;
import dev.dateline.source.RefusedException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Charsets that Java has not, and what only looks like them. */
class RareCharsetsTest {

  private static final String CHINESE =
      "\u5e02\u8bae\u4f1a\u5468\u4e8c\u51b3\u5b9a\u5173\u95ed\u65e7\u6865\uff0c\u76f4\u5230\u5e74\u5e95\u3002\u5de5\u7a0b\u5e08\u8bf4\uff0c\u4e24\u4e2a\u77f3\u58a9\u5df2\u7ecf\u79fb\u4f4d\u3002\n";

  private static final String CZECH =
      "M\u011bstsk\u00e1 rada v \u00fater\u00fd rozhodla, \u017ee star\u00fd most uzav\u0159e.\n";

  private static final String VIETNAMESE =
      "H\u1ed9i \u0111\u1ed3ng th\u00e0nh ph\u1ed1 quy\u1ebft \u0111\u1ecbnh \u0111\u00f3ng c\u1eeda c\u00e2y c\u1ea7u c\u0169 v\u00e0o th\u1ee9 Ba \u0111\u1ec3 s\u1eeda ch\u1eefa.\nNg\u01b0\u1eddi d\u00e2n n\u00f3i r\u1eb1ng h\u1ecd s\u1ebd ph\u1ea3i \u0111i \u0111\u01b0\u1eddng v\u00f2ng \u0111\u1ebfn th\u00e1ng M\u01b0\u1eddi.\n";

  @Test
  void hzIsRead() throws RefusedException {
    assertReads("A ~ bridge\n" + CHINESE, hz("A ~ bridge\n" + CHINESE), "HZ-GB-2312");
    assertReads("AB\n" + CHINESE, Inputs.utf8("A~\nB\n" + hzText(CHINESE)), "HZ-GB-2312");
  }

  @Test
  void utf7IsRead() throws RefusedException {
    for (String text : new String[] {CHINESE, CZECH, VIETNAMESE, "1 + 1 \ud83d\ude0a\n" + CZECH}) {
      assertReads(text, utf7(text), "UTF-7");
    }
  }

  @Test
  void visciiIsRead() throws RefusedException {
    assertReads(VIETNAMESE, viscii(VIETNAMESE), "VISCII");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Call +33612345678 or +4930123456, and +1-555-0100.",
        "C++ and A+B, 2+2, +AGE and +AOk-, +/-5, +",
        "cd ~/x; echo ~{a}~ ~~ ~{b~}",
        "~{~}",
        "ends with ~",
        "ends with ~{!!",
        "+AGEAYgBj-+AGEAYgBj-",
      })
  void whatOnlyLooksLikeThemStaysAsItIs(String text) throws RefusedException {
    assertReads(text, Inputs.utf8(text), "UTF-8");
  }

  @Test
  void vietnameseInItsUsualCharsetIsNotViscii() throws RefusedException {
    String decomposed = VIETNAMESE.replaceAll("[^ -~\n\u00c0-\u00ff]", "");
    byte[] bytes = decomposed.getBytes(Charset.forName("windows-1252"));
    assertThat(decode(bytes).decoding().charset()).isNotEqualTo("VISCII");
  }

  private static void assertReads(String text, byte[] bytes, String charset)
      throws RefusedException {
    Decoded decoded = decode(bytes);
    assertThat(decoded.text()).isEqualTo(text);
    assertThat(decoded.decoding().charset()).isEqualTo(charset);
    assertThat(decoded.decoding().source())
        .isEqualTo(charset.equals("UTF-8") ? CharsetSource.UTF8 : CharsetSource.DETECTED);
    assertThat(decoded.flags()).isEmpty();
  }

  private static Decoded decode(byte[] bytes) throws RefusedException {
    return TextDecoder.of(Optional.empty()).decode(bytes, bytes.length);
  }

  private static byte[] hz(String text) {
    return Inputs.utf8(hzText(text.replace("~", "~~")));
  }

  private static String hzText(String text) {
    StringBuilder written = new StringBuilder();
    boolean pairs = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (pairs != (c >= 0x80)) {
        written.append(pairs ? "~}" : "~{");
        pairs = !pairs;
      }
      for (byte b : String.valueOf(c).getBytes(Charset.forName("GB2312"))) {
        written.append((char) (b & 0x7f));
      }
    }
    return written.toString();
  }

  private static byte[] utf7(String text) {
    StringBuilder written = new StringBuilder();
    for (int i = 0; i < text.length(); ) {
      int end = i;
      while (end < text.length() && text.charAt(end) >= 0x80) {
        end++;
      }
      if (end > i) {
        byte[] wide = text.substring(i, end).getBytes(StandardCharsets.UTF_16BE);
        written.append('+').append(Base64.getEncoder().withoutPadding().encodeToString(wide));
        written.append('-');
        i = end;
      } else {
        written.append(text.charAt(i) == '+' ? "+-" : text.substring(i, i + 1));
        i++;
      }
    }
    return Inputs.utf8(written.toString());
  }

  private static byte[] viscii(String text) {
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      for (int b = 0; b < 0x100; b++) {
        if (Replacing.decode(new byte[] {(byte) b}, 0, 1, new Viscii()).text().charAt(0) == c) {
          written.write(b);
        }
      }
    }
    return written.toByteArray();
  }
}
