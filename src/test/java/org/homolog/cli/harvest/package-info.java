@NullMarked
package org.homolog.cli.harvest;

import org.jspecify.annotations.NullMarked;
