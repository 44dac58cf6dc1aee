package org.homolog.store;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;

/** The store in a MariaDB server. */
final class MariaDbStoreIT extends StoreContract {
  @TempDir private Path folder;
  private @Nullable MariaDb server;

  @Override
  StoreAddress address() {
    if (server == null) {
      server = MariaDb.empty("homolog_store_it", folder);
    }
    return server.address();
  }

  @Override
  void clear() {
    store.close();
    server = null;
  }
}
