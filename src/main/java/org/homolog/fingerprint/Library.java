package org.homolog.fingerprint;

import java.util.Set;

/** The names of Lua 5.1's and Scribunto's libraries: part of the language, kept where other names are erased. */
final class Library {
  /** Globals that are tables of functions: what is indexed from them is a library name as well. */
  static final Set<String> TABLES = Set.of("mw", "string", "table", "math", "os", "debug", "package", "io", "coroutine");

  static final Set<String> GLOBALS =
      Set.of(
          "mw", "string", "table", "math", "os", "debug", "package", "io", "coroutine", "require", "pairs", "ipairs", "next", "type",
          "tostring", "tonumber", "error", "assert", "pcall", "xpcall", "select", "unpack", "setmetatable", "getmetatable", "rawget",
          "rawset", "rawequal", "setfenv", "getfenv", "module", "print", "_G", "_VERSION");

  /** Methods of strings, frames, titles, languages, messages, entities and HTML builders. */
  static final Set<String> METHODS =
      Set.of(
          "byte", "find", "format", "gmatch", "gsub", "len", "lower", "match", "rep", "reverse", "sub", "upper",
          "callParserFunction", "expandTemplate", "extensionTag", "getArgument", "getParent", "getTitle", "newChild", "newParserValue",
          "newTemplateParserValue", "preprocess", "argumentPairs", "expand",
          "addClass", "allDone", "attr", "css", "cssText", "done", "getAttr", "newline", "node", "tag", "wikitext",
          "canonicalUrl", "fullUrl", "getContent", "inNamespace", "inNamespaces", "isSubpageOf", "localUrl", "partialUrl", "subPageTitle",
          "formatDate", "formatDuration", "formatNum", "gender", "getCode", "getDir", "isRTL", "lc", "lcfirst", "parseFormattedNumber",
          "plural", "uc", "ucfirst", "inLanguage", "isBlank", "isDisabled", "numParams", "params", "plain", "rawParams", "useDatabase",
          "formatPropertyValues", "formatStatements", "getAllStatements", "getBestStatements", "getDescription", "getId", "getLabel",
          "getProperties", "getSitelink");

  private Library() {}
}
