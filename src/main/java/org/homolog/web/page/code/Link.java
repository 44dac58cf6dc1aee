package org.homolog.web.page.code;

import java.util.List;
import java.util.regex.Pattern;

/** A text, whatever is in it, and where it leads: within the site or to a web page. */
public record Link(String text, String href) {
  private static final Pattern SAFE =
      Pattern.compile("https?://.*|(?!//)[^:/?#]*([/?#].*)?", Pattern.DOTALL);

  public Link {
    if (!SAFE.matcher(href).matches()) {
      throw new IllegalArgumentException("no link of the site or to a web page: " + href);
    }
  }

  List<Piece> pieces() {
    return Pieces.of(text);
  }
}
