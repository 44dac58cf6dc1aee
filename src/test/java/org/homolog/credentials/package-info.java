@NullMarked
package org.homolog.credentials;

import org.jspecify.annotations.NullMarked;
