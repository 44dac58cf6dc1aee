package org.homolog.source;

import java.util.OptionalLong;
import org.homolog.corpus.Usage;

/** What {@code usage.tsv} says about one module. */
public record UsageRow(OptionalLong pageId, Usage usage) {}
