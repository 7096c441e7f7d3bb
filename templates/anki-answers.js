// The back: what was answered on the front, beside what is right. Each comparison marks lines, and
// returns the verdict on the whole: a key of what is said, and of how many parts how many are
// right. What is shared with the front stands in anki.js.

const SIGNS = { right: "✓", nearly: "≈", unsure: "?", wrong: "✗" };

function mark(line, right) {
  line.classList.add(right ? "right" : "wrong");
  line.querySelector(".mark").textContent = right ? "✓" : "✗";
}

function verdictOf(lines, isRight) {
  const right = lines.filter(isRight).length;
  const key = right === lines.length ? "right" : "wrong";
  return { key, parts: `${right}/${lines.length}` };
}

function compareOrder(given) {
  const lines = all(".sequence li");
  lines.forEach((line, i) => {
    const place = given.indexOf(number(line));
    if (place >= 0) {
      mark(line, place === i);
      line.querySelector(".mark").dataset.given = place + 1;
    }
  });
  return verdictOf(lines, (line) => line.matches(".right"));
}

function compareMatches(given) {
  const lines = all(".prompts li");
  lines.forEach((line, i) => {
    const shown = line.querySelector(".given");
    shown.textContent = "";
    if (given[i]) {
      const right = given[i].number === number(line);
      mark(line, right);
      if (!right) {
        tell(line, "chosen", shown);
        shown.textContent = given[i].words;
      }
    }
  });
  return verdictOf(lines, (line) => line.matches(".right"));
}

function compareChosen(given) {
  const lines = all(".options li");
  const isChosen = (line) => given.includes(number(line));
  const isRight = (line) => line.matches(".right");
  lines.filter(isChosen).forEach((line) => {
    line.classList.add("chosen");
    tell(line, "chosen");
  });
  const missed = lines.filter((line) => isRight(line) && !isChosen(line));
  if (response === "several") {
    missed.forEach((line) => {
      line.classList.add("missed");
      tell(line, "missed");
    });
  }
  return { key: missed.length || given.length > lines.filter(isRight).length ? "wrong" : "right" };
}

function showStruck(struck) {
  const lines = all(".options li").filter((line) => struck.includes(number(line)));
  lines.forEach((line) => {
    line.classList.add("struck");
    tell(line, "struck");
  });
}

// Anki's comparison has what was typed in its first line, with hyphens for what lacks in it. A
// page that was loaded anew, or an app with a field of its own, has it only there.
function readTyped(code) {
  const spans = Array.from(code.children);
  const end = spans.findIndex((part) => part.tagName === "BR");
  const first = end < 0 ? spans : spans.slice(0, end);
  const typed = first.filter((part) => part.matches(".typeGood, .typeBad"));
  return typed.map((part) => part.textContent).join("");
}

// Anki compares with the usual wording only, and shows another one that is right in red.
function showTyped(code, given, key) {
  const good = document.createElement("span");
  good.className = "typeGood";
  good.textContent = given;
  code.textContent = "";
  code.append(good, ` ${SIGNS[key]}`);
}

// What a card does not know of a number or a date may be right all the same.
function compareTyped(given) {
  const code = document.querySelector("code#typeans");
  const typed = given || (code ? readTyped(code) : "");
  if (!typed) {
    return null;
  }
  const lines = all(".wordings li");
  const also = JSON.parse(card.querySelector(".wordings").dataset.also || "[]");
  const { exact, alike } = judge(typed, lines.map(words), also);
  const found = exact.length ? exact : alike;
  found.forEach((at) => lines[at].classList.add("chosen"));
  if (!found.length) {
    return { key: also.length ? "unsure" : "wrong" };
  }
  // Anki's comparison leaves accents out of what was typed.
  const key = exact.length || !given ? "right" : "nearly";
  if (code) {
    showTyped(code, typed, key);
  }
  return { key };
}

function conclude(verdict) {
  const line = head();
  line.setAttribute("role", "status");
  line.textContent = "";
  if (verdict) {
    const sign = document.createElement("span");
    sign.setAttribute("aria-hidden", "true");
    sign.textContent = SIGNS[verdict.key];
    const parts = verdict.key === "wrong" && verdict.parts ? ` (${verdict.parts})` : "";
    line.dataset.verdict = verdict.key;
    line.append(sign, ` ${say(verdict.key)}${parts}`);
  }
}

function answer() {
  const { given, struck } = recall();
  const compare = { order: compareOrder, match: compareMatches, type: compareTyped };
  const isAnswered = Array.isArray(given) && given.some((part) => part !== null);
  all(".said").forEach((said) => said.remove());
  if (response === "one" || response === "several") {
    all(".options").forEach(arrange);
  }
  if (response === "type") {
    conclude(compareTyped(given));
  } else {
    conclude(isAnswered ? (compare[response] || compareChosen)(given) : null);
  }
  showStruck(struck);
}
