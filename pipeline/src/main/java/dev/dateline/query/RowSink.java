package dev.dateline.query;

import java.util.List;

/** Takes an answer, row by row, and prints it in some form. */
public interface RowSink {

  /** Begins the answer; called once, before the rows. */
  void begin(List<AnswerColumn> columns);

  /** Takes a row: the text of each value, {@code null} for one that is absent. */
  void row(List<String> values);

  /** Ends the answer; called once, after the rows. */
  void end();
}
