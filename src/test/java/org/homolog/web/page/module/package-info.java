@NullMarked
package org.homolog.web.page.module;

import org.jspecify.annotations.NullMarked;
