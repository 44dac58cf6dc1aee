package org.homolog.credentials;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The option files of MySQL and MariaDB, as {@code my.cnf}. */
public final class OptionFile {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private OptionFile() {}

  /**
   * Returns the options of a group in a file, which may begin with a byte order mark.
   *
   * @throws IOException if the file cannot be read, with a message that says why
   */
  public static Map<String, String> group(String name, Path file) throws IOException {
    try {
      return group(name, Files.readString(file));
    } catch (NoSuchFileException e) {
      throw new IOException("no such file", e);
    } catch (AccessDeniedException e) {
      throw new IOException("permission denied", e);
    } catch (CharacterCodingException e) {
      throw new IOException("not UTF-8", e);
    }
  }

  /** The options of a group by name, the last of each; names as {@code user}, never empty. */
  public static Map<String, String> group(String name, String text) {
    Map<String, String> options = new HashMap<>();
    boolean inside = false;
    String unmarked = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    for (String line : unmarked.lines().map(String::strip).toList()) {
      if (line.startsWith("[")) {
        int end = line.indexOf(']');
        inside = end > 0 && line.substring(1, end).strip().equals(name);
      } else if (inside && !line.isEmpty() && "#;!".indexOf(line.charAt(0)) < 0) {
        int equals = line.indexOf('=');
        String key = equals < 0 ? line : line.substring(0, equals);
        String value = equals < 0 ? "" : line.substring(equals + 1);
        options.put(key.strip().replace('_', '-').toLowerCase(Locale.ROOT), value(value.strip()));
      }
    }
    return options;
  }

  /** A value without its quotes, or without the comment behind it. */
  private static String value(String text) {
    if (text.startsWith("'") || text.startsWith("\"")) {
      int end = closing(text);
      if (end > 0) {
        return unescaped(text.substring(1, end));
      }
    }
    int comment = text.indexOf('#');
    return unescaped(comment < 0 ? text : text.substring(0, comment).strip());
  }

  private static int closing(String text) {
    for (int i = 1; i < text.length(); i++) {
      if (text.charAt(i) == '\\') {
        i++;
      } else if (text.charAt(i) == text.charAt(0)) {
        return i;
      }
    }
    return -1;
  }

  private static String unescaped(String text) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '\\' || i + 1 == text.length()) {
        plain.append(c);
      } else {
        i++;
        plain.append(escape(text.charAt(i)));
      }
    }
    return plain.toString();
  }

  private static String escape(char letter) {
    return switch (letter) {
      case 'b' -> "\b";
      case 't' -> "\t";
      case 'n' -> "\n";
      case 'r' -> "\r";
      case 's' -> " ";
      case '\\', '\'', '"' -> String.valueOf(letter);
      default -> "\\" + letter;
    };
  }
}
