package org.homolog.store;

import java.time.Instant;
import org.homolog.corpus.Wiki;

/**
 * How far one kind of harvest of a wiki came.
 *
 * @param kind as {@code modules}, {@code usage} or {@code pageviews}
 * @param asOf when, to the second
 * @param done how many modules it has
 * @param missing how many it could not get
 * @param reason why it could not, or why it did not end; empty if all is well
 */
public record Fetch(Wiki wiki, String kind, Instant asOf, long done, long missing, String reason) {}
