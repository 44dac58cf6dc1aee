/** Tests of what is written. */
@NullMarked
package org.homolog.report;

import org.jspecify.annotations.NullMarked;
