@NullMarked
package org.homolog.web.page.groups;

import org.jspecify.annotations.NullMarked;
