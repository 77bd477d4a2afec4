package dev.dateline.sql;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dateline.article.Printable;
import dev.dateline.query.QueryException;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Accepts a query only if it is one statement that only reads the views.
 *
 * <p>DuckDB's locked settings keep it from other files, but not from writing to those it may read,
 * and a {@code WITH} may hold a {@code COPY}. So what is allowed is listed here, as DuckDB's own
 * parser names it.
 */
final class SelectCheck {

  private static final Set<String> NODES =
      Set.of("SELECT_NODE", "SET_OPERATION_NODE", "RECURSIVE_CTE_NODE", "CTE_NODE");

  /** What SQL itself has about tables and columns. */
  private static final String ABOUT = "information_schema";

  private static final Set<String> TABLE_FUNCTIONS =
      Set.of("unnest", "range", "generate_series", "json_each", "json_tree");

  /** Functions of one value that show the machine or write: no other is known. */
  private static final Set<String> FUNCTIONS_REFUSED = Set.of("current_setting", "write_log");

  private static final int SHOWN = 100;
  private static final String NODE = "_NODE";

  /** DuckDB's own limit on nesting is 1,000 expressions, each of a few levels. */
  private static final int DEEPEST = 100_000;

  private static final ObjectMapper JSON =
      new ObjectMapper(
          JsonFactory.builder()
              .streamReadConstraints(
                  StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
              .build());

  private SelectCheck() {}

  /**
   * Checks a statement.
   *
   * @param parsed what {@code json_serialize_sql} makes of it
   * @throws QueryException when it is more than a question, or none
   */
  static void check(String parsed) throws IOException {
    JsonNode tree = JSON.readTree(parsed);
    if (tree.path("error").asBoolean()) {
      // The parser reports its own errors better, with the place, when the statement is prepared.
      if (tree.path("error_type").asText().equals("not implemented")) {
        throw refused("");
      }
      return;
    }
    if (tree.path("statements").size() != 1) {
      throw refused("");
    }
    Set<String> named = new HashSet<>();
    tree.findValues("cte_map")
        .forEach(
            ctes -> ctes.path("map").forEach(cte -> named.add(lower(cte.path("key").asText()))));
    Deque<JsonNode> open = new ArrayDeque<>();
    open.push(tree);
    while (!open.isEmpty()) {
      JsonNode node = open.pop();
      check(node, named);
      node.forEach(open::push);
    }
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private static void check(JsonNode node, Set<String> named) {
    String type = node.path("type").asText();
    if (type.endsWith(NODE) && !NODES.contains(type)) {
      throw refused(": no " + type.substring(0, type.indexOf('_')) + " inside it");
    }
    if (type.equals("BASE_TABLE")
        && !lower(node.path("schema_name").asText()).equals(ABOUT)
        && !Views.NAMES.contains(lower(node.path("table_name").asText()))
        && !named.contains(lower(node.path("table_name").asText()))) {
      throw new QueryException(
          Printable.of(node.path("table_name").asText(), SHOWN)
              + " does not exist. The views are "
              + String.join(", ", Views.NAMES)
              + ".");
    }
    if (type.equals("FUNCTION")
        && FUNCTIONS_REFUSED.contains(lower(node.path("function_name").asText()))) {
      throw refused(": no " + lower(node.path("function_name").asText()) + "()");
    }
    if (type.equals("TABLE_FUNCTION")) {
      String name = lower(node.path("function").path("function_name").asText());
      if (!TABLE_FUNCTIONS.contains(name)) {
        throw refused(": no " + name + "()");
      }
    }
  }

  private static QueryException refused(String what) {
    return new QueryException(
        "only one SELECT that reads the views is allowed: "
            + String.join(", ", Views.NAMES)
            + what);
  }
}
