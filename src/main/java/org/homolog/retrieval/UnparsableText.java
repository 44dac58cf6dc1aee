package org.homolog.retrieval;

/**
 * A text that is not Lua 5.1, kept so that it is not parsed again.
 *
 * @param lines the number of lines of the whole text
 */
public record UnparsableText(int line, int column, String reason, int lines) {
  /** What the reason of a redirect begins with; the title that it leads to follows. */
  public static final String REDIRECT = "a redirect of wikitext to ";

  /** Whether the text only leads to another page. */
  public boolean isRedirect() {
    return reason.startsWith(REDIRECT);
  }
}
