/** Requests and answers, whatever serves them. */
@NullMarked
package org.homolog.web.http;

import org.jspecify.annotations.NullMarked;
