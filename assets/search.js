/* The search of search.html, and the only script of the site.

   It fetches the head of the index, the leaves that the words typed stand on, and the cards of the documents found;
   what a leaf holds is described in backfile/concordance.py. The lines around a word are cut from the document's own page.
   Texts were taken apart into words by backfile/search_words.py, and what is typed is taken apart here in the same way. */
(() => {
  "use strict";
  const form = document.getElementById("search");
  if (!form) return;

  // Words: the same as in search_words.py.

  const SEPARATORS =
    "\\x00-\\x2f\\x3a-\\x40\\x5b-\\x60\\x7b-\\xa9\\xab\\xac\\xae-\\xb4\\xb6-\\xb9\\xbb-\\xbf\\xd7\\xf7" +
    "\\u02bc\\u037e\\u0387\\u055a-\\u055f\\u0589\\u058a\\u05be\\u05c0\\u05c3\\u05c6\\u05f3\\u05f4\\u0600-\\u060f\\u061b-\\u061f" +
    "\\u066a-\\u066d\\u06d4\\u06dd\\u06de\\u06e9\\u0964\\u0965\\u0970\\u0e3f\\u0e4f\\u0e5a\\u0e5b\\u0f04-\\u0f14\\u104a-\\u104f" +
    "\\u10fb\\u1360-\\u1368\\u1680\\u17d4-\\u17db\\u1800-\\u180a\\u2000-\\u200c\\u2010-\\u2029\\u202f-\\u205f\\u206a-\\u206f" +
    "\\u20a0-\\u20cf\\u2190-\\u2bff\\u2e00-\\u2e7f\\u3000-\\u3004\\u3008-\\u3020\\u3030\\u303d\\u30a0\\u30fb\\ufd3e\\ufd3f" +
    "\\ufe10-\\ufe1f\\ufe30-\\ufe6f\\uff01-\\uff0f\\uff1a-\\uff20\\uff3b-\\uff40\\uff5b-\\uff65\\ufff0-\\uffff";
  const JOINERS = "'’‘ʼ\\u05f3\\u05f4\\u2010\\u2011\\u200c\\-";
  const UNSPACED =
    "\\u0e00-\\u0eff\\u1000-\\u109f\\u1780-\\u17ff\\u3005-\\u3007\\u3040-\\u30ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff";
  const IGNORED =
    "\\xad\\u0300-\\u036f\\u0591-\\u05bd\\u05bf\\u05c1\\u05c2\\u05c4\\u05c5\\u05c7\\u0610-\\u061a\\u0640\\u064b-\\u065f\\u0670" +
    "\\u06d6-\\u06dc\\u06df-\\u06e4\\u06e7\\u06e8\\u06ea-\\u06ed\\u200d-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff";
  const LETTERS = new Map(Object.entries({
    ß: "ss", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", æ: "ae", œ: "oe", ı: "i", ς: "σ",
    ٱ: "ا", ى: "ي", ی: "ي", ک: "ك", ة: "ه", ہ: "ه", ھ: "ه", ە: "ه",
  }));
  for (const zero of [0x660, 0x6f0, 0x966, 0x9e6])
    for (let digit = 0; digit < 10; digit++) LETTERS.set(String.fromCodePoint(zero + digit), String(digit));

  const TOKEN = new RegExp(`[^${SEPARATORS}]+(?:[${JOINERS}][^${SEPARATORS}]+)*`, "gu");
  const BETWEEN = new RegExp(`[${SEPARATORS}]+`, "gu");
  const LEFT_OUT = new RegExp(`[${IGNORED}]+`, "gu");
  const RUN = new RegExp(`([${UNSPACED}]+)|[^${UNSPACED}]+`, "gu");
  const UNSPACED_LETTER = new RegExp(`[${UNSPACED}]`, "u");
  const UNSPACED_RUN = new RegExp(`[${UNSPACED}]+`, "gu");
  const ARTICLE = /^[وف]?(?:[بك]?ال|لل)(?=...)/u;
  const LONGEST = 32;

  const tokens = (text) => text.match(TOKEN) || [];
  const cut = (word) => (word.length > LONGEST ? [...word].slice(0, LONGEST).join("") : word);

  function fold(word) {
    const plain = word.normalize("NFKD").replace(LEFT_OUT, "").normalize("NFC");
    return plain.replace(/./gsu, (letter) => LETTERS.get(letter) ?? letter).replace(BETWEEN, "");
  }

  /* The words of a token as the index has them. */
  function spellings(token) {
    const parts = token.split(BETWEEN), found = [];
    for (const part of parts)
      for (const [run, unspaced] of fold(part).matchAll(RUN)) {
        if (unspaced) found.push(...[...run].map((letter, at, all) => letter + (all[at + 1] ?? "")));
        else {
          found.push(cut(run));
          if (ARTICLE.test(run)) found.push(cut(run.replace(ARTICLE, "")));
        }
      }
    if (parts.length > 1 && !/\p{Nd}/u.test(token)) found.push(cut(fold(parts.join(""))));
    return found;
  }

  /* What a document must hold for a token that was typed: ways, each a list of words that must all be there. */
  function ways(token) {
    const parts = token.split(BETWEEN), must = [];
    for (const part of parts)
      for (const [run, unspaced] of fold(part).matchAll(RUN)) {
        const pairs = unspaced && run.length > 1;
        if (pairs) must.push(...[...run].slice(1).map((letter, at) => run[at] + letter));
        else must.push(cut(run.replace(ARTICLE, "")));
      }
    const joined = parts.length > 1 && !/\p{Nd}/u.test(token) ? [[cut(fold(parts.join("")))]] : [];
    return [must, ...joined].filter((way) => way.length);
  }

  // The index.

  const folder = new URL(".", new URL(form.dataset.index, location.href));
  const kept = new Map();
  let head;

  const get = async (address, options) => {
    const answer = await fetch(address, options);
    if (!answer.ok) throw new Error(`${answer.status} ${address}`);
    return answer;
  };

  /* A file of the index; its address tells of which state of the archive it is. */
  const file = (name) => {
    if (!kept.has(name)) {
      const asked = get(new URL(`${name}?${head.state}`, folder)).then((a) => (name.endsWith(".json") ? a.json() : a.arrayBuffer()));
      kept.set(name, asked);
      asked.catch(() => kept.delete(name));
    }
    return kept.get(name);
  };

  /* The entries of a leaf: words, each with its sets of documents. */
  function* entries(buffer, sets) {
    const bytes = new Uint8Array(buffer), decoder = new TextDecoder();
    let at = 0, word = new Uint8Array();
    const number = () => {
      let value = 0, unit = 1, byte;
      do {
        byte = bytes[at++];
        value += (byte & 127) * unit;
        unit *= 128;
      } while (byte > 127);
      return value;
    };
    const documents = () => {
      const size = number(), found = [];
      if (size % 2) {
        for (let id = 0; id < head.documents; id++) if (bytes[at + (id >> 3)] & (1 << (id & 7))) found.push(id);
        at += (head.documents + 7) >> 3;
      } else for (let id = -1, left = size / 2; left; left--) found.push((id += number() + 1));
      return found;
    };
    while (at < bytes.length) {
      const shared = number(), more = number(), grown = new Uint8Array(shared + more);
      grown.set(word.subarray(0, shared));
      grown.set(bytes.subarray(at, at + more), shared);
      at += more;
      word = grown;
      yield [decoder.decode(word), Array.from({ length: sets }, documents)];
    }
  }

  const WORTH = [4, 2, 1]; // a word in the headings, often in the text, once in it
  const LEAVES = 3; // fetched for words that begin like one that was typed

  /* How well each document answers to a word: zero where it does not hold it. Words that begin so count half. */
  async function worth(word, beginning, looked) {
    looked.push([word, beginning]);
    let leaf = head.leaves.findLastIndex((first) => first <= word);
    const found = new Float32Array(head.documents), names = [];
    if (leaf < 0) leaf = 0;
    do names.push(`words/${leaf++}.bin`);
    while (beginning && names.length < LEAVES && head.leaves[leaf]?.startsWith(word));
    for (const buffer of await Promise.all(names.map(file)))
      for (const [other, sets] of entries(buffer, WORTH.length)) {
        if (other !== word && !(beginning && other.startsWith(word))) continue;
        const share = other === word ? 1 : 0.5;
        sets.forEach((ids, level) => ids.forEach((id) => (found[id] = Math.max(found[id], share * WORTH[level]))));
      }
    const holders = found.reduce((sum, one) => sum + (one > 0), 0), rare = Math.log(1 + head.documents / (holders || 1));
    return found.map((one) => one * rare);
  }

  const none = (found) => found.every((one) => one === 0);

  /* The same for a token; where nothing holds it, for its beginning: "floods" finds "flood". */
  async function answers(token, last, looked) {
    const best = new Float32Array(head.documents);
    for (const way of ways(token)) {
      const found = await Promise.all(way.map((word, at) => worth(word, (last && at === way.length - 1) || word.length > 2, looked)));
      best.forEach((was, id) => {
        const all = found.every((one) => one[id]);
        if (all) best[id] = Math.max(was, found.reduce((sum, one) => sum + one[id], 0) / found.length);
      });
    }
    const word = fold(token);
    for (let length = word.length - 1; none(best) && length > 3 && length > word.length - 4; length--)
      best.set(await worth(word.slice(0, length), true, looked));
    return best;
  }

  /* The documents that hold every token, or else as many as any holds: their scores, whether it is all, and the words
     that were looked up, each with whether others that begin so count too. */
  async function search(query) {
    const asked = [...new Set(tokens(query.toLowerCase()))], looked = [];
    if (!asked.length) return { scores: new Float32Array(head.documents).fill(1), all: true, looked };
    const open = !/[\s\p{P}]$/u.test(query);
    const found = await Promise.all(asked.map((token, at) => answers(token, open && at === asked.length - 1, looked)));
    const held = Uint8Array.from({ length: head.documents }, (_, id) => found.filter((one) => one[id]).length);
    const most = held.reduce((a, b) => Math.max(a, b), 0);
    const scores = Float32Array.from(held, (count, id) => (most && count === most ? found.reduce((sum, one) => sum + one[id], 0) : 0));
    return { scores, all: most === asked.length, looked };
  }

  // Narrowing.

  const narrow = document.getElementById("narrow");
  const KINDS = { year: "", source: "sources", tag: "tags", language: "languages" };
  const groups = {};

  /* The documents of each year, source, tag or language. */
  async function members(kind) {
    if (groups[kind]) return groups[kind];
    if (kind === "year") {
      let at = 0;
      return (groups.year = new Map(head.years.map(([year, size]) => [year, Array.from({ length: size }, () => at++)])));
    }
    const found = new Map();
    for (const [name, [ids]] of entries(await file(`${KINDS[kind]}.bin`), 1)) found.set(name, ids);
    return (groups[kind] = found);
  }

  const chosen = () => Object.keys(KINDS).filter((kind) => form.elements[kind].value);

  async function narrowed(scores, kinds) {
    let left = scores;
    for (const kind of kinds) {
      const ids = (await members(kind)).get(form.elements[kind].value) ?? [], only = new Float32Array(left.length);
      for (const id of ids) only[id] = left[id];
      left = only;
    }
    return left;
  }

  const language = (code) => {
    try {
      return new Intl.DisplayNames([form.dataset.lang], { type: "language" }).of(code);
    } catch {
      return code;
    }
  };

  const NAMED = { language, year: (name) => inDigits(name) };

  /* Offer in each list what the other lists leave, with counts: years in order, all else the most first. */
  async function offer(scores) {
    for (const kind of Object.keys(KINDS)) {
      const list = form.elements[kind], value = list.value;
      const left = await narrowed(scores, chosen().filter((other) => other !== kind));
      let rows = [...(await members(kind))].map(([name, ids]) => [name, ids.filter((id) => left[id]).length]);
      rows = rows.filter(([name, count]) => name && (count || name === value));
      if (kind === "year") rows.reverse();
      else rows.sort((a, b) => b[1] - a[1]);
      list.length = 1;
      for (const [name, count] of rows.slice(0, 200))
        list.add(new Option(`${NAMED[kind]?.(name) ?? name} (${number(count)})`, name, false, name === value));
      list.value = value;
    }
  }

  // What is shown.

  const [said, list, further, browse, hit] = ["said", "found", "further", "browse", "hit"].map((id) => document.getElementById(id));
  const PAGE = 10;
  const title = document.title;
  let ids = [], shown = 0, run = 0, wanted = { runs: [], looked: [] };

  const inDigits = (text) => text.replace(/\d/g, (digit) => form.dataset.digits[digit]);
  const number = (count) => {
    const plain = String(count), apart = count < form.dataset.from ? plain : plain.replace(/\B(?=(\d{3})+$)/g, form.dataset.thousands);
    return inDigits(apart);
  };
  const documents = (count) => {
    const kind = new Intl.PluralRules(form.dataset.lang).select(count);
    return (form.dataset[kind] ?? form.dataset.other).replace("{count}", number(count));
  };
  const say = (words) => (said.textContent = words);

  function order(scores) {
    const dated = head.documents - (head.years.find(([year]) => !year)?.[1] ?? 0);
    const found = [...scores.keys()].filter((id) => scores[id]);
    const by = form.elements.order.value || (wanted.looked.length ? "" : "newest");
    const late = (id) => (id < dated ? 0 : 1);
    if (by === "oldest") return found.sort((a, b) => late(a) - late(b) || a - b);
    if (by === "newest") return found.sort((a, b) => late(a) - late(b) || b - a);
    return found.sort((a, b) => scores[b] - scores[a] || late(a) - late(b) || b - a);
  }

  /* Put a text into an element, with the words that were searched for marked; gives whether there are any. */
  function mark(element, text) {
    const spots = [];
    const asked = (word) => wanted.looked.some(([one, beginning]) => word === one || (beginning && word.startsWith(one)));
    for (const { 0: token, index } of text.matchAll(TOKEN)) {
      const inside = wanted.runs.find((part) => token.includes(part));
      if (inside) spots.push([index + token.indexOf(inside), inside.length]);
      else if (!UNSPACED_LETTER.test(token) && spellings(token.toLowerCase()).some(asked)) spots.push([index, token.length]);
    }
    element.textContent = "";
    let at = 0;
    for (const [start, length] of spots) {
      const marked = document.createElement("mark");
      marked.textContent = text.slice(start, start + length);
      element.append(text.slice(at, start), marked);
      at = start + length;
    }
    element.append(text.slice(at));
    return spots;
  }

  const AROUND = 110; // characters on either side of the place where most words stand together

  /* The lines of a text around the words that were searched for. */
  function lines(text, spots) {
    const near = spots.map(([start]) => spots.filter(([other]) => other >= start && other < start + 2 * AROUND).length);
    const at = spots.length ? spots[near.indexOf(Math.max(...near))][0] : 0;
    let start = Math.max(0, at - AROUND), end = Math.min(text.length, start + 3 * AROUND);
    if (start) start = text.indexOf(" ", start) + 1 || start;
    if (end < text.length && text.lastIndexOf(" ", end) > at) end = text.lastIndexOf(" ", end);
    return (start > at ? "" : start ? "… " : "") + text.slice(Math.min(start, at), end) + (end < text.length ? " …" : "");
  }

  const quoteWhatIsSeen = (found) => {
    for (const { isIntersecting, target } of found)
      if (isIntersecting) {
        seen.unobserve(target);
        quote(target).catch(() => {});
      }
  };
  const seen = new IntersectionObserver(quoteWhatIsSeen, { rootMargin: "100px" });

  async function quote(item) {
    const page = await (await get(item.querySelector("a").href)).text();
    const parsed = new DOMParser().parseFromString(page, "text/html");
    const text = (parsed.querySelector("main .prose") ?? parsed.querySelector("main")).textContent.replace(/\s+/g, " ").trim();
    mark(item.querySelector(".cut"), lines(text, mark(document.createElement("p"), text)));
  }

  async function more() {
    const mine = run, next = ids.slice(shown, shown + PAGE);
    const packs = await Promise.all(next.map((id) => file(`cards/${Math.floor(id / head.pack)}.json`)));
    if (mine !== run) return;
    next.forEach((id, at) => {
      const [address, headline, date, source, lang] = packs[at][id % head.pack], item = hit.content.firstElementChild.cloneNode(true);
      const [link, from, when, text] = ["a", ".source", "span", ".cut"].map((part) => item.querySelector(part));
      link.href = form.dataset.root + encodeURI(address.slice(1)).replace(/[?#]/g, encodeURIComponent);
      mark(link, headline);
      for (const part of [link, text]) Object.assign(part, { lang, dir: "auto" });
      from.textContent = source || form.dataset.unknown;
      when.textContent = date;
      list.append(item);
      seen.observe(item);
    });
    shown += next.length;
    further.hidden = shown >= ids.length;
    return list.children[shown - next.length];
  }

  /* Search for what the form says, and show it. */
  async function show() {
    const mine = ++run;
    const query = form.elements.q.value;
    const idle = !query.trim() && !chosen().length;
    browse.hidden = !idle;
    document.title = query.trim() ? `${query.trim()} – ${title}` : title;
    if (idle) {
      list.hidden = narrow.hidden = further.hidden = true;
      return say("");
    }
    try {
      if (!head) say(form.dataset.loading);
      head ??= await (await get(form.dataset.index, { cache: "no-cache" })).json();
      const { scores, all, looked } = await search(query);
      const left = await narrowed(scores, chosen());
      if (mine !== run) return;
      wanted = { looked, runs: query.match(UNSPACED_RUN) ?? [] };
      ids = order(left);
      shown = 0;
      list.textContent = "";
      list.hidden = !ids.length;
      narrow.hidden = none(scores);
      await more();
      if (mine !== run) return;
      if (!ids.length) say(form.dataset.none.replace("{query}", query.trim()));
      else say(all ? documents(ids.length) : `${form.dataset.some} ${documents(ids.length)}`);
      if (narrow.open) await offer(scores);
      narrow.ontoggle = () => narrow.open && offer(scores).catch(failed);
    } catch (error) {
      if (mine === run) failed(error);
    }
  }

  function failed(error) {
    browse.hidden = false;
    say(form.dataset.failed);
    console.info(error);
  }

  // The address, the keyboard, and what is typed.

  const NAMES = ["q", ...Object.keys(KINDS), "order"];

  function address() {
    const values = NAMES.map((name) => [name, form.elements[name].value.trim()]).filter(([, value]) => value);
    return location.pathname + (values.length ? `?${new URLSearchParams(values)}` : "");
  }

  function read() {
    const asked = new URLSearchParams(location.search);
    for (const name of NAMES) {
      const field = form.elements[name], value = asked.get(name) ?? "";
      if (field.options && value && ![...field.options].some((one) => one.value === value)) field.add(new Option(value, value));
      field.value = value;
    }
    if (chosen().length) narrow.open = true;
    begun = false;
    show();
  }

  let typing, begun; // the moment to search; whether the last step of the history is still being typed

  /* Search, and let the address follow: what is typed letter by letter is one step of the history. */
  function step(typed) {
    clearTimeout(typing);
    if (address() !== location.pathname + location.search) history[begun ? "replaceState" : "pushState"](null, "", address());
    begun = typed;
    show();
  }

  form.elements.q.addEventListener("input", () => {
    clearTimeout(typing);
    typing = setTimeout(step, 200, true);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    step(false);
  });
  form.addEventListener("change", (event) => event.target !== form.elements.q && step(false));
  further.addEventListener("click", async () => (await more())?.querySelector("a").focus());
  addEventListener("popstate", read);
  document.addEventListener("keydown", (event) => {
    const links = [...list.querySelectorAll("a")], at = links.indexOf(document.activeElement), field = form.elements.q;
    const way = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if ((at < 0 && document.activeElement !== field) || (event.key === "Escape" && at < 0)) return;
    const goal = event.key === "Escape" ? field : way && (links[at + way] ?? (way < 0 ? field : null));
    if (!goal) return;
    event.preventDefault();
    goal.focus();
  });
  read();
})();
