@NullMarked
package org.homolog.mediawiki;

import org.jspecify.annotations.NullMarked;
