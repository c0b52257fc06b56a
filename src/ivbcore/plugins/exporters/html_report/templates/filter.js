// A search field over the measures. The page is complete without it.
(() => {
  "use strict";
  const box = document.getElementById("filter");
  const field = document.getElementById("filter-text");
  const told = document.getElementById("filter-told");
  const places = new Map();
  for (const one of document.querySelectorAll("[data-m]")) {
    const known = places.get(one.dataset.m);
    if (known) known.push(one);
    else places.set(one.dataset.m, [one]);
  }
  const plain = (text) => text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
  // What holds measures goes when none of them is left in it.
  const holding = [
    ...document.querySelectorAll("tbody, .scroll, .chapter, .priority, .part, .happens, .card details"),
  ].filter((one) => one.querySelector("[data-m]"));
  let texts = null;
  const search = () => {
    texts ??= new Map(
      [...places].map(([key, some]) => [key, plain(some.map((one) => one.textContent).join(" "))]),
    );
    const wanted = plain(field.value).split(/\s+/).filter(Boolean);
    let count = 0;
    for (const [key, some] of places) {
      const fits = wanted.every((word) => texts.get(key).includes(word));
      count += fits;
      for (const one of some) one.hidden = !fits;
    }
    for (const one of holding)
      one.classList.toggle("emptied", !one.querySelector("[data-m]:not([hidden])"));
    told.textContent = wanted.length
      ? told.dataset.form.replace("{count}", count).replace("{total}", places.size)
      : "";
  };
  if (places.size) {
    box.hidden = false;
    let waiting;
    field.addEventListener("input", () => {
      clearTimeout(waiting);
      waiting = setTimeout(search, 120);
    });
  }
  // Who follows a link into a closed part sees it open; on paper all parts are open.
  const reveal = () => {
    const target = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
    const part = target && target.closest("details");
    if (part) part.open = true;
  };
  addEventListener("hashchange", reveal);
  reveal();
  let closed = [];
  addEventListener("beforeprint", () => {
    closed = [...document.querySelectorAll("details.part:not([open])")];
    for (const one of closed) one.open = true;
  });
  addEventListener("afterprint", () => {
    for (const one of closed) one.open = false;
  });
})();
