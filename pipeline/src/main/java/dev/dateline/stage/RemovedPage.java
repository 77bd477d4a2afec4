package dev.dateline.stage;

import dev.dateline.text.story.Sketch;
import java.util.List;

/**
 * What was removed from a document.
 *
 * @param rawHash hash of its bytes, in lower-case hex
 * @param sketch of its body
 * @param lines the removed lines, each once
 */
record RemovedPage(String rawHash, Sketch sketch, List<Line> lines) {

  /**
   * A removed line.
   *
   * @param rule the rule that removed it
   * @param text its beginning
   */
  record Line(String rule, String text) {}
}
