// Keeps the booth's page and its files, so that it opens without a line; asks the server first.
"use strict";

var PATIENCE = 6000;
var PAGE = /^\/vote\/([0-9a-f]+)$/;

self.addEventListener("install", function () { self.skipWaiting(); });
self.addEventListener("activate", function (event) { event.waitUntil(self.clients.claim()); });

function nameOf(path) {
  return "entente-booth-" + PAGE.exec(path)[1];
}

function isKept(answer) {
  return answer.status === 200 && !answer.redirected;
}

function keep(name, page, files) {
  return caches.open(name).then(function (cache) {
    var present = files.filter(function (file) { return new URL(file).pathname.indexOf("/assets/") === 0; });
    return Promise.all(present.map(function (file) {
      return cache.match(file).then(function (found) { return found || cache.add(file); });
    })).then(function () { return cache.match(page); }).then(function (found) {
      return found || fetch(page).then(function (answer) {
        return isKept(answer) ? cache.put(page, answer) : null;
      });
    });
  });
}

self.addEventListener("message", function (event) {
  var wanted = event.data;
  if (wanted && PAGE.test(wanted.page) && wanted.keep === nameOf(wanted.page)) {
    event.waitUntil(keep(wanted.keep, wanted.page, wanted.files));
  }
});

function fromServer(request, path) {
  return fetch(request).then(function (answer) {
    var name = nameOf(path);
    if (isKept(answer) && !new URL(request.url).search) {
      var copy = answer.clone();
      caches.open(name).then(function (cache) { return cache.put(path, copy); });
    } else if (answer.status === 404) {
      caches.delete(name);
    }
    return answer;
  });
}

function soon() {
  return new Promise(function (resolve) { setTimeout(resolve, PATIENCE); });
}

// A line that is too slow is as good as none, if the page is here.
function page(request, path) {
  var asked = fromServer(request, path);
  return caches.match(path).then(function (found) {
    return found
      ? Promise.race([asked.catch(function () { return found; }), soon().then(function () { return found; })])
      : asked;
  });
}

self.addEventListener("fetch", function (event) {
  var url = new URL(event.request.url);
  if (event.request.method !== "GET" || url.origin !== self.location.origin) {
    return;
  }
  if (event.request.mode === "navigate" && PAGE.test(url.pathname)) {
    event.respondWith(page(event.request, url.pathname));
  } else if (url.pathname.indexOf("/assets/") === 0) {
    event.respondWith(caches.match(event.request).then(function (found) {
      return found || fetch(event.request);
    }));
  }
});
