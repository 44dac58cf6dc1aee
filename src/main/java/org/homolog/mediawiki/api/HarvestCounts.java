package org.homolog.mediawiki.api;

/**
 * What came of a wiki's harvest.
 *
 * @param modules pages that are modules
 * @param unchanged those of them whose text was not asked for
 * @param fetched those of them whose text came
 * @param missed those of them whose text did not come
 * @param gone pages that are no modules, or no longer
 * @param requests requests sent, each attempt counted
 * @param contentRequests those of them that asked for texts
 */
public record HarvestCounts(
    long modules,
    long unchanged,
    long fetched,
    long missed,
    long gone,
    long requests,
    long contentRequests) {}
