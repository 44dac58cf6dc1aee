/** Fingerprints keep what copies share and nothing that a copy may change freely. */
@NullMarked
package org.homolog.fingerprint;

import org.jspecify.annotations.NullMarked;
