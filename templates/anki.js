// Both sides of a card run this, in one function with the files before it: anki-asking.js on the
// front; anki-answers.js on the back, and anki-marking.js where an answer is typed. It draws the order of the options, which must be the same on both, and takes an
// answer on the front, which is compared on the back. Nothing is stored and nothing fetched:
// without this script the options are read in the order of the note, and the student thinks of
// the answer.

const card = document.querySelector(".quizgen");
const item = card ? card.dataset.item : "";
const all = (selector) => Array.from(card.querySelectorAll(selector));
const number = (option) => Number(option.dataset.option);
const words = (line) => line.querySelector(".text").textContent;
const marked = card && card.querySelector("[data-response]");
const response = marked ? marked.dataset.response : "one";

// What is said where the note has no words of its language for it.
const ENGLISH = {
  right: "Right",
  wrong: "Wrong",
  nearly: "Right, but for the accents",
  unsure: "Not recognised: compare it with the answer",
  chosen: "your answer",
  missed: "missed",
  struck: "struck out",
  hint: "Alt and a number choose; with Shift, they strike out.",
  choose: "Alt and a number choose.",
};

function say(key) {
  let said = null;
  try {
    said = JSON.parse(card.dataset.words || "null");
  } catch (_) {
    said = null;
  }
  return said && typeof said[key] === "string" ? said[key] : ENGLISH[key];
}

// Anki's day begins at four in the morning, so that midnight falls between no two sides.
function today() {
  const now = new Date(Date.now() - 4 * 60 * 60 * 1000);
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].join("-");
}

// A card that is turned at four in the morning keeps its order.
function dayOf(side) {
  const begun = window.quizgenDay;
  if (side.classList.contains("back") && begun && begun.item === item) {
    return begun.day;
  }
  window.quizgenDay = { item: item, day: today() };
  return window.quizgenDay.day;
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

// The order does not depend on the one before: some apps run this twice.
function arrange(list) {
  const options = Array.from(list.children);
  if ("ordered" in list.dataset) {
    return options;
  }
  const day = dayOf(card);
  let place = (option) => draw([item, day, number(option)].join(" "));
  if (list.dataset.orders) {
    const orders = list.dataset.orders.split(" ");
    const order = orders[draw([item, day].join(" ")) % orders.length].split(",").map(Number);
    place = (option) => order.indexOf(number(option));
  }
  options.sort((a, b) => place(a) - place(b) || number(a) - number(b));
  options.forEach((option) => list.appendChild(option));
  return options;
}

// Most apps keep their page when the card turns, and so the answer; where the page is loaded
// anew, the back says nothing about it, but for what was typed.
const state = { item, given: null, struck: [] };

function remember(given) {
  state.given = given;
}

function recall() {
  const kept = window.quizgenAnswer;
  return kept && kept.item === item ? kept : { given: null, struck: [] };
}

// Who listens to a page goes from heading to heading.
function title() {
  const stem = card.querySelector(".stem");
  if (stem) {
    stem.setAttribute("role", "heading");
    stem.setAttribute("aria-level", "1");
  }
}

// The verdict's line. Both sides have it, so that turning the card moves no stem; its own
// direction keeps its words from deciding that of the card.
function head() {
  const line = card.querySelector(".verdict") || document.createElement("p");
  line.className = "verdict";
  line.dir = "auto";
  card.prepend(line);
  return line;
}

// Words for what a colour or a line tells, in front of the reason.
function tell(line, key, before = line.querySelector(".why")) {
  const said = document.createElement("span");
  said.className = "said";
  said.textContent = say(key);
  line.insertBefore(said, before);
}

// Keys that Anki leaves alone: it takes space, Return and 1 to 4 before the page sees them. Alt
// with Control is AltGr, which types. The listener of the card before, or of this one when an
// app runs this twice, is taken away.
function listen(act) {
  document.removeEventListener("keydown", window.quizgenKeys);
  window.quizgenKeys = (event) => {
    const digit = /^(?:Digit|Numpad)([1-9])$/.exec(event.code);
    const isOurs = digit && event.altKey && !event.ctrlKey && !event.metaKey && card.isConnected;
    if (isOurs && act(Number(digit[1]) - 1, event)) {
      take(event);
    }
  };
  document.addEventListener("keydown", window.quizgenKeys);
}

function take(event) {
  event.preventDefault();
  event.stopPropagation();
}

function hint(key) {
  const line = card.querySelector(".keys") || document.createElement("p");
  line.className = "keys";
  line.textContent = say(key);
  card.append(line);
}

if (card) {
  title();
  if (card.classList.contains("front")) {
    ask();
  } else {
    listen(() => false);
    answer();
  }
}
