package org.homolog.fingerprint;

/** What names are that neither a statement declares nor the library has. */
public enum FreeNames {
  /** Globals, as Lua has it. */
  GLOBALS,
  /** Locals of the code around, as in a function that was cut out of a module. */
  LOCALS
}
