package org.homolog.pipeline;

import org.homolog.ranking.RankingOptions;
import org.homolog.report.result.Results;
import org.homolog.report.result.Summary;

/** What a run found, how it was found, and by which options it is in its order. */
public record Latest(Results results, Summary summary, RankingOptions ranking) {}
