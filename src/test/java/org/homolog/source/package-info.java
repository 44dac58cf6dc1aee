/** Tests of what is read from folders and files. */
@NullMarked
package org.homolog.source;

import org.jspecify.annotations.NullMarked;
