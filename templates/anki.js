// Both sides of a card run this. It draws the order of the options, which must be the
// same on both, and lets the front take a choice. Nothing is stored and nothing fetched:
// without this script the options are read in the order of the bank.
(function () {
  "use strict";

  const card = document.querySelector(".quizgen");
  const list = card && card.querySelector(".options");
  if (!list) {
    return;
  }
  const item = list.dataset.item;
  const options = Array.from(list.children);
  const number = (option) => Number(option.dataset.option);

  // Anki's day begins at four in the morning, so that midnight falls between no two sides.
  function today() {
    const now = new Date(Date.now() - 4 * 60 * 60 * 1000);
    return [now.getFullYear(), now.getMonth() + 1, now.getDate()].join("-");
  }

  // FNV-1a (Fowler, Noll and Vo), then the finalizer of MurmurHash3 (Appleby): without the
  // latter, texts that differ in their last letter only would stay close together.
  function draw(text) {
    let hash = 0x811c9dc5;
    for (let i = 0; i < text.length; i += 1) {
      hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
    }
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    return (hash ^ (hash >>> 16)) >>> 0;
  }

  if (!("ordered" in list.dataset)) {
    const day = today();
    // The order does not depend on the one before: some apps run this twice.
    const place = (option) => draw([item, day, number(option)].join(" "));
    options.sort((a, b) => place(a) - place(b) || number(a) - number(b));
  }
  options.forEach((option) => list.appendChild(option));

  function choose(option) {
    options.forEach((other) => {
      other.setAttribute("aria-checked", String(other === option));
      other.tabIndex = other === option ? 0 : -1;
    });
    window.quizgenChoice = { item: item, number: number(option) };
  }

  // The keys of a group of radio buttons (WAI-ARIA Authoring Practices). A key that has
  // nothing left to do here is Anki's: a second Enter or space turns the card.
  function press(event) {
    const at = options.indexOf(event.currentTarget);
    const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key] || 0;
    const next = options[(at + step + options.length) % options.length];
    const chosen = next.getAttribute("aria-checked") === "true";
    const takes = step !== 0 || event.key === "Enter" || event.key === " ";
    if (takes && !chosen && !event.ctrlKey && !event.altKey && !event.metaKey) {
      event.preventDefault();
      event.stopPropagation();
      choose(next);
      next.focus();
    }
  }

  function offer() {
    window.quizgenChoice = null;
    list.setAttribute("role", "radiogroup");
    list.setAttribute("aria-labelledby", "stem");
    options.forEach((option, i) => {
      option.setAttribute("role", "radio");
      option.setAttribute("aria-checked", "false");
      option.tabIndex = i === 0 ? 0 : -1;
      // AnkiMobile and AnkiDroid turn the card on a tap, except on what has this class.
      option.classList.add("tappable");
      option.onclick = () => choose(option);
      option.onkeydown = press;
    });
  }

  // Most apps keep their page when the card turns, and so the choice; where the page is
  // loaded anew, the back says nothing about it.
  function recall() {
    const choice = window.quizgenChoice;
    if (choice && choice.item === item) {
      const chosen = options.filter((option) => number(option) === choice.number);
      chosen.forEach((option) => option.classList.add("chosen"));
    }
  }

  if (card.classList.contains("front")) {
    offer();
  } else {
    recall();
  }
})();
