package org.homolog.retrieval;

/**
 * A text that is not Lua 5.1, kept so that it is not parsed again.
 *
 * @param lines the number of lines of the whole text
 */
public record UnparsableText(int line, int column, String reason, int lines) {
  /** Begins the reason of a text that is a redirect; the title of the target follows. */
  public static final String REDIRECT = "a redirect of wikitext to ";

  /** Whether the text only leads to another page. */
  public boolean isRedirect() {
    return reason.startsWith(REDIRECT);
  }
}
