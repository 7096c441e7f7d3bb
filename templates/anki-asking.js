// The front: options to choose, to put in order and to match by click, tap or key. What is shared
// with the back stands in anki.js.

const CHOSEN = { radio: "aria-checked", option: "aria-selected" };

const isStruck = (option) => option.getAttribute("aria-disabled") === "true";

// Of a group of options, the tab key reaches one, and arrows the others (WAI-ARIA Authoring
// Practices).
function reach(options, option) {
  options.forEach((other) => {
    other.tabIndex = other === option ? 0 : -1;
  });
}

function offer(options, role) {
  const list = options[0].parentElement;
  list.setAttribute("role", role === "radio" ? "radiogroup" : "listbox");
  list.setAttribute("aria-labelledby", "stem");
  if (role === "option") {
    list.setAttribute("aria-multiselectable", "true");
  }
  all(".said").forEach((said) => said.remove());
  options.forEach((option) => {
    option.setAttribute("role", role);
    option.setAttribute(CHOSEN[role], "false");
    option.removeAttribute("aria-disabled");
    // AnkiMobile and AnkiDroid turn the card on a tap, except on what has this class.
    option.classList.add("tappable");
  });
  reach(options, options[0]);
}

// The next option behind or before one, round about, over those that are not to be chosen.
function step(options, from, key, passes) {
  const by = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[key] || 0;
  let at = options.indexOf(from);
  do {
    at = (at + by + options.length) % options.length;
  } while (by && passes(options[at]) && options[at] !== from);
  return options[at];
}

// What a click with the other button does, or a finger that stays. iOS tells of no such finger:
// a timer does, unless the other comes first. The click that may follow it chooses nothing.
function hold(option, act) {
  const click = option.onclick;
  let timer = 0;
  let isHeld = false;
  const stop = () => clearTimeout(timer);
  option.oncontextmenu = (event) => {
    take(event);
    stop();
    if (!isHeld) {
      act();
    }
  };
  option.onpointerdown = (event) => {
    stop();
    isHeld = false;
    if (event.pointerType === "touch") {
      timer = setTimeout(() => {
        isHeld = true;
        act();
      }, 700);
    }
  };
  option.onpointerup = stop;
  option.onpointerleave = stop;
  option.onpointercancel = stop;
  option.onclick = (event) => (isHeld ? take(event) : click(event));
}

// Strikes an option out, or takes that back; whoever is struck out is not chosen.
function strike(option, release) {
  const struck = !isStruck(option);
  if (struck) {
    release(option);
    option.setAttribute("aria-disabled", "true");
    tell(option, "struck");
  } else {
    option.removeAttribute("aria-disabled");
    option.querySelector(".said").remove();
  }
  state.struck = state.struck.filter((other) => other !== number(option));
  state.struck.push(...(struck ? [number(option)] : []));
}

function offerStrikes(options, choose, release) {
  options.forEach((option) => hold(option, () => strike(option, release)));
  listen((at, event) => {
    const option = options[at];
    if (option && !event.repeat && event.shiftKey) {
      strike(option, release);
    } else if (option && !event.repeat) {
      choose(option);
    }
    return option;
  });
  hint("hint");
}

function offerOne(options) {
  const isChosen = (option) => option.getAttribute("aria-checked") === "true";

  function show(chosen) {
    options.forEach((other) => other.setAttribute("aria-checked", String(other === chosen)));
    remember(chosen ? [number(chosen)] : null);
  }

  function choose(option) {
    if (!isStruck(option)) {
      show(option);
      reach(options, option);
    }
  }

  // A key that has nothing left to do here is Anki's: a second Enter or space turns the card.
  function press(event) {
    const from = event.currentTarget;
    const next = step(options, from, event.key, isStruck);
    const takes = next !== from || event.key === "Enter" || event.key === " ";
    if (takes && !isChosen(next) && !event.ctrlKey && !event.altKey && !event.metaKey) {
      take(event);
      choose(next);
      next.focus();
    }
  }

  offer(options, "radio");
  options.forEach((option) => {
    option.onclick = () => choose(option);
    option.onkeydown = press;
  });
  offerStrikes(options, choose, (option) => isChosen(option) && show(null));
}

// Several options: which, and where they are put in order, in what order they were chosen.
// Space chooses and takes back, as in any list; Enter is Anki's, and turns the card.
function offerSeveral(options, inOrder) {
  const chosen = [];

  function show(option) {
    const place = chosen.indexOf(number(option)) + 1;
    option.setAttribute("aria-selected", String(place > 0));
    if (inOrder) {
      option.dataset.place = place || "";
    }
  }

  function toggle(option) {
    if (isStruck(option)) {
      return;
    }
    const at = chosen.indexOf(number(option));
    chosen.splice(at < 0 ? chosen.length : at, 1, ...(at < 0 ? [number(option)] : []));
    options.forEach(show);
    reach(options, option);
    remember(chosen);
  }

  function press(event) {
    const next = step(options, event.currentTarget, event.key, () => false);
    const moves = next !== event.currentTarget;
    if ((moves || event.key === " ") && !event.ctrlKey && !event.altKey && !event.metaKey) {
      take(event);
      if (moves) {
        reach(options, next);
        next.focus();
      } else {
        toggle(next);
      }
    }
  }

  offer(options, "option");
  options.forEach((option) => {
    show(option);
    option.onclick = () => toggle(option);
    option.onkeydown = press;
  });
  if (inOrder) {
    listen((at, event) => {
      if (options[at] && !event.repeat) {
        toggle(options[at]);
      }
      return options[at];
    });
    hint("choose");
  } else {
    offerStrikes(options, toggle, (option) => chosen.includes(number(option)) && toggle(option));
  }
}

// Whether a menu has less room than its words need; then they stand beneath it as well.
function isCut(menu, text) {
  const style = getComputedStyle(menu);
  const brush = document.createElement("canvas").getContext("2d");
  brush.font = `${style.fontSize} ${style.fontFamily}`;
  return brush.measureText(text).width > menu.clientWidth - 4 * parseFloat(style.fontSize);
}

// A menu for each prompt, which offers the options by their letters in the list below.
function offerMatches(options) {
  const letters = options.map((option, i) => String.fromCharCode(65 + i));
  const menus = all(".prompts li").map((prompt) => {
    const menu = prompt.querySelector("select") || document.createElement("select");
    const whole = prompt.querySelector(".whole") || document.createElement("span");
    menu.className = "tappable";
    menu.setAttribute("aria-label", words(prompt));
    menu.textContent = "";
    menu.append(new Option("–", ""));
    options.forEach((option, i) => menu.append(new Option(`${letters[i]}  ${words(option)}`, i)));
    whole.className = "whole";
    whole.textContent = "";
    whole.setAttribute("aria-hidden", "true");
    prompt.append(menu, whole);
    return menu;
  });
  const given = (menu) => {
    const option = options[menu.value];
    return option && menu.value ? { number: number(option), words: words(option) } : null;
  };
  const change = (menu) => {
    const chosen = given(menu);
    const isLong = chosen && isCut(menu, menu.selectedOptions[0].text);
    menu.nextElementSibling.textContent = isLong ? chosen.words : "";
    remember(menus.map(given));
  };
  menus.forEach((menu) => {
    menu.onchange = () => change(menu);
  });
  // For the menu that has the focus, else for the first that has no answer.
  listen((at, event) => {
    const focused = menus.find((menu) => menu === document.activeElement);
    const menu = focused || menus.find((other) => !other.value);
    if (menu && options[at] && !event.repeat) {
      menu.value = at;
      change(menu);
    }
    return menu && options[at];
  });
  hint("choose");
}

// Anki's own field, where the app puts it into the page.
function offerField() {
  const field = document.querySelector("input#typeans");
  if (field) {
    field.setAttribute("aria-labelledby", "stem");
    field.setAttribute("autocapitalize", "off");
    field.setAttribute("spellcheck", "false");
    field.oninput = () => remember(field.value);
  }
}

function ask() {
  const options = all(".options").map(arrange).flat();
  window.quizgenAnswer = state;
  listen(() => false);
  head();
  if (!options.length) {
    offerField();
  } else if (response === "match") {
    offerMatches(options);
  } else if (response === "one") {
    offerOne(options);
  } else {
    offerSeveral(options, response === "order");
  }
}
