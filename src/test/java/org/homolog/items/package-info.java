/** Tests of what items of Wikidata say of groups. */
@NullMarked
package org.homolog.items;

import org.jspecify.annotations.NullMarked;
