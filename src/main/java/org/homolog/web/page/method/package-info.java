/** How it works, with the options and the figures of the evaluation. */
@NullMarked
package org.homolog.web.page.method;

import org.jspecify.annotations.NullMarked;
