/** Tests against a server in this process that gives recorded answers. */
@NullMarked
package org.homolog.mediawiki.api;

import org.jspecify.annotations.NullMarked;
