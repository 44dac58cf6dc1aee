package org.homolog.mediawiki.dump;

/**
 * A page of namespace 828, as {@code page} has it.
 *
 * @param title without the namespace, with blanks
 * @param revisionId of its latest revision
 * @param contentModel as {@code Scribunto}, empty where the table does not say
 */
public record ModulePage(long pageId, String title, long revisionId, String contentModel) {}
