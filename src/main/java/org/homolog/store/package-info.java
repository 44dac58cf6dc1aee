/**
 * Modules and their usage, and how far each harvest came, kept in a SQLite file or on a MySQL or
 * MariaDB server: what sources read goes in, and every later stage takes its modules from here.
 */
@NullMarked
package org.homolog.store;

import org.jspecify.annotations.NullMarked;
