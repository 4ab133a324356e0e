// Lets the results of an open round go on while somebody reads them. The page reads without it.
(function () {
  "use strict";

  var EVERY = 1000; // milliseconds between two questions on a good line
  var SLOWER = 10; // on a slow one, so many times as long as the last answer took
  var LONGEST = 60000;
  var QUIET = 20000; // what is said aloud is said no more often

  var failures = 0;
  var saidAt = 0;
  var timer = 0;

  function result() {
    return document.getElementById("result");
  }

  function isFollowed() {
    var follow = document.getElementById("follow");
    return result() && result().dataset.follow && !document.hidden && (!follow || follow.checked);
  }

  // An element keeps its place, its focus and whether it is open; only what differs is changed.
  function become(old, fresh) {
    if (old.isEqualNode(fresh)) {
      return;
    }
    if (old.nodeType !== fresh.nodeType || old.nodeName !== fresh.nodeName) {
      old.replaceWith(fresh);
      return;
    }
    if (old.nodeType !== Node.ELEMENT_NODE) {
      old.nodeValue = fresh.nodeValue;
      return;
    }
    if (old.nodeName === "FORM") {
      return; // somebody may be writing in it
    }
    Array.from(old.attributes).forEach(function (attribute) {
      if (!fresh.hasAttribute(attribute.name) && attribute.name !== "open") {
        old.removeAttribute(attribute.name);
      }
    });
    Array.from(fresh.attributes).forEach(function (attribute) {
      if (old.getAttribute(attribute.name) !== attribute.value) {
        old.setAttribute(attribute.name, attribute.value);
      }
    });
    becomeInside(old, fresh);
  }

  // A statement that changes its place takes what is open in it along.
  function name(node) {
    var marked = node.nodeType === Node.ELEMENT_NODE && (node.id ? node : node.firstElementChild);
    return marked ? marked.id : "";
  }

  function becomeInside(old, fresh) {
    var known = {};
    Array.from(old.childNodes).forEach(function (child) {
      if (name(child)) {
        known[name(child)] = child;
      }
    });
    var at = old.firstChild;
    Array.from(fresh.childNodes).forEach(function (child) {
      var same = name(child) ? known[name(child)] : at && !name(at) ? at : null;
      if (!same || same.parentNode !== old) {
        old.insertBefore(child, at);
        return;
      }
      if (same === at) {
        at = at.nextSibling;
      } else {
        old.insertBefore(same, at);
      }
      become(same, child);
    });
    while (at) {
      var next = at.nextSibling;
      at.remove();
      at = next;
    }
  }

  // What stands at the top of the window stays there, whatever grows above it.
  function hold(change) {
    var anchor = Array.from(result().querySelectorAll("section, article")).find(function (one) {
      return one.getBoundingClientRect().bottom > 0;
    });
    var focused = document.activeElement;
    var before = anchor ? anchor.getBoundingClientRect().top : 0;
    change();
    if (anchor && anchor.isConnected) {
      window.scrollBy(0, anchor.getBoundingClientRect().top - before);
    }
    if (focused && focused !== document.activeElement && focused.isConnected) {
      focused.focus({ preventScroll: true });
    }
  }

  function show(text) {
    var fresh = new DOMParser().parseFromString(text, "text/html").getElementById("result");
    if (!fresh) {
      return;
    }
    if (!result().dataset.tag && fresh.dataset.tag) {
      window.location.reload(); // the first result brings the rest of its page along
      return;
    }
    hold(function () {
      become(result(), fresh);
    });
    document.dispatchEvent(new CustomEvent("entente:map"));
    say();
  }

  function say() {
    var news = document.getElementById("news");
    var voters = document.getElementById("voters");
    if (news && voters && Date.now() - saidAt > QUIET) {
      saidAt = Date.now();
      news.textContent = news.dataset.say + " " + voters.textContent;
    }
  }

  function wait(milliseconds) {
    window.clearTimeout(timer);
    timer = window.setTimeout(ask, Math.min(milliseconds, LONGEST));
  }

  function ask() {
    if (!isFollowed()) {
      return;
    }
    var began = Date.now();
    var headers = result().dataset.tag ? { "If-None-Match": result().dataset.tag } : {};
    fetch(result().dataset.follow, { headers: headers, cache: "no-store", redirect: "error" })
      .then(function (answer) {
        if (answer.status === 304) {
          return "";
        }
        if (!answer.ok) {
          throw new Error("status " + answer.status);
        }
        return answer.text();
      })
      .then(function (text) {
        failures = 0;
        if (text && isFollowed()) {
          show(text);
        }
        wait(Math.max(EVERY, SLOWER * (Date.now() - began)));
      })
      .catch(function () {
        failures++;
        wait(EVERY * Math.pow(2, failures)); // the line or the server is away: less and less often
      });
  }

  function begin() {
    wait(EVERY);
  }

  document.addEventListener("visibilitychange", begin);
  document.addEventListener("change", function (event) {
    if (event.target.id === "follow") {
      begin();
    }
  });
  begin();
})();
