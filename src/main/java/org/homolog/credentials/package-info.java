/**
 * Where users and passwords of database servers come from: the option files of MySQL, and who may
 * read them.
 */
@NullMarked
package org.homolog.credentials;

import org.jspecify.annotations.NullMarked;
