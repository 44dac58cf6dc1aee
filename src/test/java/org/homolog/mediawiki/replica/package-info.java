/** Tests of what is read from folders and files. */
@NullMarked
package org.homolog.mediawiki.replica;

import org.jspecify.annotations.NullMarked;
