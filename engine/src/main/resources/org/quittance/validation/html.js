
"use strict";
(() => {
  const reveal = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    for (let at = target; at; at = at.parentElement) {
      if (at.tagName === "DETAILS") at.open = true;
    }
    if (target) target.scrollIntoView({ block: "nearest" });
  };
  addEventListener("hashchange", reveal);
  if (location.hash) reveal();

  const table = document.getElementById("table");
  if (!table) return;
  const body = table.tBodies[0];
  const rows = [...body.rows];
  const text = row => row.textContent.toLowerCase();
  const texts = new Map(rows.map(row => [row, text(row)]));

  const controls = document.getElementById("controls");
  const search = document.createElement("input");
  search.type = "search";
  search.placeholder = controls.dataset.search;
  search.setAttribute("aria-label", controls.dataset.search);
  search.setAttribute("aria-controls", "table");
  const verdict = document.createElement("select");
  verdict.setAttribute("aria-label", table.tHead.rows[0].cells[0].textContent);
  verdict.add(new Option(table.dataset.all, ""));
  const words = new Map(rows.map(row => [row.className, row.querySelector(".word").textContent]));
  words.forEach((word, name) => verdict.add(new Option(word, name)));
  const shown = document.createElement("span");
  shown.setAttribute("role", "status");
  controls.append(search, verdict, shown);

  const filter = () => {
    const wanted = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    let count = 0;
    rows.forEach(row => {
      row.hidden = !(wanted.every(word => texts.get(row).includes(word)) && (!verdict.value || row.className === verdict.value));
      count += row.hidden ? 0 : 1;
    });
    shown.textContent = table.dataset.shown.replace("{0}", count).replace("{1}", rows.length);
  };
  search.addEventListener("input", filter);
  verdict.addEventListener("change", filter);
  filter();

  const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });
  [...table.tHead.rows[0].cells].forEach((head, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    head.append(button);
    head.setAttribute("aria-sort", "none");
    const figures = head.matches(".c-errors, .c-warnings");
    button.addEventListener("click", () => {
      const before = head.getAttribute("aria-sort");
      const down = before === "none" ? figures : before === "ascending";
      [...table.tHead.rows[0].cells].forEach(other => other.setAttribute("aria-sort", "none"));
      head.setAttribute("aria-sort", down ? "descending" : "ascending");
      const sign = down ? -1 : 1;
      const key = row => row.cells[column].textContent;
      rows.sort((a, b) => sign * collator.compare(key(a), key(b)));
      body.append(...rows);
    });
  });

  document.querySelectorAll("[data-filter]").forEach(label => {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...label.childNodes);
    label.append(button);
    button.addEventListener("click", () => {
      search.value = label.dataset.filter;
      filter();
      table.scrollIntoView({ block: "start" });
    });
  });
})();
