/** The commands that fill a store from wikis, tell what is in it and copy it. */
@NullMarked
package org.homolog.cli.harvest;

import org.jspecify.annotations.NullMarked;
