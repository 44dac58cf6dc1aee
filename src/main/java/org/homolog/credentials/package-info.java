/** Where users and passwords of database servers come from: the option files of MySQL. */
@NullMarked
package org.homolog.credentials;

import org.jspecify.annotations.NullMarked;
