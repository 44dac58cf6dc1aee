/** Tests of features, their scores and the order that they give. */
@NullMarked
package org.homolog.ranking;

import org.jspecify.annotations.NullMarked;
