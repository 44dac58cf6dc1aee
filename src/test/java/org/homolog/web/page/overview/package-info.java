/** The page as it is shown for the sample modules and for hostile ones. */
@NullMarked
package org.homolog.web.page.overview;

import org.jspecify.annotations.NullMarked;
