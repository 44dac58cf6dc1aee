/**
 * Redundancy groups and their modules' usage become a list of ranked groups, the one to centralise
 * first at its head: each {@link org.homolog.ranking.Feature} of a group is scored by its place in
 * that feature's upper range, and the scores are summed by weights.
 *
 * <p>How a group's figure comes from its members' figures:
 *
 * <ul>
 *   <li>reach (transclusions, pageviews, page links) and editors: the greatest of each wiki, summed
 *       over wikis, because copies on one wiki are called by the same pages and edited by the same
 *       people, as a module and its wrapper are;
 *   <li>edits: the sum over modules, because each edit is made once for each copy;
 *   <li>language links, length, categories, transcluded modules: the greatest, because copies share
 *       them.
 * </ul>
 *
 * <p>A module counts once, however many of its functions are in the group. A group of functions has
 * the figures of the modules that they stand in; so it is ranked in a list of its own.
 */
@NullMarked
package org.homolog.ranking;

import org.jspecify.annotations.NullMarked;
