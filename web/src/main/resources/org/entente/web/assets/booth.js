// The booth: answers at once, on a page that also reads and votes without scripts.
(function () {
  "use strict";

  var main = document.getElementById("content");
  var page = main.dataset.booth;
  var seat = main.dataset.seat;
  var address = "/vote/" + seat;
  var KEPT = "entente-booth-" + seat;

  // Moments in the reader's own zone.
  document.querySelectorAll("time[data-local]").forEach(function (time) {
    time.textContent = new Intl.DateTimeFormat(document.documentElement.lang, {
      dateStyle: "long", timeStyle: "short"
    }).format(new Date(time.dateTime));
  });

  document.addEventListener("click", function (event) {
    var menu = document.querySelector("details.menu[open]");
    if (menu && !menu.contains(event.target)) {
      menu.open = false;
    }
  });
  document.addEventListener("keydown", function (event) {
    var menu = document.querySelector("details.menu[open]");
    if (event.key === "Escape" && menu) {
      menu.open = false;
      menu.querySelector("summary").focus();
    }
  });

  if (page === "calm" && seat) {
    if (window.caches) {
      caches.delete(KEPT);
    }
    return;
  }
  if (page !== "vote" && page !== "mine" && page !== "closed") {
    return;
  }

  var say = document.getElementById("sentences").dataset;
  var line = document.getElementById("line");
  var troubles = { late: 0, stale: false, unknown: false, over: false, more: false };
  var sent = false;

  function filled(sentence) {
    var fillings = Array.prototype.slice.call(arguments, 1);
    return sentence.replace(/\{(\d)\}/g, function (gap, number) { return fillings[number]; });
  }

  // What the reader should know of the line, and nothing while all is well.
  function showLine() {
    var waiting = new Set(queue.waiting().map(function (vote) { return vote.statement; })).size;
    var sentences = [];
    if (troubles.over) {
      sentences.push(say.over);
    } else if (waiting > 0 && (!navigator.onLine || slow)) {
      sentences.push(filled(say.waiting, waiting));
    }
    if (troubles.more && waiting > 0) {
      sentences.push(say.more);
    }
    if (troubles.late > 0) {
      sentences.push(filled(say.late, troubles.late));
    }
    if (troubles.stale) {
      sentences.push(say.changed);
    }
    if (troubles.unknown) {
      sentences.push(say.gone);
    }
    if (sentences.length === 0 && shown && waiting === 0) {
      sentences.push(say.arrived);
    }
    shown = shown || waiting > 0 && sentences.length > 0;
    line.classList.toggle("well", sentences[0] === say.arrived);
    var now = sentences.join("\n");
    if (now !== line.dataset.now) {
      line.dataset.now = now;
      line.replaceChildren.apply(line, sentences.map(function (sentence) {
        var paragraph = document.createElement("p");
        paragraph.textContent = sentence;
        return paragraph;
      }));
      line.hidden = sentences.length === 0;
    }
  }

  // A vote on its way for a moment is nothing to speak of.
  var slow = false;
  var shown = false;
  var patience = 0;

  function watch() {
    clearTimeout(patience);
    if (queue.waiting().length === 0) {
      slow = false;
    } else if (!slow) {
      patience = setTimeout(function () {
        slow = queue.waiting().length > 0;
        showLine();
      }, 2500);
    }
    showLine();
  }

  var code = document.querySelector("[name=_csrf]") || { value: "" };
  var queue = window.ententeQueue(seat, address, code, {
    changed: function () {
      if (queue) {
        watch();
        afterChange();
      }
    },
    outcome: function (vote, word) {
      sent = true;
      troubles.late += word === "closed" ? 1 : 0;
      troubles.stale = troubles.stale || word === "stale";
      troubles.unknown = troubles.unknown || word === "unknown";
      if (word !== "taken") {
        undone(vote);
      }
    },
    over: function () {
      troubles.over = true;
    }
  });
  window.addEventListener("offline", showLine);
  var draft = "entente.draft." + seat;

  var afterChange = function () {};
  var undone = function () {};

  document.getElementById("leave").addEventListener("submit", function () {
    queue.forget();
    window.ententeStore.removeItem(draft);
  });

  if (page !== "vote") {
    queue.answersSince(Number(main.dataset.at)).forEach(function (vote, statement) {
      document.querySelectorAll(".answers li").forEach(function (item) {
        if (item.dataset.id === statement) {
          var label = item.querySelector(".vote");
          label.className = "vote " + vote.vote;
          label.textContent = say[vote.vote];
        }
      });
    });
    queue.send();
    watch();
    return;
  }

  // The hand: statements that are here already, those answered first.
  var cards = Array.from(document.getElementById("hand").content.querySelectorAll("article"), function (article) {
    var original = article.querySelector("q");
    return {
      statement: article.dataset.id,
      version: Number(article.dataset.version),
      vote: article.dataset.vote || "",
      note: article.dataset.note || "",
      lang: article.getAttribute("lang"),
      text: article.querySelector("p").textContent,
      original: original ? original.textContent : ""
    };
  });
  var total = Number(main.dataset.total);
  var more = Number(main.dataset.more);
  var elsewhere = Number(main.dataset.answered) - cards.filter(function (card) { return card.vote; }).length;

  queue.answersSince(Number(main.dataset.at)).forEach(function (vote, statement) {
    cards.forEach(function (card) {
      if (card.statement === statement && card.version === vote.version) {
        card.vote = vote.vote;
      }
    });
  });

  var ballot = document.getElementById("ballot");
  var end = document.getElementById("end");
  var form = document.getElementById("vote");
  var card = document.getElementById("card");
  var quote = document.getElementById("statement");
  var translation = document.getElementById("translation");
  var back = document.getElementById("back");
  var forward = document.getElementById("forward");
  var lead = ballot.querySelector(".lead");
  var asked = form.elements.namedItem("statement").value;
  var at = cards.findIndex(function (one) { return one.statement === asked; });

  function open() {
    return cards.findIndex(function (one) { return !one.vote; });
  }

  function nextOpen(from) {
    for (var step = 1; step <= cards.length; step++) {
      var place = (from + step) % cards.length;
      if (!cards[place].vote) {
        return place;
      }
    }
    return -1;
  }

  function show(place, turned) {
    at = place;
    var one = cards[at];
    var answered = elsewhere + cards.filter(function (other) { return other.vote; }).length;
    document.getElementById("answered").textContent = filled(say.answered, answered, total);
    document.getElementById("progress").value = answered;
    back.hidden = cards.length === 0 || at === 0;
    forward.hidden = !one || !one.vote;
    ballot.hidden = !one;
    end.hidden = Boolean(one);
    if (lead && answered > 0) {
      lead.hidden = true;
    }
    if (!one) {
      return;
    }
    form.elements.namedItem("statement").value = one.statement;
    form.elements.namedItem("version").value = one.version;
    quote.textContent = one.text;
    if (one.lang) {
      quote.lang = one.lang;
    } else {
      quote.removeAttribute("lang");
    }
    translation.hidden = !one.note;
    translation.querySelector(".translation").textContent = one.note ? say[one.note] : "";
    var original = translation.querySelector("details");
    original.hidden = !one.original;
    original.open = false;
    original.querySelector("p").textContent = one.original;
    document.getElementById("said").textContent = one.vote ? filled(say.said, say[one.vote]) : "";
    form.querySelectorAll(".choice").forEach(function (choice) {
      choice.setAttribute("aria-pressed", String(choice.value === one.vote));
    });
    card.classList.remove("turned");
    if (turned) {
      void card.offsetWidth;
      card.classList.add("turned");
    }
  }

  // After the last one here: the end, or the next hand as soon as everything has arrived.
  function goOn(from) {
    var next = nextOpen(from);
    if (next >= 0) {
      show(next, true);
      return;
    }
    if (more > 0) {
      troubles.more = true;
      afterChange();
      return;
    }
    show(-1, false);
    document.getElementById("thanks").focus();
  }

  afterChange = function () {
    var again = troubles.more || troubles.stale || troubles.unknown;
    if (again && sent && queue.waiting().length === 0 && !troubles.over) {
      location.replace(address + (troubles.stale ? "?said=changed" : troubles.unknown ? "?said=gone" : ""));
    }
  };

  undone = function (vote) {
    cards.forEach(function (one) {
      if (one.statement === vote.statement) {
        one.vote = "";
      }
    });
  };

  function vote(word) {
    var one = cards[at];
    if (one) {
      one.vote = word;
      queue.add({ statement: one.statement, version: one.version, vote: word });
      goOn(at);
    }
  }

  form.addEventListener("submit", function (event) {
    if (at >= 0 && event.submitter) {
      event.preventDefault();
      vote(event.submitter.value);
    }
  });
  // The second half of a double click is not meant for the next statement.
  form.addEventListener("click", function (event) {
    if (event.detail > 1 && event.target.closest(".choice")) {
      event.preventDefault();
    }
  });

  back.addEventListener("click", function (event) {
    if (cards.length > 0) {
      event.preventDefault();
      show(at < 0 ? cards.length - 1 : Math.max(0, at - 1), true);
    }
  });
  forward.addEventListener("click", function (event) {
    event.preventDefault();
    goOn(at);
  });

  // Single keys can be turned off, for those whose voice or hand strikes them unwillingly.
  var useKeys = document.getElementById("use-keys");
  var store = window.ententeStore;
  useKeys.checked = store.getItem("entente.keys") !== "off";
  function keysChanged() {
    document.body.classList.toggle("with-keys", useKeys.checked);
    store.setItem("entente.keys", useKeys.checked ? "on" : "off");
  }
  useKeys.addEventListener("change", keysChanged);
  document.body.classList.add("by-script");
  keysChanged();

  var leftward = document.documentElement.dir === "rtl" ? "agree" : "disagree";
  var rightward = leftward === "agree" ? "disagree" : "agree";

  function meant(key) {
    switch (key) {
      case "1": case say.keyDisagree: return "disagree";
      case "2": case say.keyPass: case "ArrowDown": return "pass";
      case "3": case say.keyAgree: return "agree";
      case "ArrowLeft": return leftward;
      case "ArrowRight": return rightward;
      default: return "";
    }
  }

  document.addEventListener("keydown", function (event) {
    var typing = event.target.closest("textarea, select, input:not([type=checkbox]), details[open].menu");
    if (typing || event.repeat || event.ctrlKey || event.altKey || event.metaKey || !useKeys.checked) {
      return;
    }
    var word = ballot.hidden ? "" : meant(event.key.length === 1 ? event.key.toLowerCase() : event.key);
    if (word) {
      event.preventDefault();
      vote(word);
    } else if (event.key === "Backspace" && !back.hidden) {
      event.preventDefault();
      back.click();
    }
  });

  // A proposal is kept until it has arrived.
  var propose = document.getElementById("propose");
  var text = propose.elements.namedItem("text");
  if (!text.value && store.getItem(draft)) {
    text.value = store.getItem(draft);
  }
  if (document.querySelector(".propose .notice[role=status]")) {
    store.removeItem(draft);
    text.value = "";
  }
  text.addEventListener("input", function () { store.setItem(draft, text.value); });
  propose.addEventListener("submit", function (event) {
    if (!navigator.onLine) {
      event.preventDefault();
      var notice = propose.querySelector(".notice") || document.createElement("p");
      notice.className = "notice wrong";
      notice.setAttribute("role", "alert");
      notice.textContent = say.kept;
      propose.prepend(notice);
    }
  });

  // The page opens without a line, too, once it was here.
  if (navigator.serviceWorker && window.isSecureContext) {
    navigator.serviceWorker.register("/vote/worker.js", { scope: "/vote/" }).then(function () {
      return navigator.serviceWorker.ready;
    }).then(function (registration) {
      var loaded = document.querySelectorAll("link[href], script[src], img[src]");
      registration.active.postMessage({
        keep: KEPT,
        page: address,
        files: Array.from(loaded, function (file) { return file.href || file.src; })
      });
    }).catch(function () {
      // Without it the page needs the line to open; votes wait all the same.
    });
  }

  // Without a wish of the reader's, what is open comes first.
  if (at < 0 || !location.search && cards[at].vote) {
    at = open();
  }
  if (at >= 0 || more === 0) {
    show(at, false);
  } else {
    troubles.more = true;
  }
  queue.send();
  watch();
})();
