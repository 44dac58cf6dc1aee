/** A workspace as a site and a REST API: requests to pages, JSON and CSV. */
@NullMarked
package org.homolog.web;

import org.jspecify.annotations.NullMarked;
