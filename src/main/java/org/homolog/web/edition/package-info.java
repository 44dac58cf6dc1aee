/**
 * What the site shows: one state of a workspace, read into tables, and the change from one to the
 * next while requests are answered.
 */
@NullMarked
package org.homolog.web.edition;

import org.jspecify.annotations.NullMarked;
