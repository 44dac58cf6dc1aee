/** The site as a whole: its pages over workspaces of tests. */
@NullMarked
package org.homolog.web;

import org.jspecify.annotations.NullMarked;
