/** Tests of Lua as the site shows it. */
@NullMarked
package org.homolog.web.page.code;

import org.jspecify.annotations.NullMarked;
