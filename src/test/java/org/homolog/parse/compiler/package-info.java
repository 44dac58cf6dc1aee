@NullMarked
package org.homolog.parse.compiler;

import org.jspecify.annotations.NullMarked;
