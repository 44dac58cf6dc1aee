/** What is in a workspace comes back as it was written. */
@NullMarked
package org.homolog.workspace;

import org.jspecify.annotations.NullMarked;
