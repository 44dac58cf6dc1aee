package org.homolog.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.homolog.Samples;
import tools.jackson.databind.json.JsonMapper;

/**
 * Modules whose wikis, titles, comments, strings and names try to be markup, scripts or controls.
 */
final class HostileCorpus {
  private static final JsonMapper JSON = new JsonMapper();

  private static final String SCRIPT = "<script>document.title='hacked'</script>";

  /** Each is part of a title, of a comment and of a string. */
  static final List<String> TEXTS =
      List.of(
          SCRIPT,
          "</script><img src=x onerror=alert(1)>",
          "<!--<script>",
          "\"><svg onload=alert(2)>",
          "'+alert(3)+'",
          "${alert(4)}{{7*7}}",
          "javascript:alert(5)",
          "]]><![CDATA[",
          "&lt;b&gt;&amp;",
          "\u202Eevil\u202C \u2066x\u2069",
          "𝕸𝖔𝖉𝖚𝖑𝖊 😀 𠜎",
          "a\u2028b\u2029c\u0000d");

  /** A title of 255 bytes. */
  static final String LONGEST = "𠜎".repeat(63) + "<b>";

  private static final int LARGE = 2_000_000;

  private HostileCorpus() {}

  /** A sample module with the text in a comment and in strings; copies differ by a number. */
  private static String source(String sample, String text, int copy) {
    String quoted = text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\u0000", "\\0");
    return """
        -- %s
        local note, number = "%s", %d
        """
            .formatted(text.replace("\u0000", ""), quoted, copy)
        + sample;
  }

  /** Samples of one wiki, which have different jobs. */
  private static List<String> samples() {
    return Samples.all().stream()
        .filter(module -> module.id().wiki().dbname().equals("enwiki"))
        .filter(module -> !module.id().title().contains("/"))
        .map(module -> module.source().text())
        .filter(text -> text.contains("frame"))
        .limit(TEXTS.size())
        .toList();
  }

  private static String line(String wiki, String title, String text) {
    return JSON.writeValueAsString(
        Map.of(
            "wiki",
            wiki,
            "page_id",
            (wiki + title).hashCode() & Integer.MAX_VALUE,
            "title",
            "Module:" + title,
            "rev_id",
            1,
            "content_model",
            "Scribunto",
            "text",
            text));
  }

  /** A table of two megabytes, all of whose strings are scripts. */
  private static String large() {
    var text = new StringBuilder("return {\n");
    for (int i = 0; text.length() < LARGE; i++) {
      text.append("  [\"").append(i).append("\"] = \"").append(SCRIPT).append("\",\n");
    }
    return text.append("}\n").toString();
  }

  /** The modules as JSON Lines. */
  static Path write(Path folder) throws IOException {
    List<String> samples = samples();
    var lines = new ArrayList<String>();
    for (int i = 0; i < TEXTS.size(); i++) {
      for (int copy = 0; copy < 3; copy++) {
        String text = TEXTS.get(i);
        lines.add(line("wiki" + copy + text, text + copy, source(samples.get(i), text, copy)));
      }
    }
    lines.add(line("enwiki", "../../etc/passwd", samples.getFirst()));
    lines.add(line("dewiki", "../../etc/passwd", samples.getFirst()));
    lines.add(line("enwiki", "..", samples.get(1)));
    lines.add(line("dewiki", "a//b/", samples.get(1)));
    lines.add(line("enwiki", LONGEST, samples.get(2)));
    lines.add(line("dewiki", LONGEST, samples.get(2)));
    lines.add(line("enwiki", "Large", large()));
    lines.add(line("dewiki", "Large", large()));
    return Files.write(folder.resolve("hostile.jsonl"), lines);
  }

  /** Controls stand as their code points. */
  static String asShown(String text) {
    return text.codePoints()
        .mapToObj(
            code ->
                code == 0
                        || code == 0x202E
                        || code == 0x202C
                        || code == 0x2066
                        || code == 0x2069
                        || code == 0x2028
                        || code == 0x2029
                    ? "U+%04X".formatted(code)
                    : Character.toString(code))
        .reduce("", String::concat);
  }
}
