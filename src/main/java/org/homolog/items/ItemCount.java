package org.homolog.items;

import org.homolog.corpus.Item;

/** An item, and how many members of a group have it. */
public record ItemCount(Item item, int members) {}
