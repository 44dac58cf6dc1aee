@NullMarked
package org.homolog.workspace;

import org.jspecify.annotations.NullMarked;
