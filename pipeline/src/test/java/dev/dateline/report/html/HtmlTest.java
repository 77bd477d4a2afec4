package dev.dateline.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HtmlTest {

  @Test
  void dataIsNeitherMarkupNorInvisible() {
    assertThat(new Html().data("<b>\u202e\u0000\"'&\nx\ud800\u200c").toString())
        .isEqualTo("<bdi>&lt;b&gt;\\u202e\\u0000&quot;&#39;&amp; x\\ud800\u200c</bdi>");
    assertThat(new Html().data("ab\ud83d\ude00", 3).toString()).isEqualTo("<bdi>ab\u2026</bdi>");
    assertThat(Html.attribute("\" onload=\"")).doesNotContain("\"");
  }
}
