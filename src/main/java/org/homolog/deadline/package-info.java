/**
 * Ends work that takes longer than it may: whoever waits for the work gives it a limit, and the
 * loops of the stages look at the limit as they go.
 */
@NullMarked
package org.homolog.deadline;

import org.jspecify.annotations.NullMarked;
