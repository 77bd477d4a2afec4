package dev.dateline.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The blocks of code in docs/QUERYING.md. */
final class QueryingDoc {

  private static final Pattern BLOCK =
      Pattern.compile("(?m)^```(?<kind>[a-z ]+)\\n(?<code>(?:(?!```).*\\n)*)```$");
  private static final Pattern ANSWERED =
      Pattern.compile(
          "(?m)(?<question>^```sql\\n(?<sql>(?:(?!```).*\\n)*)```\\n\\n```text\\n)(?:(?!```).*\\n)*```$");
  private static final Pattern TABLE =
      Pattern.compile("(?m)(?<=^CREATE EXTERNAL TABLE articles \\(\\n)(?:  .*\\n)*(?=\\)$)");

  private QueryingDoc() {}

  /** The code of every block of a kind, in order. */
  static List<String> blocks(String page, String kind) {
    List<String> blocks = new ArrayList<>();
    Matcher block = BLOCK.matcher(page);
    while (block.find()) {
      if (block.group("kind").equals(kind)) {
        blocks.add(block.group("code"));
      }
    }
    return blocks;
  }

  /** The page with other answers and other columns. */
  static String filled(String page, UnaryOperator<String> answers, String columns) {
    String answered =
        ANSWERED
            .matcher(page)
            .replaceAll(
                block ->
                    Matcher.quoteReplacement(
                        block.group(1) + answers.apply(block.group(2)) + "```"));
    return TABLE.matcher(answered).replaceFirst(Matcher.quoteReplacement(columns));
  }
}
