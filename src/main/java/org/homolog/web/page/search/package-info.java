/** The search for what exists already of some code. */
@NullMarked
package org.homolog.web.page.search;

import org.jspecify.annotations.NullMarked;
