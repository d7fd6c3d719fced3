// Search over search-index.js, without a server. A letter may be wrong; all words must be found.
"use strict";
(() => {
  const form = document.querySelector(".search"), input = document.getElementById("words");
  const list = document.getElementById("found");
  if (!form || typeof threats === "undefined") return;
  form.hidden = false;
  form.addEventListener("submit", event => event.preventDefault());

  const fold = text => text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f']/g, "").split(/[^\p{L}\p{N}]+/u).filter(Boolean);

  function oneSlip(a, b) {
    if (a.length > b.length) [a, b] = [b, a];
    if (b.length - a.length > 1) return false;
    let at = 0;
    while (at < a.length && a[at] === b[at]) ++at;
    if (a.length < b.length) return a.slice(at) === b.slice(at + 1);
    if (at >= a.length || a.slice(at + 1) === b.slice(at + 1)) return true;
    return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
  }

  function closeness(word, other) {
    if (word === other) return 1;
    if (word.length >= 3 && other.startsWith(word)) return 0.8;
    return word.length >= 4 && oneSlip(word, other) ? 0.5 : 0;
  }

  // Every entry stands further down on the page.
  const items = [...document.querySelectorAll("section .entries li")];
  const itemOf = new Map(items.map(item => [item.querySelector("a").getAttribute("href"), item]));

  const entries = threats.map(t => ({ ...t, names: fold(t.name + " " + t.aliases), words: fold(t.words) }));

  function score(entry, wanted) {
    let sum = 0;
    for (const word of wanted) {
      const best = Math.max(0, ...entry.names.map(n => 4 * closeness(word, n)), ...entry.words.map(w => closeness(word, w)));
      if (best === 0) return 0;
      sum += best;
    }
    return sum;
  }

  input.addEventListener("input", () => {
    const wanted = fold(input.value);
    const found = wanted.length === 0 ? [] : entries.map(entry => [score(entry, wanted), entry]).filter(([s]) => s > 0);
    // Of two that fit as well, the one whose name says less else.
    found.sort(([a, one], [b, other]) => b - a || one.name.length - other.name.length);
    list.replaceChildren(...found.slice(0, 20).map(([, entry]) => itemOf.get(entry.path).cloneNode(true)));
    if (wanted.length > 0 && found.length === 0) {
      const item = document.createElement("li");
      item.textContent = "Nothing is known by that. Try fewer words.";
      list.append(item);
    }
  });
})();
