/** What pages have in common: their frame, links and figures. */
@NullMarked
package org.homolog.web.page;

import org.jspecify.annotations.NullMarked;
