package org.entente.web._fixtures;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.entente.dossier.Draft;
import org.entente.exchange.DossierZip;
import org.entente.exchange.Limits;

/** Speaks to the workspace line by line, as a browser without a screen would. */
public final class Client {
  private static final Pattern CODE = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final String BOUNDARY = "----part-of-a-form";

  private final String address;
  private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
  private final HttpClient http =
      HttpClient.newBuilder()
          .cookieHandler(cookies)
          .connectTimeout(Duration.ofSeconds(10))
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  /** A client without a session. */
  public Client(String address) {
    this.address = address;
  }

  /** A client that is signed in. */
  public static Client signedIn(String address, String login, String password) {
    Client client = new Client(address);
    HttpResponse<String> answer =
        client.post("/sign-in", "/sign-in", Map.of("login", login, "password", password));
    if (answer.statusCode() != 302) {
      throw new AssertionError(login + " cannot sign in: " + answer.statusCode());
    }
    return client;
  }

  /** Reads a page. */
  public HttpResponse<String> get(String path) {
    return send(request(path).GET().build(), HttpResponse.BodyHandlers.ofString());
  }

  /** Reads a page unless it is still the one of this tag. */
  public HttpResponse<String> get(String path, String tag) {
    return send(
        request(path).header("If-None-Match", tag).GET().build(),
        HttpResponse.BodyHandlers.ofString());
  }

  /** Reads a file. */
  public byte[] file(String path) {
    return send(request(path).GET().build(), HttpResponse.BodyHandlers.ofByteArray()).body();
  }

  /** Takes a partnership's whole dossier away, as a member does. */
  public Draft dossier(String partnership) {
    try {
      return DossierZip.read(
              new ByteArrayInputStream(file(partnership + "/dossier.zip")), Limits.DEFAULT)
          .fold(
              done -> done.value(),
              refused -> {
                throw new AssertionError(refused.findings());
              });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sends a form as it stands on a page. */
  public HttpResponse<String> post(String page, String path, Map<String, String> fields) {
    Map<String, String> all = new TreeMap<>(fields);
    all.put("_csrf", code(page));
    return postAsIs(path, all);
  }

  /** Sends a form without looking at the page that it stands on. */
  public HttpResponse<String> postAsIs(String path, Map<String, String> fields) {
    return postBody(
        path,
        fields.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&")));
  }

  /** Sends what a form would send, as it stands. */
  public HttpResponse<String> postBody(String path, String body) {
    return send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  /** Sends a file by the form of a page. */
  public HttpResponse<String> upload(String page, String path, String name, byte[] content) {
    ByteArrayOutputStream all = new ByteArrayOutputStream(content.length + 1000);
    parts(page, name, content).forEach(all::writeBytes);
    return uploadBody(path, HttpRequest.BodyPublishers.ofByteArray(all.toByteArray()));
  }

  /** Sends a file without saying beforehand how long it is. */
  public HttpResponse<String> uploadInPieces(String page, String path, byte[] content) {
    return uploadBody(
        path, HttpRequest.BodyPublishers.ofByteArrays(parts(page, "dossier.zip", content)));
  }

  private HttpResponse<String> uploadBody(String path, HttpRequest.BodyPublisher body) {
    return send(
        request(path)
            .header("Accept", "text/html")
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .POST(body)
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private List<byte[]> parts(String page, String name, byte[] content) {
    String head =
        "--%s\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n%s\r\n"
                .formatted(BOUNDARY, code(page))
            + "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n"
                .formatted(BOUNDARY, name);
    return List.of(bytes(head), content, bytes("\r\n--%s--\r\n".formatted(BOUNDARY)));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** The code that binds a page's forms to the session. */
  public String code(String page) {
    Matcher found = CODE.matcher(get(page).body());
    if (!found.find()) {
      throw new AssertionError("no form on " + page);
    }
    return found.group(1);
  }

  /** What a page's form holds in a field. */
  public static String value(String page, String name) {
    int at = page.indexOf("name=\"" + name + "\" value=\"");
    int from = page.indexOf("value=\"", at) + "value=\"".length();
    return page.substring(from, page.indexOf('"', from));
  }

  /** What the server set. */
  public List<HttpCookie> cookies() {
    return cookies.getCookieStore().getCookies();
  }

  /** Takes over a cookie, as a thief would. */
  public void setCookie(String name, String value) {
    HttpCookie cookie = new HttpCookie(name, value);
    cookie.setPath("/");
    cookie.setVersion(0);
    cookies.getCookieStore().add(URI.create(address), cookie);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofSeconds(60));
  }

  private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
    try {
      return http.send(request, handler);
    } catch (IOException unreachable) {
      throw new UnreachableException(unreachable);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new UnreachableException(interrupted);
    }
  }

  /** Nobody answered. */
  public static final class UnreachableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreachableException(Throwable cause) {
      super(cause);
    }
  }

  /** A text as it stands in what a form sends. */
  public static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
