/** Fair turns: tasks of many visitors to few threads, so that no visitor keeps the others out. */
@NullMarked
package org.homolog.web.queue;

import org.jspecify.annotations.NullMarked;
