package org.homolog.report.page;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;

/**
 * The scripts and styles that {@code index.html} carries in itself.
 *
 * @param policy the content security policy under which these scripts run and nothing else
 */
record PageAssets(String style, String charts, String script, String policy) {
  private static final String ECHARTS = "/META-INF/resources/webjars/echarts/5.5.0/echarts.min.js";

  static PageAssets read() throws IOException {
    String style = text("page.css");
    String charts = text(ECHARTS).strip();
    String script = text("page.js").strip();
    return new PageAssets(
        style,
        charts,
        script,
        "default-src 'none'; script-src '%s' '%s'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"
            .formatted(hash(charts), hash(script)));
  }

  /** JSON as a script element may hold it: nothing in it ends the element or begins a comment. */
  static String inScript(String json) {
    return json.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029");
  }

  private static String text(String name) throws IOException {
    try (InputStream in = PageAssets.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String hash(String script) {
    try {
      return "sha256-"
          + Base64.getEncoder()
              .encodeToString(
                  MessageDigest.getInstance("SHA-256")
                      .digest(script.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
