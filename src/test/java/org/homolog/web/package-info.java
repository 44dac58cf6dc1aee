@NullMarked
package org.homolog.web;

import org.jspecify.annotations.NullMarked;
