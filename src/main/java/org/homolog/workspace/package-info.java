/**
 * What lies in a workspace's folder and how it is read and written: the store and the index as they
 * are at one time, the clusters, the reports, the lock.
 */
@NullMarked
package org.homolog.workspace;

import org.jspecify.annotations.NullMarked;
