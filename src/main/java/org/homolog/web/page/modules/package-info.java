/** The list of all modules. */
@NullMarked
package org.homolog.web.page.modules;

import org.jspecify.annotations.NullMarked;
