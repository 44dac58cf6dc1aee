package org.homolog.pipeline.query;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.homolog.corpus.Source;
import org.homolog.deadline.Deadline;

/**
 * Reads the Lua out of a page of wikitext or HTML: what stands between tags for source code. All
 * else becomes blank, so that lines keep their numbers.
 */
final class SnippetText {
  private static final Pattern CODE =
      Pattern.compile(
          "<(syntaxhighlight|source|pre|code)\\b[^<>]*+>(.*?)(?:</\\1\\s*+>|\\z)",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final Pattern FENCE =
      Pattern.compile("^```[^\\n]*\\n(.*?)(?:^```|\\z)", Pattern.MULTILINE | Pattern.DOTALL);

  private SnippetText() {}

  /** The source, or the code in it if there are such tags. */
  static Source of(Source source) {
    String text = source.text();
    if (text.indexOf('<') < 0 && !text.contains("```")) {
      return source;
    }
    String code = between(CODE.matcher(text), 2, text);
    if (code.isBlank()) {
      code = between(FENCE.matcher(text), 1, text);
    }
    return code.isBlank() ? source : Source.of(code.getBytes(UTF_8));
  }

  private static String between(Matcher matcher, int group, String text) {
    var code = new StringBuilder();
    int from = 0;
    while (matcher.find()) {
      Deadline.check();
      code.append(blank(text.substring(from, matcher.start(group))));
      code.append(decoded(matcher.group(group)));
      from = matcher.end(group);
    }
    return code.append(blank(text.substring(from))).toString();
  }

  private static String blank(String text) {
    return text.replaceAll("[^\\n]+", "");
  }

  /** Inside such tags entities stand for characters that would else be markup. */
  private static String decoded(String code) {
    return code.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&");
  }
}
