/** The page as it is shown for the sample modules and for hostile ones. */
@NullMarked
package org.homolog.web.page.method;

import org.jspecify.annotations.NullMarked;
