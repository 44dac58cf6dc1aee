/** A group: what it is, who its members are, how they differ, and what it takes to merge it. */
@NullMarked
package org.homolog.web.page.group;

import org.jspecify.annotations.NullMarked;
