package org.homolog.credentials;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Tells whether a file with a password is open to others than its owner, as ssh does of keys. */
public final class Exposure {
  private static final Set<PosixFilePermission> OWNERS =
      EnumSet.of(
          PosixFilePermission.OWNER_READ,
          PosixFilePermission.OWNER_WRITE,
          PosixFilePermission.OWNER_EXECUTE);

  private Exposure() {}

  /**
   * Returns a warning in one line if the group or others may read, change or run the file; nothing
   * for pipes, and nothing where the file system knows no such permissions.
   */
  public static Optional<String> of(Path file) {
    var view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
    if (view == null || !Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      Set<PosixFilePermission> permissions = view.readAttributes().permissions();
      return OWNERS.containsAll(permissions)
          ? Optional.empty()
          : Optional.of(
              "%s: holds a password and is open to other users (%s); run: chmod 600 %1$s"
                  .formatted(file, PosixFilePermissions.toString(permissions)));
    } catch (IOException e) {
      return Optional.empty(); // who reads the file tells why it cannot be read
    }
  }
}
