/** Tests of fair turns. */
@NullMarked
package org.homolog.web.queue;

import org.jspecify.annotations.NullMarked;
