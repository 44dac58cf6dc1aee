/**
 * SQL on the wiki replicas: the wikis, their pages of modules, how much each module is used, and
 * which pages transclude which module, streamed and asked by ranges of page ids.
 */
@NullMarked
package org.homolog.mediawiki.replica;

import org.jspecify.annotations.NullMarked;
