// Votes that wait in this browser until the server has confirmed them, one key each, so that two
// windows of the same seat never write over one another.
(function () {
  "use strict";

  var MOST_AT_ONCE = 50;
  var LONGEST_WAIT = 60000;
  var PATIENCE = 20000;

  // Where the browser keeps nothing, votes wait as long as the page is open.
  var memory = new Map();
  var store = (function () {
    try {
      localStorage.setItem("entente.try", "1");
      localStorage.removeItem("entente.try");
      return localStorage;
    } catch (refused) {
      return {
        get length() { return memory.size; },
        key: function (at) { return Array.from(memory.keys())[at]; },
        getItem: function (key) { return memory.has(key) ? memory.get(key) : null; },
        setItem: function (key, value) { memory.set(key, value); },
        removeItem: function (key) { memory.delete(key); }
      };
    }
  })();

  function chance() {
    return Array.from(crypto.getRandomValues(new Uint8Array(6)), function (byte) {
      return byte.toString(16).padStart(2, "0");
    }).join("");
  }

  function keys(prefix) {
    var found = [];
    for (var at = 0; at < store.length; at++) {
      var key = store.key(at);
      if (key !== null && key.indexOf(prefix) === 0) {
        found.push(key);
      }
    }
    return found.sort();
  }

  // One window at a time sends; the others find their votes gone from the queue.
  function alone(name, work) {
    return navigator.locks
      ? navigator.locks.request(name, { ifAvailable: true }, function (lock) { return lock ? work() : null; })
      : work();
  }

  // seat: by which the queue is known; says: {changed(), outcome(vote, word, at), over()}
  function queue(seat, address, code, says) {
    var waits = "entente.waits." + seat + ".";
    var said = "entente.said." + seat + ".";
    var sending = false;
    var delay = 1000;
    var timer = 0;
    var last = 0;

    function waiting() {
      return keys(waits).map(function (key) {
        return Object.assign({ key: key }, JSON.parse(store.getItem(key)));
      });
    }

    function add(vote) {
      var newest = keys(waits).pop();
      var after = newest ? parseInt(newest.slice(waits.length).split(".")[0], 10) : 0;
      last = Math.max(Date.now(), last + 1, after + 1);
      store.setItem(waits + String(last).padStart(15, "0") + "." + chance(), JSON.stringify(vote));
      says.changed();
      send();
    }

    // What this browser knows better than a page that was made earlier.
    function answersSince(at) {
      var answers = new Map();
      keys(said).forEach(function (key) {
        var vote = JSON.parse(store.getItem(key));
        if (vote.at > at) {
          answers.set(vote.statement, vote);
        } else {
          store.removeItem(key);
        }
      });
      waiting().forEach(function (vote) { answers.set(vote.statement, vote); });
      return answers;
    }

    function post(votes) {
      var body = new URLSearchParams();
      body.append("_csrf", code.value);
      votes.forEach(function (vote) {
        body.append("v", vote.version + ":" + vote.vote + ":" + vote.statement);
      });
      var stop = new AbortController();
      var patience = setTimeout(function () { stop.abort(); }, PATIENCE);
      return fetch(address + "/votes", {
        method: "POST", body: body, keepalive: true, redirect: "error", signal: stop.signal
      }).finally(function () { clearTimeout(patience); });
    }

    // The code that binds forms to the seat is on every page; an old page may hold an old one.
    function renewCode() {
      return fetch(address, { headers: { "Accept": "text/html" } }).then(function (answer) {
        if (answer.status === 404) {
          says.over();
          throw new Error("no seat");
        }
        return answer.text();
      }).then(function (page) {
        var field = new DOMParser().parseFromString(page, "text/html").querySelector("[name=_csrf]");
        if (!field) {
          throw new Error("no code");
        }
        code.value = field.value;
      });
    }

    // Only what the server has answered leaves the queue.
    function settle(votes, text) {
      var lines = text.trim().split("\n");
      var at = parseInt(lines.shift(), 10);
      if (!(at > 0) || lines.length !== votes.length) {
        throw new Error("not an answer of ours");
      }
      votes.forEach(function (vote, place) {
        if (lines[place] === "taken") {
          store.setItem(said + vote.statement,
            JSON.stringify({ statement: vote.statement, version: vote.version, vote: vote.vote, at: at }));
        } else if (lines[place] !== "closed" && lines[place] !== "unknown" && lines[place] !== "stale") {
          says.over();
          throw new Error("no seat");
        }
        store.removeItem(vote.key);
        says.outcome(vote, lines[place]);
      });
    }

    function sendAll(renewed) {
      var votes = waiting().slice(0, MOST_AT_ONCE);
      if (votes.length === 0) {
        return Promise.resolve();
      }
      return post(votes).then(function (answer) {
        if (answer.status === 403 && !renewed) {
          return renewCode().then(function () { return true; });
        }
        if (answer.status === 404) {
          says.over();
        }
        if (!answer.ok) {
          delay = Math.max(delay, 1000 * (parseInt(answer.headers.get("Retry-After"), 10) || 1));
          throw new Error("status " + answer.status);
        }
        return answer.text().then(function (text) {
          settle(votes, text);
          delay = 1000;
          says.changed();
          return false;
        });
      }).then(sendAll);
    }

    function send() {
      if (sending || keys(waits).length === 0) {
        return;
      }
      sending = true;
      clearTimeout(timer);
      Promise.resolve(alone(waits, function () { return sendAll(false); })).catch(function () {
        // The line is down or the server is busy; the queue says so as long as it is not empty.
      }).then(function () {
        sending = false;
        says.changed();
        if (keys(waits).length > 0) {
          timer = setTimeout(send, delay * (0.75 + Math.random() / 2));
          delay = Math.min(2 * delay, LONGEST_WAIT);
        }
      });
    }

    function now() {
      delay = 1000;
      send();
    }

    window.addEventListener("online", now);
    window.addEventListener("pageshow", now);
    window.addEventListener("storage", function (event) {
      if (event.key === null || event.key.indexOf(waits) === 0) {
        says.changed();
      }
    });
    document.addEventListener("visibilitychange", now);

    return {
      add: add,
      answersSince: answersSince,
      forget: function () {
        keys(waits).concat(keys(said)).forEach(function (key) { store.removeItem(key); });
      },
      send: send,
      waiting: waiting
    };
  }

  window.ententeQueue = queue;
  window.ententeStore = store;
})();
