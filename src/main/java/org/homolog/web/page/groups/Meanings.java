package org.homolog.web.page.groups;

import org.homolog.ranking.Feature;

/** One line on what each feature means. */
final class Meanings {
  private Meanings() {}

  static String of(Feature feature) {
    return switch (feature) {
      case TRANSCLUSIONS -> "Pages that use a member, the most used one of each wiki.";
      case PAGEVIEWS -> "How often these pages are read.";
      case WIKIS -> "Wikis that have a member.";
      case MEMBERS -> "Copies and relatives of all wikis together.";
      case TOKENS_SAVED -> "Code that one shared module would save.";
      case PAGE_LINKS -> "Links to the members' own pages.";
      case LANGUAGE_LINKS -> "Languages that a member's page is linked to.";
      case EDITS -> "Edits of all members: work done over and over.";
      case MAJOR_EDITS -> "The same without minor edits.";
      case ANONYMOUS_EDITS -> "Edits by people who were not logged in.";
      case EDITORS -> "People who edited a member.";
      case EDITS_PER_EDITOR -> "How much of the work hangs on few people.";
      case EDITS_PER_DAY -> "How lively the members are.";
      case LENGTH -> "Bytes of the longest member.";
      case CATEGORIES -> "Categories of a member's page.";
      case TRANSCLUDED_MODULES -> "Modules that a member loads when it runs.";
      case EQUAL_SHARE -> "Share of the members that run the same variant: merged as they are.";
      case SMALL_WIKIS -> "Wikis with few modules, which have few people to maintain them.";
    };
  }
}
