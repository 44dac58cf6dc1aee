package org.homolog.fingerprint;

/** Says how a reader takes a name that no statement declares and that the library does not have. */
public enum FreeNames {
  /** Globals, as Lua has it. */
  GLOBALS,
  /** Locals of the code around, as in a function that was cut out of a module. */
  LOCALS
}
