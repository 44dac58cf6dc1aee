package org.homolog.web.api;

import org.homolog.web.edition.Edition;
import org.homolog.web.http.Address;
import org.homolog.web.http.Answer;
import org.homolog.web.http.NotFoundException;
import org.homolog.web.table.GroupQuery;
import org.homolog.web.table.GroupRow;
import org.homolog.web.table.Slice;

/** Answers about groups. */
final class GroupOperations {
  static final String PATH = ApiRoutes.PATH + "/groups";

  private GroupOperations() {}

  static Answer list(GroupQuery query, Edition edition) {
    return Answer.json(GroupsJson.of(query, edition.groups(query.unit())));
  }

  static Answer group(String id, Slice slice, Edition edition) {
    GroupRow row =
        edition.group(id).orElseThrow(() -> new NotFoundException("there is no group " + id));
    return Answer.json(GroupDetailJson.of(row, slice, edition));
  }

  /** The address of a page of the members of a group. */
  static Address members(String id, Slice slice) {
    return slice.on(Address.to(PATH + "/" + Address.part(id)));
  }
}
