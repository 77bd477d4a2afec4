package dev.dateline.text.clean.feature;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LineEndsTest {

  private static int end(String line) {
    return LineEnds.endMark(line, 0, line.length());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It passed.",
        "会议结束。",
        "「行きます。」",
        "यह सच है।",
        "یہ سچ ہے۔",
        "ይህ እውነት ነው።",
        "Սա ճիշտ է։",
        "ဟုတ်ပါသည်။",
        "បាទ។",
        "བོད་ཡིག།",
        "終わった｡",
        "他说：“好。”",
        "（完。）"
      })
  void aFullStopOfAnyScriptEndsASentence(String line) {
    assertThat(end(line)).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"Why?, 2", "为什么？, 2", "هل هذا صحيح؟, 2", "Γιατί;, 2", "Stop!, 3", "加油！, 3"})
  void questionsAndExclamationsOfAnyScriptDoSoToo(String line, int mark) {
    assertThat(end(line)).isEqualTo(mark);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Home", "首页", "मुख्य समाचारों की", "หน้าแรก", "관련기사"})
  void aLetterOrItsMarkDoesNotEndASentence(String line) {
    assertThat(end(line)).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings =
          "สภาเมืองลงมติเมื่อวันอังคารให้เปลี่ยนประภาคารเก่าเป็นโรงเรียนสำหรับนักเดินเรือรุ่นเยาว์")
  void aLongLineOfAScriptWithoutMarksEndsASentence(String line) {
    assertThat(end(line)).isEqualTo(1);
  }
}
