@NullMarked
package org.homolog.harvest;

import org.jspecify.annotations.NullMarked;
