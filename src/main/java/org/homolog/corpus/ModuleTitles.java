package org.homolog.corpus;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The rules by which MediaWiki reads the title of a module: a name of namespace 828 before the
 * first colon is no part of it, underscores and blanks are one blank, its Unicode is in
 * normalization form C, and on most wikis its first letter is a capital.
 */
public final class ModuleTitles {
  /** The rules for a wiki of which nothing is known: its namespace may have a name of any wiki. */
  public static final ModuleTitles OF_ANY_WIKI = new ModuleTitles(ModuleNamespace.NAMES, true);

  /** Wikis of this family keep the first letter as it is written. */
  private static final String CASE_SENSITIVE = "wiktionary";

  private static final Pattern BLANKS =
      Pattern.compile(
          "[ _\\u00A0\\u1680\\u180E\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000]+");

  /** Marks of the direction of writing, which come along when titles are copied. */
  private static final Pattern MARKS = Pattern.compile("[\\u200E\\u200F\\u202A-\\u202E]");

  private final Set<String> names;
  private final boolean capitals;

  private ModuleTitles(Set<String> names, boolean capitals) {
    this.names = names;
    this.capitals = capitals;
  }

  /** Returns the rules of a wiki; without names of its own it goes by those of all wikis. */
  public static ModuleTitles of(Site site) {
    List<String> own = site.namespaces().getOrDefault(ModuleNamespace.NUMBER, List.of());
    boolean first = !site.family().equals(CASE_SENSITIVE);
    return new ModuleTitles(own.isEmpty() ? ModuleNamespace.NAMES : keys(own), first);
  }

  /** Returns the rules of a wiki that calls its namespace by this name, too. */
  public ModuleTitles with(String name) {
    var more = new HashSet<>(names);
    more.add(ModuleNamespace.key(name));
    return new ModuleTitles(more, capitals);
  }

  private static Set<String> keys(List<String> own) {
    var keys = new HashSet<String>();
    keys.add("module"); // any wiki knows its namespace by this name
    own.forEach(name -> keys.add(ModuleNamespace.key(name)));
    return keys;
  }

  /** Returns a title in MediaWiki's spelling: single blanks, none at its ends, in NFC. */
  public static String spelled(String title) {
    String blanks = BLANKS.matcher(MARKS.matcher(title).replaceAll("")).replaceAll(" ").strip();
    return Normalizer.isNormalized(blanks, Normalizer.Form.NFC)
        ? blanks
        : Normalizer.normalize(blanks, Normalizer.Form.NFC);
  }

  /** Returns the title in MediaWiki's spelling, without a name of the namespace before it. */
  public String bare(String written) {
    return inNamespace(written).orElseGet(() -> spelled(written));
  }

  /** Returns the title behind a name of the namespace; empty where no such name leads. */
  public Optional<String> inNamespace(String written) {
    int colon = written.indexOf(':');
    return colon > 0 && names.contains(ModuleNamespace.key(written.substring(0, colon)))
        ? Optional.of(spelled(written.substring(colon + 1)))
        : Optional.empty();
  }

  /**
   * Returns the title that {@code Module:X}, or the same with another name of the namespace, stands
   * for in Lua code, whether or not there is such a module; empty for a library of Lua's own or a
   * page of another namespace. Where there is no module of that very title, its first letter is a
   * capital.
   *
   * @param exists whether there is a module of a title
   */
  public Optional<String> resolve(String written, Predicate<String> exists) {
    return inNamespace(written)
        .filter(title -> !title.isEmpty())
        .map(title -> exists.test(title) ? title : capitalized(title));
  }

  /**
   * Returns the module that a person means who writes a module's title with or without the name of
   * its namespace, with underscores, or with a small first letter; empty if there is none.
   *
   * @param exists whether there is a module
   */
  public Optional<ModuleId> find(ModuleId written, Predicate<ModuleId> exists) {
    String bare = bare(written.title());
    return Stream.of(bare, capitalized(bare), written.title(), spelled(written.title()))
        .filter(title -> !title.isEmpty())
        .map(title -> new ModuleId(written.wiki(), title))
        .filter(exists)
        .findFirst();
  }

  /** Returns the title with a capital as its first letter, on wikis where titles begin with one. */
  public String capitalized(String title) {
    if (!capitals || title.isEmpty()) {
      return title;
    }
    int first = title.codePointAt(0);
    return Character.toString(upperCase(first)) + title.substring(Character.charCount(first));
  }

  /** Returns the capital of a letter; MediaWiki has none for Georgian, where Unicode has. */
  private static int upperCase(int letter) {
    return Character.UnicodeBlock.of(letter) == Character.UnicodeBlock.GEORGIAN
        ? letter
        : Character.toUpperCase(letter);
  }
}
