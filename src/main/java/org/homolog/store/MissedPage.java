package org.homolog.store;

import java.time.Instant;
import org.homolog.corpus.Wiki;

/**
 * A page that could not be harvested.
 *
 * @param title without the prefix of its namespace
 * @param reason for people
 * @param attempts how often it was tried
 * @param last when it was tried last, to the second
 */
public record MissedPage(
    Wiki wiki, long pageId, String title, String reason, int attempts, Instant last) {}
