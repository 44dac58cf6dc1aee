@NullMarked
package org.homolog.web.page.group;

import org.jspecify.annotations.NullMarked;
