package org.homolog.mediawiki.api;

/**
 * A module as an earlier harvest left it.
 *
 * @param revisionId 0 for one whose text is to be fetched whatever its revision
 * @param title without the namespace
 */
public record KnownModule(long revisionId, String title) {}
