/** What there is, how it is spread, and what the harvest missed. */
@NullMarked
package org.homolog.web.page.overview;

import org.jspecify.annotations.NullMarked;
