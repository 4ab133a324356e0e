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

  // Draws the map of opinions: one dot for each voter, in the colour of the declared group.
  function drawOpinions(canvas) {
    var ink = canvas.getContext("2d");
    var colours = ["#0b5563", "#a3480f", "#5c6b1c", "#6b3d7d", "#1f4e9c", "#8c2f4a"];
    var middleX = canvas.width / 2;
    var middleY = canvas.height / 2;
    var points = (canvas.dataset.points || "").split(" ").filter(Boolean);
    var size = points.length > 1000 ? 2 : points.length > 200 ? 4 : 6;
    ink.clearRect(0, 0, canvas.width, canvas.height);
    ink.strokeStyle = "#d9dee2";
    ink.beginPath();
    ink.moveTo(0, middleY);
    ink.lineTo(canvas.width, middleY);
    ink.moveTo(middleX, 0);
    ink.lineTo(middleX, canvas.height);
    ink.stroke();
    ink.globalAlpha = points.length > 1000 ? 0.4 : 0.75;
    points.forEach(function (point) {
      var part = point.split(",");
      var group = Number(part[2]);
      ink.fillStyle = group < 0 ? "#56606a" : colours[group % colours.length];
      ink.beginPath();
      ink.arc(
        middleX + (Number(part[0]) / 100) * (middleX - 12),
        middleY - (Number(part[1]) / 100) * (middleY - 12),
        size, 0, 2 * Math.PI);
      ink.fill();
    });
  }
  function drawAll() {
    document.querySelectorAll("canvas.opinions").forEach(drawOpinions);
  }
  document.addEventListener("entente:map", drawAll);
  drawAll();
})();
