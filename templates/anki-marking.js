// What was typed, compared with what is right: by the rule that the terminal marks by (`core` and
// `fold` in quizgen's marking and folding), whose data is put in here when the note type is made.
// anki-answers.js asks `judge`.
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

// Which wordings were typed, and which were but for accents: the terminal asks whether such a one
// was meant, and here the student decides. What a number or date may be typed as besides is in
// the note, and stands for the usual wording.
function judge(given, wordings, also) {
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
  // Case counts in a last word as short as the symbol of a unit, even after longer ones.
  const symbol = (text) => {
    const end = strip(text.normalize("NFC"), RULE.around.replace("'", ""));
    return (end.match(/(?:^|\P{L})(\p{L}{1,2})$/u) || [])[1];
  };
  const isSpelled = (text) => symbol(given) === symbol(text);
  const isRight = (text) => isExact(text) && (!also.length || isSpelled(text));
  const places = wordings.map((_, at) => at);
  const exact = places.filter((at) => isRight(wordings[at]));
  if (!exact.length && also.some(isRight)) {
    exact.push(0);
  }
  return { exact, alike: places.filter((at) => !also.length && isAlike(wordings[at])) };
}
