package org.homolog.web.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.CRC32;

/** Styles, script and icon of the site, under names that change with what is in them. */
public final class Assets {
  private static final List<String> STYLES =
      List.of(
          "base.css",
          "layout.css",
          "table.css",
          "form.css",
          "code.css",
          "chart.css",
          "overview.css");
  private static final List<String> SCRIPTS = List.of("site.js");

  /** The one set of assets. */
  public static final Assets SITE = new Assets();

  private final Asset style = asset("css", "text/css; charset=utf-8", STYLES);
  private final Asset script = asset("js", "text/javascript; charset=utf-8", SCRIPTS);
  private final Asset icon = asset("svg", "image/svg+xml", List.of("icon.svg"));

  private Assets() {}

  /** A file that the site serves. */
  public record Asset(String path, String version, String contentType, String text) {}

  /** All of them by their paths. */
  public Map<String, Asset> byPath() {
    return Map.of(style.path(), style, script.path(), script, icon.path(), icon);
  }

  /** Another text whenever one of them is another. */
  public String version() {
    return style.version() + script.version();
  }

  /** The path of the styles. */
  public String style() {
    return style.path();
  }

  /** The path of the script. */
  public String script() {
    return script.path();
  }

  /** The path of the icon. */
  public String icon() {
    return icon.path();
  }

  private static Asset asset(String extension, String contentType, List<String> files) {
    var text = new StringBuilder();
    files.forEach(file -> text.append(read(file)));
    var crc = new CRC32();
    crc.update(text.toString().getBytes(StandardCharsets.UTF_8));
    String hash = HexFormat.of().toHexDigits((int) crc.getValue());
    return new Asset("/assets/site-" + hash + "." + extension, hash, contentType, text.toString());
  }

  private static String read(String file) {
    try (InputStream in = Assets.class.getResourceAsStream("/org/homolog/web/asset/" + file)) {
      return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
