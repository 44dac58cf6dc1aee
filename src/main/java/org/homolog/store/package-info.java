/**
 * Modules and their usage kept in a database: what sources read goes in, and every later stage
 * takes its modules from here.
 */
@NullMarked
package org.homolog.store;

import org.jspecify.annotations.NullMarked;
