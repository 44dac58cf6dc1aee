/** The API: what the site shows, as JSON, for programs. */
@NullMarked
package org.homolog.web.api;

import org.jspecify.annotations.NullMarked;
