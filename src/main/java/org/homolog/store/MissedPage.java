package org.homolog.store;

import java.time.Instant;
import org.homolog.corpus.Wiki;

/**
 * A page that could not be harvested.
 *
 * @param title without the prefix of its namespace
 * @param revisionId the revision whose text could not be had
 * @param reason for people
 * @param attempts how often that revision was tried
 * @param last when it was tried last, to the second
 */
public record MissedPage(
    Wiki wiki,
    long pageId,
    String title,
    long revisionId,
    String reason,
    int attempts,
    Instant last) {}
