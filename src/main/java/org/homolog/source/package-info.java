/**
 * Folders of Lua files, JSON Lines and MediaWiki XML exports, plain or compressed: bytes in,
 * modules and their usage out, one by one.
 */
@NullMarked
package org.homolog.source;

import org.jspecify.annotations.NullMarked;
