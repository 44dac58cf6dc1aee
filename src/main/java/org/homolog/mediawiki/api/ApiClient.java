package org.homolog.mediawiki.api;

import dev.failsafe.ExecutionContext;
import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.random.RandomGenerator;
import javax.net.ssl.SSLException;
import org.homolog.mediawiki.api.FailedAttempt.Remedy;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests: one after another to each wiki, a bounded number at once over all of them, each a
 * bounded number of times. May be used by many threads.
 */
public final class ApiClient implements AutoCloseable {
  private final ApiOptions options;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpClient http;
  private final Semaphore gate;
  private final ConcurrentMap<String, Lane> lanes = new ConcurrentHashMap<>();
  private final RetryPolicy<Object> retries;
  private final Waits waits;

  public ApiClient(ApiOptions options) {
    this.options = options;
    this.gate = new Semaphore(options.requests(), true);
    this.http =
        HttpClient.newBuilder()
            .executor(threads)
            .connectTimeout(options.timeout())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    this.waits = new Waits(options.retries(), RandomGenerator.getDefault());
    this.retries =
        RetryPolicy.builder()
            .handleIf(e -> e instanceof FailedAttempt failed && failed.remedy().retryable())
            .withMaxAttempts(options.retries().attempts())
            .withDelayFn(this::waitBefore)
            .build();
  }

  private Duration waitBefore(ExecutionContext<Object> context) {
    Throwable last = context.getLastException();
    return waits.after(
        context.getAttemptCount(),
        last instanceof FailedAttempt failed ? failed.retryAfter() : Optional.empty());
  }

  ApiOptions options() {
    return options;
  }

  Lane lane(String wiki) {
    return lanes.computeIfAbsent(wiki, _ -> new Lane());
  }

  /**
   * Sends a request until what is read from the reply is had.
   *
   * @throws ApiException if it is not to be had
   * @throws InterruptedIOException if the thread is interrupted; it stays so
   */
  <T> T send(Request request, ReplyReader<T> reader) throws IOException {
    Lane lane = lane(request.wiki());
    int[] tries = {0};
    try {
      lane.enter();
      try {
        return Failsafe.with(retries)
            .get(
                () -> {
                  tries[0]++;
                  lane.count();
                  return reader.read(exchange(request));
                });
      } finally {
        lane.leave();
      }
    } catch (FailsafeException e) {
      switch (e.getCause()) {
        case FailedAttempt failed -> throw new ApiException(request, tries[0], failed);
        case InterruptedException _ -> throw interrupted(request);
        case null, default -> throw e;
      }
    } catch (InterruptedException e) {
      throw interrupted(request);
    }
  }

  private static InterruptedIOException interrupted(Request request) {
    Thread.currentThread().interrupt();
    return new InterruptedIOException(request.wiki() + ": interrupted");
  }

  private Reply exchange(Request request) throws FailedAttempt, InterruptedException {
    gate.acquire();
    try {
      return Reply.of(response(request), options.maxReplyBytes());
    } finally {
      gate.release();
    }
  }

  /** The time limit is kept here: that of an HTTP request ends with the headers. */
  private HttpResponse<byte[]> response(Request request)
      throws FailedAttempt, InterruptedException {
    CompletableFuture<HttpResponse<byte[]>> future =
        http.sendAsync(
            request.http(options.userAgent()),
            BodyHandlers.limiting(BodyHandlers.ofByteArray(), options.maxReplyBytes()));
    try {
      return future.get(options.timeout().toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      throw new FailedAttempt(
          Remedy.WAIT_OR_ASK_FOR_LESS, "no answer within " + seconds(options.timeout()), e);
    } catch (ExecutionException e) {
      throw failed(e.getCause());
    } finally {
      future.cancel(true);
    }
  }

  private FailedAttempt failed(@Nullable Throwable cause) {
    return switch (cause) {
      case null -> new FailedAttempt(Remedy.WAIT_OR_ASK_FOR_LESS, "broken off");
      case IOException e when isOverLimit(e) -> Reply.tooLong(options.maxReplyBytes());
      case ConnectException _, HttpConnectTimeoutException _ ->
          new FailedAttempt(Remedy.WAIT, "no connection", cause);
      case SSLException _ ->
          new FailedAttempt(Remedy.WAIT, "no secure connection: " + Messages.said(cause), cause);
      default ->
          new FailedAttempt(
              Remedy.WAIT_OR_ASK_FOR_LESS, "broken off: " + Messages.said(cause), cause);
    };
  }

  /** The JDK has no type for what its limit on bodies throws. */
  private static boolean isOverLimit(IOException exception) {
    return Messages.said(exception).contains("capacity");
  }

  private static String seconds(Duration duration) {
    return duration.toMillis() / 1000.0 + " s";
  }

  @Override
  public void close() {
    http.shutdownNow();
    http.close();
    threads.close();
  }
}
