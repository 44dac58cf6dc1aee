package org.homolog.normalize;

/** How much a normal form takes away. */
public enum Form {
  /** Sugar is resolved: modules of equal canonical form are one variant. */
  CANONICAL,
  /** Near equivalences are resolved too: it scores and retrieves, and proves nothing. */
  BLIND
}
