// Both sides of a card run this. It draws the order of the options, which must be the same
// on both, takes an answer on the front and compares it on the back. Nothing is stored and
// nothing fetched: without this script the options are read in the order of the note, and
// the student thinks of the answer.
(function () {
  "use strict";

  const card = document.querySelector(".quizgen");
  if (!card) {
    return;
  }
  const item = card.dataset.item;
  const all = (selector) => Array.from(card.querySelectorAll(selector));
  const number = (option) => Number(option.dataset.option);
  const words = (line) => line.querySelector(".text").textContent;

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

  // The order does not depend on the one before: some apps run this twice.
  function arrange(list) {
    const options = Array.from(list.children);
    if ("ordered" in list.dataset) {
      return options;
    }
    const day = today();
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

  // Most apps keep their page when the card turns, and so the answer; where the page is
  // loaded anew, the back says nothing about it.
  function remember(given) {
    window.quizgenAnswer = { item: item, given: given };
  }

  function recall() {
    const answer = window.quizgenAnswer;
    return answer && answer.item === item ? answer.given : null;
  }

  function offer(options, role) {
    options[0].parentElement.setAttribute("role", role === "radio" ? "radiogroup" : "group");
    options[0].parentElement.setAttribute("aria-labelledby", "stem");
    options.forEach((option) => {
      option.setAttribute("role", role);
      option.setAttribute("aria-checked", "false");
      option.tabIndex = 0;
      // AnkiMobile and AnkiDroid turn the card on a tap, except on what has this class.
      option.classList.add("tappable");
    });
  }

  function take(event) {
    event.preventDefault();
    event.stopPropagation();
  }

  function offerOne(options) {
    function choose(option) {
      options.forEach((other) => {
        other.setAttribute("aria-checked", String(other === option));
        other.tabIndex = other === option ? 0 : -1;
      });
      remember([number(option)]);
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
        take(event);
        choose(next);
        next.focus();
      }
    }

    offer(options, "radio");
    options.forEach((option, i) => {
      option.tabIndex = i === 0 ? 0 : -1;
      option.onclick = () => choose(option);
      option.onkeydown = press;
    });
  }

  // Several options: which, and where they are put in order, in what order they were chosen.
  // Space chooses and takes back, as on check boxes; Enter is Anki's, and turns the card.
  function offerSeveral(options, inOrder) {
    const chosen = [];

    function show(option) {
      const place = chosen.indexOf(number(option)) + 1;
      option.setAttribute("aria-checked", String(place > 0));
      if (inOrder) {
        option.dataset.place = place || "";
      }
    }

    function toggle(option) {
      const at = chosen.indexOf(number(option));
      chosen.splice(at < 0 ? chosen.length : at, 1, ...(at < 0 ? [number(option)] : []));
      options.forEach(show);
      remember(chosen);
    }

    offer(options, "checkbox");
    options.forEach((option) => {
      show(option);
      option.onclick = () => toggle(option);
      option.onkeydown = (event) => {
        if (event.key === " " && !event.ctrlKey && !event.altKey && !event.metaKey) {
          take(event);
          toggle(option);
        }
      };
    });
  }

  // A menu for each prompt, which offers the options by their letters in the list below.
  function offerMatches(options) {
    const letters = options.map((option, i) => String.fromCharCode(65 + i));
    const menus = all(".prompts li").map((prompt) => {
      const menu = prompt.querySelector("select") || document.createElement("select");
      menu.className = "tappable";
      menu.setAttribute("aria-label", words(prompt));
      menu.textContent = "";
      menu.append(new Option("–", ""));
      options.forEach((option, i) => menu.append(new Option(`${letters[i]}  ${words(option)}`, i)));
      prompt.append(menu);
      return menu;
    });
    const given = (menu) => {
      const option = options[menu.value];
      return option && menu.value ? { number: number(option), words: words(option) } : null;
    };
    menus.forEach((menu) => {
      menu.onchange = () => remember(menus.map(given));
    });
  }

  // Anki's own field, where the app puts it into the page.
  function listen() {
    const field = document.getElementById("typeans");
    if (field) {
      field.oninput = () => remember(field.value);
    }
  }

  function mark(line, right) {
    line.classList.add(right ? "right" : "wrong");
    line.querySelector(".mark").textContent = right ? "✓" : "✗";
  }

  function compareOrder(given) {
    all(".sequence li").forEach((line, i) => {
      const place = given.indexOf(number(line));
      if (place >= 0) {
        mark(line, place === i);
        line.querySelector(".mark").dataset.given = place + 1;
      }
    });
  }

  function compareMatches(given) {
    all(".prompts li").forEach((line, i) => {
      if (given[i]) {
        const right = given[i].number === number(line);
        mark(line, right);
        line.querySelector(".given").textContent = right ? "" : given[i].words;
      }
    });
  }

  // What counts in a typed answer, by the rule that the terminal marks by (`core` and `fold` in
  // quizgen's marking and folding), whose data is put in here when the note type is made.
  const RULE = MARKING_RULE;

  function isSeen(c) {
    const code = c.codePointAt(0);
    return !RULE.invisible.some(([first, last]) => first <= code && code <= last);
  }

  function unify(text) {
    const sign = (c) => (RULE.quotes.includes(c) ? "'" : RULE.dashes.includes(c) ? "-" : c);
    return Array.from(text, (c) => (isSeen(c) ? sign(c) : "")).join("");
  }

  function lower(text) {
    return Array.from(text.toLowerCase(), (c) => RULE.large[c] || c).join("");
  }

  function fold(text) {
    const decomposed = lower(unify(text).normalize("NFD")).normalize("NFKC");
    const folded = unify(lower(decomposed).normalize("NFKC"));
    return folded.replace(/--+/g, "-").replace(/\s+/g, " ").trim();
  }

  // The point of .5 counts: it makes another number of the digit.
  function strip(text, around) {
    const counts = (c) => !around.includes(c);
    const characters = Array.from(text);
    let start = characters.findIndex(counts);
    const end = characters.length - characters.slice().reverse().findIndex(counts);
    const isPoint = (c) => c === "." || c === ",";
    if (/[0-9]/.test(characters[start]) && isPoint(characters[start - 1])) {
      start -= isPoint(characters[start - 2]) ? 0 : 1;
    }
    return start < 0 ? "" : characters.slice(start, end).join("");
  }

  function part(text) {
    return text.replace(/([\p{L}\p{N}_])-(?=[\p{L}\p{N}_])/gu, "$1 ");
  }

  function core(text) {
    const folded = part(fold(text));
    const bare = strip(folded, RULE.around) || folded;
    const language = (card.lang || "").split("-")[0].toLowerCase();
    const articles = RULE.articles[language] || [];
    const openings = articles.map((word) => (word.endsWith("'") ? word : `${word} `));
    const after = (start) =>
      openings.map((word) => {
        const rest = start.startsWith(word) ? start.slice(word.length) : "";
        return strip(rest, RULE.around);
      });
    return [...after(folded), ...after(bare)].find((rest) => rest) || bare;
  }

  // 25 has the same core as 2⁵, and is another number; 2^5 is the same one.
  function powers(text) {
    const raise = (_, digits) => Array.from(digits, (c) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[c]).join("");
    const raised = text.replace(/(?:\^|\*\*)([0-9]+)/g, raise);
    return (raised.match(/[0-9][⁰¹²³⁴-⁹]+/g) || []).join(" ");
  }

  // What a text looks like (`look` in quizgen's folding): CO is not Co, nor 5′ what 5″ is.
  function keep(text) {
    const digit = /[0-9]/;
    const letter = /\p{L}/u;
    const isPrime = (before) => {
      const [one, other] = before.slice(-2).length > 1 ? before.slice(-2) : ["", before.slice(-1)];
      return digit.test(other) || (letter.test(other) && !letter.test(one) && !/['’′]/.test(one));
    };
    const prime = (signs) => (/^(?:''|′′|["”″])$/.test(signs) ? "\ue001" : "\ue000");
    let kept = Array.from(text).filter(isSeen).join("");
    if (!/(?:^|[\s(])["'“‘„‚«‹`]/.test(kept)) {
      kept = kept.replace(/([0-9])(''|["'”’´])(?!\p{L})/gu, (_, at, signs) => at + prime(signs));
    }
    kept = kept
      .normalize("NFC")
      .replace(/(?:″|′′|′)(?!\p{L})/gu, (signs, at, whole) =>
        isPrime(whole.slice(0, at)) ? prime(signs) : signs)
      .replace(/[⁰¹²³⁴-⁹⁺⁻⁼⁽⁾ⁿⁱ]+/g, "^$&")
      .replace(/[₀-₉₊₋₌₍₎]+/g, "_$&");
    kept = unify(kept.normalize("NFKC")).replace(/\ue000/g, "′").replace(/\ue001/g, "″");
    return kept.replace(/--+/g, "-").replace(/\s+/g, " ").trim();
  }

  const isShifted = (kept) => /[_^][0-9+\-=(ni]|[′″]/.test(kept);
  const wordsOf = (text) => text.match(/\p{L}+/gu) || [];

  function look(text) {
    const kept = keep(text);
    const hasWords = wordsOf(kept).some((word) => Array.from(word).length > 2);
    const isLower = (word) => word === word.toLowerCase() && word !== word.toUpperCase();
    const within = (word) => isLower(Array.from(word)[0]) && !isLower(word);
    if (hasWords && !wordsOf(kept).some(within) && !isShifted(kept)) {
      return fold(text);
    }
    const isTitle = (word) => /^\p{Lu}\p{Ll}$/u.test(word);
    const isKept = (word) => within(word) || !(hasWords || isTitle(word));
    const reduced = kept.replace(/\p{L}+/gu, (word) => (isKept(word) ? word : fold(word)));
    const isPhrase = kept.includes(" ") && !/[=<>{}[\]|\\/_^@#~*+$&]|[\p{L}\p{N}_]\(/u.test(kept);
    return isPhrase ? reduced.slice(0, 1).toLowerCase() + reduced.slice(1) : reduced;
  }

  // H2O, which has no signs for it, may be meant for H₂O.
  function readings(reduced) {
    const after = /(\p{L})([0-9]+)/gu;
    const shifted = ["$1^$2", "$1_$2"].map((way) => reduced.replace(after, way));
    return isShifted(reduced) || shifted[0] === reduced ? [reduced] : [reduced, ...shifted];
  }

  // The terminal's `is_written_as`, for what has the same core.
  function isWrittenAs(given, answer) {
    const right = look(answer);
    const isSign = wordsOf(right).every((word) => Array.from(word).length <= 2);
    if (right === fold(answer) && !isSign) {
      return true;
    }
    const stops = RULE.around.replace("'", "");
    const bare = (text) => {
      const rest = strip(text, stops);
      const quoted = rest === "" || RULE.quotes.includes(Array.from(rest)[0]);
      return (quoted && strip(rest, RULE.around + RULE.quotes)) || rest;
    };
    const dashed = (text) => Array.from(text, (c) => (RULE.dashes.includes(c) ? "-" : c)).join("");
    const parts = [given, answer].map((text) => part(dashed(text)).split(/\s+/).filter(Boolean));
    const ends = parts.map((several) => several.slice(-parts[1].length).join(" "));
    const [one, other] = ends.map((text) => readings(look(bare(text))));
    return one.some((reading) => other.includes(reading));
  }

  // A wording that differs by accents alone is marked where none is the very one: the terminal
  // asks whether it was meant, and here the student decides. What a number or date may be typed
  // as besides is in the note, and marks the usual wording.
  function compareTyped(given) {
    const [first, last] = RULE.accents;
    const isLetter = (c) => c < first || c > last;
    const plain = (text) =>
      Array.from(text.normalize("NFD")).filter(isLetter).join("").normalize("NFC");
    const raised = given.replace(/\*\*/g, "^");
    const typed = raised.replace(/\^/g, "");
    const isExact = (text) =>
      powers(text) === powers(given) &&
      [given, typed].some((reply) => core(reply) === core(text)) &&
      isWrittenAs(raised, text);
    const isAlike = (text) =>
      powers(text) === powers(given) &&
      plain(core(text)) === plain(core(typed)) &&
      isWrittenAs(plain(raised), plain(text));
    const lines = all(".wordings li");
    const also = JSON.parse(card.querySelector(".wordings").dataset.also || "[]");
    // Case counts in a last word as short as the symbol of a unit, even after longer ones.
    const symbol = (text) => {
      const end = strip(text.normalize("NFC"), RULE.around.replace("'", ""));
      return (end.match(/(?:^|\P{L})(\p{L}{1,2})$/u) || [])[1];
    };
    const isSpelled = (text) => symbol(given) === symbol(text);
    const isRight = (text) => isExact(text) && (!also.length || isSpelled(text));
    const exact = lines.filter((line) => isRight(words(line)));
    if (!exact.length && also.some(isRight)) {
      exact.push(lines[0]);
    }
    const alike = lines.filter((line) => !also.length && isAlike(words(line)));
    (exact.length ? exact : alike).forEach((line) => line.classList.add("chosen"));
  }

  function compareChosen(given) {
    const chosen = all(".options li").filter((option) => given.includes(number(option)));
    chosen.forEach((option) => option.classList.add("chosen"));
  }

  const marked = card.querySelector("[data-response]");
  const response = marked ? marked.dataset.response : "one";
  if (card.classList.contains("front")) {
    const options = all(".options").map(arrange).flat();
    window.quizgenAnswer = null;
    if (!options.length) {
      listen();
    } else if (response === "match") {
      offerMatches(options);
    } else if (response === "one") {
      offerOne(options);
    } else {
      offerSeveral(options, response === "order");
    }
  } else {
    const given = recall();
    const compare = { order: compareOrder, match: compareMatches, type: compareTyped };
    if (response === "one" || response === "several") {
      all(".options").forEach(arrange);
    }
    if (given) {
      (compare[response] || compareChosen)(given);
    }
  }
})();
