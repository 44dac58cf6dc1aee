package org.homolog.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where symbolic links lead that lie in a folder of modules. */
final class Links {
  /** Why a link is not followed that might hand on what is nobody's business. */
  static final String LEADS_OUT = "a link that leads out of the source";

  private Links() {}

  /**
   * Returns whether the path is a symbolic link to a place outside a folder.
   *
   * @param root the folder's real path
   */
  static boolean leadOut(Path path, Path root) throws IOException {
    return Files.isSymbolicLink(path) && !path.toRealPath().startsWith(root);
  }

  /**
   * Returns whether the path is a symbolic link to what a reader of the folder comes upon anyway:
   * read under both names, one file would be two modules.
   *
   * @param folder the real path of the folder that is read
   */
  static boolean leadWithin(Path path, Path folder) throws IOException {
    if (!Files.isSymbolicLink(path)) {
      return false;
    }
    Path real = path.toRealPath();
    if (!real.startsWith(folder)) {
      return false;
    }
    boolean isFolder = Files.isDirectory(real);
    Path folders = folder.relativize(isFolder ? real : real.getParent());
    for (Path name : folders) {
      if (name.toString().startsWith(".")) {
        return false; // hidden folders are not read
      }
    }
    return isFolder || Utf8.name(real).endsWith(FolderEntry.LUA);
  }
}
