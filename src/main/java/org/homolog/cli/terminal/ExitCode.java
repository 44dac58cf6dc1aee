package org.homolog.cli.terminal;

/** What the program's exit code says. */
public enum ExitCode {
  OK(0, "done"),
  FAULT(1, "a fault of Homolog's own; please report it"),
  USAGE(2, "the command line is wrong"),
  INPUT(3, "something could not be read; the rest, if any, is done"),
  WORKSPACE(4, "the workspace cannot be used"),
  SYNTAX(5, "the source is not Lua 5.1"),
  NOT_FOUND(6, "no such module in the workspace"),
  OUTPUT(7, "standard output could not be written");

  private final int code;
  private final String meaning;

  ExitCode(int code, String meaning) {
    this.code = code;
    this.meaning = meaning;
  }

  public int code() {
    return code;
  }

  public String meaning() {
    return meaning;
  }
}
