@NullMarked
package org.homolog.web.api;

import org.jspecify.annotations.NullMarked;
