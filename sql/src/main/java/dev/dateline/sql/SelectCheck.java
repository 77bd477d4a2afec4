package dev.dateline.sql;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dateline.query.QueryException;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;

/**
 * Lets one statement pass that only reads the views.
 *
 * <p>DuckDB's locked settings keep it from other files, but not from writing to those it may read,
 * and a {@code WITH} may hold a {@code COPY}. So what is allowed is listed here, as DuckDB's own
 * parser names it.
 */
final class SelectCheck {

  private static final Set<String> NODES =
      Set.of("SELECT_NODE", "SET_OPERATION_NODE", "RECURSIVE_CTE_NODE", "CTE_NODE");

  private static final Set<String> TABLE_FUNCTIONS =
      Set.of("unnest", "range", "generate_series", "json_each", "json_tree");

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
      // The parser tells its own errors better, with the place, when the statement is prepared.
      if (tree.path("error_type").asText().equals("not implemented")) {
        throw refused("");
      }
      return;
    }
    if (tree.path("statements").size() != 1) {
      throw refused("");
    }
    Deque<JsonNode> open = new ArrayDeque<>();
    open.push(tree);
    while (!open.isEmpty()) {
      JsonNode node = open.pop();
      check(node);
      node.forEach(open::push);
    }
  }

  private static void check(JsonNode node) {
    String type = node.path("type").asText();
    if (type.endsWith(NODE) && !NODES.contains(type)) {
      throw refused(": no " + type.substring(0, type.indexOf('_')) + " inside it");
    }
    if (type.equals("TABLE_FUNCTION")) {
      String name = node.path("function").path("function_name").asText().toLowerCase(Locale.ROOT);
      if (!TABLE_FUNCTIONS.contains(name)) {
        throw refused(": no " + name + "()");
      }
    }
  }

  private static QueryException refused(String what) {
    return new QueryException(
        "only one SELECT that reads articles, mentions, entities, latest, sites, duplicates and"
            + " rejected is answered"
            + what);
  }
}
