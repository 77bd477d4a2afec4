package dev.dateline.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Documents whose titles, names, file names and texts would rather be markup. */
final class Injections {

  private static final List<String> TITLES =
      List.of(
          "<img src=x onerror=\"owned=1\">",
          "</title></style></script><script>owned=1</script>",
          "\u202eevil \u2066text\" onmouseover=\"owned=1",
          "&lt;b&gt; <b>bold</b> &amp;amp; ]]> <!-- --> {{owned=1}} ${owned=1}");

  private Injections() {}

  /** Writes them into a new folder. */
  static Path write(Path folder) throws IOException {
    Files.createDirectories(folder);
    List<String> records = new ArrayList<>();
    for (int i = 0; i < TITLES.size(); i++) {
      String title = TITLES.get(i).replace("\\", "\\\\").replace("\"", "\\\"");
      records.add(
          "{\"title\": \""
              + title
              + "\", \"date\": \"2021-08-0"
              + (i + 1)
              + "\", \"text\": \""
              + "The mayor of Basra, <script>owned=1</script> Ana \\\"Babić\\\" <b>Jurić</b>, said on"
              + " Monday that the bridge number "
              + i
              + " over the river would open again within a week, after the work had"
              + " taken far longer than anybody at the Ministry of Public Works had expected. "
                  .repeat(2_000 + i)
              + "\"}");
    }
    Files.write(folder.resolve("titles<img src=x onerror=owned=1>.jsonl"), records);
    Files.writeString(
        folder.resolve("broken'\"><script>owned=1<!--.txt"),
        "date 2021-02-30\n</blockquote><script>owned=1</script>\n",
        StandardCharsets.UTF_8);
    return folder;
  }
}
