@NullMarked
package org.homolog.mediawiki.dump;

import org.jspecify.annotations.NullMarked;
