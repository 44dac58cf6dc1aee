/** A module: its source, its figures, its functions and what it hangs together with. */
@NullMarked
package org.homolog.web.page.module;

import org.jspecify.annotations.NullMarked;
