/** What pages have in common. */
@NullMarked
package org.homolog.web.page;

import org.jspecify.annotations.NullMarked;
