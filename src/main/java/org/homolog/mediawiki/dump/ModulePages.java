package org.homolog.mediawiki.dump;

import com.carrotsearch.hppc.LongIntHashMap;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The pages of namespace 828, numbered from 0 on, found by page id and by title. */
final class ModulePages {
  static final int MODULE_NAMESPACE = 828;

  private final List<ModulePage> pages = new ArrayList<>();
  private final List<long[]> attributes = new ArrayList<>();
  private final LongIntHashMap byId = new LongIntHashMap();
  private final NameIndex byTitle = new NameIndex();

  private ModulePages() {}

  static ModulePages read(Path file, DumpProgress progress) throws DumpException {
    var pages = new ModulePages();
    try (SqlDump dump = SqlDump.open(file, "page", progress)) {
      int namespace = dump.select("page_namespace");
      int id = dump.select("page_id");
      int title = dump.select("page_title");
      int redirect = dump.select("page_is_redirect");
      int isNew = dump.selectIfThere("page_is_new");
      int length = dump.select("page_len");
      int latest = dump.select("page_latest");
      int model = dump.selectIfThere("page_content_model");
      SqlRow row = dump.row();
      while (dump.next()) {
        if (row.number(namespace) == MODULE_NAMESPACE && pages.isFirst(row, title)) {
          String name = row.text(title).replace('_', ' ');
          pages.add(
              new ModulePage(row.number(id), name, row.number(latest), row.text(model)),
              row.number(redirect),
              row.number(isNew),
              row.number(length));
        }
      }
    }
    return pages;
  }

  private boolean isFirst(SqlRow row, int title) {
    return byTitle.add(row.bytes(), row.start(title), row.end(title)) == pages.size();
  }

  private void add(ModulePage page, long... values) {
    byId.put(page.pageId(), pages.size());
    pages.add(page);
    attributes.add(values);
  }

  int size() {
    return pages.size();
  }

  ModulePage page(int number) {
    return pages.get(number);
  }

  /** Whether it is a redirect, whether it is new, and its length in bytes; -1 where unknown. */
  long[] attributes(int number) {
    return attributes.get(number);
  }

  /** The number of the page of that id, -1 if it is none of them. */
  int withId(long pageId) {
    return byId.getOrDefault(pageId, -1);
  }

  /** The number of the page whose title, with underscores, is the text; -1 if it is none. */
  int titled(SqlRow row, int slot) {
    return byTitle.find(row.bytes(), row.start(slot), row.end(slot));
  }
}
