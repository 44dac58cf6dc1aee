package org.homolog.consolidation;

import org.homolog.consolidation.alignment.Tree;
import org.homolog.corpus.CodeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The member that stands for a variant.
 *
 * @param modules the number of members of the variant
 * @param tree null where it was not read
 * @param reason why it was not read, else empty
 */
record Unit(CodeUnit member, int modules, @Nullable Tree tree, String reason) {}
