// Small comforts on top of pages that read without scripts.
(function () {
  "use strict";

  // Whoever opened a cell goes on where it stands.
  document.addEventListener("htmx:afterSettle", function () {
    var next = document.querySelector("[data-focus=now]");
    if (next) {
      next.removeAttribute("data-focus");
      next.focus();
    }
  });

  // What was waited for opens by itself.
  document.addEventListener("htmx:afterSettle", function () {
    var ready = document.querySelector("a[data-go=now]");
    if (ready) {
      ready.removeAttribute("data-go");
      window.location.href = ready.href;
    }
  });

  // Escape leaves a cell as it was; arrows walk through a grid.
  document.addEventListener("keydown", function (event) {
    var target = event.target;
    if (event.key === "Escape") {
      var form = target.closest && target.closest("form[data-cancel]");
      if (form) {
        htmx.ajax("GET", form.dataset.cancel, { target: form.closest("td"), swap: "outerHTML" });
      }
      var menu = document.querySelector("details.menu[open]");
      if (menu) {
        menu.open = false;
        menu.querySelector("summary").focus();
      }
      return;
    }
    var cell = target.matches && target.matches("td.cell > a") ? target.parentElement : null;
    if (!cell) {
      return;
    }
    var row = cell.parentElement;
    var at = Array.prototype.indexOf.call(row.children, cell);
    var forward = document.documentElement.dir === "rtl" ? "ArrowLeft" : "ArrowRight";
    var backward = forward === "ArrowRight" ? "ArrowLeft" : "ArrowRight";
    var next =
      event.key === forward ? cell.nextElementSibling
      : event.key === backward ? cell.previousElementSibling
      : event.key === "ArrowDown" ? row.nextElementSibling && row.nextElementSibling.children[at]
      : event.key === "ArrowUp" ? row.previousElementSibling && row.previousElementSibling.children[at]
      : null;
    var link = next && next.querySelector("a");
    if (link) {
      event.preventDefault();
      link.focus();
    }
  });

  // A menu closes when one clicks elsewhere.
  document.addEventListener("click", function (event) {
    var menu = document.querySelector("details.menu[open]");
    if (menu && !menu.contains(event.target)) {
      menu.open = false;
    }
  });
})();
