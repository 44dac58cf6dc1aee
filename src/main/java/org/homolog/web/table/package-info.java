/** Requests to rows: what is asked for in an address, and which groups and modules that is. */
@NullMarked
package org.homolog.web.table;

import org.jspecify.annotations.NullMarked;
