package org.homolog.page;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assumptions;

/** Debian's Chromium, without a window. */
final class Chromium implements AutoCloseable {
  private static final Path SCREENSHOTS = Path.of("target/screenshots");
  private static final Path PROGRAM = Path.of("/usr/bin/chromium");

  private final Playwright playwright;
  private final Browser browser;
  private final List<String> complaints = new ArrayList<>();

  Chromium() {
    Assumptions.assumeThat(Files.exists(PROGRAM)).as("%s is installed", PROGRAM).isTrue();
    playwright = Playwright.create();
    browser =
        playwright
            .chromium()
            .launch(
                new LaunchOptions()
                    .setExecutablePath(PROGRAM)
                    .setArgs(List.of("--no-sandbox", "--disable-gpu")));
  }

  /** A page of that width; what it complains of is gathered. */
  Page open(Path file, ColorScheme scheme, int width) {
    return open(file.toUri().toString(), new View(scheme, width, true), "file:");
  }

  /**
   * How a page is looked at.
   *
   * @param width of the window
   * @param scripts whether they run
   */
  record View(ColorScheme scheme, int width, boolean scripts) {}

  /**
   * A page of an address.
   *
   * @param own what the addresses begin with that it may ask for
   */
  Page open(String address, View view, String own) {
    complaints.clear();
    Page page =
        browser.newPage(
            new Browser.NewPageOptions()
                .setColorScheme(view.scheme())
                .setJavaScriptEnabled(view.scripts())
                .setViewportSize(view.width(), 900));
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error") || message.type().equals("warning")) {
            complaints.add(message.text());
          }
        });
    page.onPageError(complaints::add);
    page.onDialog(
        dialog -> {
          complaints.add("dialog: " + dialog.message());
          dialog.dismiss();
        });
    page.onRequest(
        request -> {
          if (!request.url().startsWith(own) && !request.url().startsWith("data:")) {
            complaints.add("request: " + request.url());
          }
        });
    page.navigate(address);
    return page;
  }

  /** Console errors, errors of scripts, dialogs and requests of the page opened last. */
  List<String> complaints() {
    return complaints;
  }

  /**
   * Serious findings of axe-core, and whether the page is wider than the window; with a picture.
   */
  static List<String> findings(Page page, String shot) {
    page.evaluate("scrollTo(0, 0)"); // the head of the table sticks to the top of the window
    page.screenshot(
        new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(shot + ".png")).setFullPage(true));
    var findings = new ArrayList<String>();
    Object overflow =
        page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth");
    if (!overflow.equals(0)) {
      findings.add(shot + ": wider than the window by " + overflow);
    }
    new AxeBuilder(page)
        .analyze().getViolations().stream()
            .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
            .forEach(
                rule ->
                    findings.add(
                        "%s: %s: %s"
                            .formatted(shot, rule.getId(), rule.getNodes().getFirst().getHtml())));
    return findings;
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
