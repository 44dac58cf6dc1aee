package org.homolog.web.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Closeable;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What nobody holds is closed, once, and not held again. */
final class LeaseTest {
  private final AtomicInteger closed = new AtomicInteger();
  private final Lease<Closeable> lease = new Lease<>(closed::incrementAndGet);

  @Test
  void whatIsClosedIsNotTaken() throws IOException {
    lease.release();

    assertThat(closed).hasValue(1);
    assertThat(lease.take()).isFalse();
    assertThat(lease.take()).as("nor a second time").isFalse();
    assertThat(closed).as("it is closed once").hasValue(1);
  }

  @Test
  void whatIsHeldStaysOpen() throws IOException {
    assertThat(lease.take()).isTrue();
    assertThat(lease.take()).isTrue();
    lease.release();
    lease.release();
    assertThat(closed).hasValue(0);
    assertThat(lease.take()).as("its maker holds it still").isTrue();

    lease.release();
    lease.release();

    assertThat(closed).hasValue(1);
  }
}
