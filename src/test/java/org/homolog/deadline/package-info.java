@NullMarked
package org.homolog.deadline;

import org.jspecify.annotations.NullMarked;
