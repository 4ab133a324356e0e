package org.entente.web._fixtures;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitUntilState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Somebody in front of a window of the workspace. */
public final class Person implements AutoCloseable {
  /** An answer that says what is wrong is no fault of the page. */
  private static final String ANSWERED = ".*status of (401|403|404|409|422) .*";

  private final String address;
  private final BrowserContext context;
  private final Page page;
  private final List<String> complaints = new ArrayList<>();

  private Person(String address, BrowserContext context) {
    this.address = address;
    this.context = context;
    this.page = context.newPage();
    page.setDefaultTimeout(10_000);
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error") && !message.text().matches(ANSWERED)) {
            complaints.add(message.text());
          }
        });
    page.onPageError(complaints::add);
  }

  /** Somebody who reads a language on a screen of this width. */
  public static Person at(
      Browser browser, String address, String language, int width, boolean scripts) {
    return new Person(
        address,
        browser.newContext(
            new Browser.NewContextOptions()
                .setLocale(language)
                .setViewportSize(width, width < 600 ? 844 : 900)
                .setJavaScriptEnabled(scripts)
                .setAcceptDownloads(true)));
  }

  /** The window. */
  public Page page() {
    return page;
  }

  /** What the browser complained about, the content security policy's refusals among it. */
  public List<String> complaints() {
    return List.copyOf(complaints);
  }

  /** Opens a page of the workspace. */
  public Response open(String path) {
    return page.navigate(address + path);
  }

  /** Signs in. */
  public void signIn(String login, String password) {
    open("/sign-in");
    page.locator("#login").fill(login);
    page.locator("#password").fill(password);
    page.locator("main button[type=submit]").click();
    page.waitForURL(url -> !url.contains("/sign-in"));
  }

  /** Presses the button of this name. */
  public void press(String name) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
        .first()
        .click();
  }

  /** Follows the link of this name. */
  public void follow(String name) {
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true))
        .first()
        .click();
  }

  /**
   * How many bytes a page and all that it loads take on the line, with nothing kept from before.
   */
  public long weight(String path) {
    AtomicLong bytes = new AtomicLong();
    CDPSession wire = context.newCDPSession(page);
    wire.send("Network.enable");
    JsonObject disabled = new JsonObject();
    disabled.addProperty("cacheDisabled", true);
    wire.send("Network.setCacheDisabled", disabled);
    wire.on(
        "Network.loadingFinished",
        event -> bytes.addAndGet(event.get("encodedDataLength").getAsLong()));
    page.navigate(
        address + path, new Page.NavigateOptions().setWaitUntil(WaitUntilState.NETWORKIDLE));
    wire.detach();
    return bytes.get();
  }

  /** Waits until the brief, which is prepared aside, is there. */
  public void awaitBrief() {
    page.locator("article.brief").waitFor();
  }

  /** Keeps a picture of the whole page. */
  public void picture(String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(Path.of("target", "screenshots", name + ".png")));
  }

  @Override
  public void close() {
    context.close();
  }
}
