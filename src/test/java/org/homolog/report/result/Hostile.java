package org.homolog.report.result;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.homolog.Samples;
import org.homolog.corpus.Module;
import tools.jackson.databind.json.JsonMapper;

/** Modules whose titles and wikis would do something to a page if they were not shown as text. */
public final class Hostile {
  public static final List<String> TITLES =
      List.of(
          "[[Evil]]",
          "[[File:Evil.png|thumb]]",
          "[[Category:Evil]]",
          "[https://evil.example evil]",
          "https://evil.example/free",
          "mailto:evil@evil.example",
          "{{Evil}}",
          "{{{1|evil}}}",
          "{{subst:Evil}}",
          "{{#invoke:Evil|evil}}",
          "{{PAGENAME}}",
          "-{evil}-",
          "{| class=\"evil\"\n! a !! b\n|-\n| c || d\n|}",
          "|}",
          "|-",
          "| a || b",
          "! a !! b",
          "a !! b",
          "\n== Evil ==\n",
          "== Evil ==",
          "=evil=",
          "* evil",
          "# evil",
          ": evil",
          "; evil : evil",
          " evil\n evil",
          "----",
          "__NOTOC__",
          "__FORCETOC__",
          "__NOINDEX__",
          "a__TOC__b",
          "~~~~",
          "~~~~~",
          "'''''evil'''''",
          "<!-- evil",
          "-->",
          "<nowiki>",
          "</nowiki>",
          "<pre>",
          "</bdi></table>",
          "<script>alert(1)</script>",
          "<img src=x onerror=alert(1)>",
          "<ref>evil</ref>",
          "<noinclude>evil",
          "</code>",
          "&lt;b&gt;evil",
          "&#91;&#91;Evil&#93;&#93;",
          "RFC 1234",
          "PMID\u00A01234",
          "ISBN 0123456789",
          "\u007F'\"`UNIQ--nowiki-00000000-QINU`\"'\u007F",
          "\u0000\u0001\u001B[31mevil",
          "\u202Eevil\u2066",
          "\u2066".repeat(85),
          "שלום ()[]",
          "\uD83E\uDD84\uD842\uDFB7",
          "e\u0301\u0301\u0301\u0301",
          "\uFF3F\uFF3F目次\uFF3F\uFF3F",
          "#REDIRECT [[Evil]]",
          "../../evil",
          "?action=delete&evil=%41+%",
          "\\u202E",
          "C:\\evil",
          "\"'><b>evil",
          "a\tb\r\nc\u2028d\u2029e",
          "Modul:[[Evil]]",
          "মডিউল:{{Evil}}",
          "a" + "]".repeat(254));

  private static final List<String> WIKIS =
      List.of("enwiki", "[[Evil]]", "|}\n{{Evil}}", "ruwiki", "\u202E<b>", "__NOTOC__ ~~~~");

  private Hostile() {}

  /** Writes JSON Lines: the samples and a pair of modules for each title, with hostile names. */
  public static Path in(Path folder) throws IOException {
    var lines = new ArrayList<String>();
    List<Module> samples = Samples.all();
    for (int i = 0; i < samples.size(); i++) {
      String wiki = samples.get(i).id().wiki().dbname();
      lines.add(
          line(
              WIKIS.get(Math.abs(wiki.hashCode()) % WIKIS.size()),
              TITLES.get(i % TITLES.size()) + "/" + i,
              samples.get(i).source().text()));
    }
    for (int i = 0; i < TITLES.size(); i++) {
      String title = TITLES.get(i);
      lines.add(line("dewiki", title, source(i)));
      lines.add(line(WIKIS.get(i % WIKIS.size()), title, source(i)));
      lines.add(line("broken " + title, title, "x = = " + i + " [[" + title + "]]"));
    }
    return Files.write(folder.resolve("hostile.jsonl"), lines);
  }

  private static String line(String wiki, String title, String text) {
    return new JsonMapper().writeValueAsString(Map.of("wiki", wiki, "title", title, "text", text));
  }

  /** A module that is like no other, and loads another of a hostile name. */
  private static String source(int number) {
    var source = new StringBuilder("local p = require('[[Evil]]{{Evil}}|\\n|}~~~~')\nreturn {\n");
    for (int i = 0; i < 12; i++) {
      source.append("  key%dx%d = 'value%dx%d',\n".formatted(number, i, number, i * i));
    }
    return source.append("}\n").toString();
  }
}
