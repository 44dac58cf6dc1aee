package org.homolog.mediawiki.replica;

/**
 * What the database says of a module's page.
 *
 * @param title without the namespace, with blanks
 * @param latestRevisionId {@code page_latest}
 * @param length of the source in bytes
 * @param isNew whether it has one revision only
 */
public record ReplicaPage(
    long pageId,
    String title,
    long latestRevisionId,
    long length,
    boolean redirect,
    boolean isNew) {}
