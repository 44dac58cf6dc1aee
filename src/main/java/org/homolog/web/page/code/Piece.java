package org.homolog.web.page.code;

/**
 * Characters of one look.
 *
 * @param look a class of the style sheet, or empty
 */
record Piece(String text, String look) {}
