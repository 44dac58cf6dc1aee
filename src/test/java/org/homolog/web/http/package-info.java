@NullMarked
package org.homolog.web.http;

import org.jspecify.annotations.NullMarked;
