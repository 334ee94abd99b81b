// @ts-check
// The page "ready to paste": counts what is written the way the live form does, and copies one field at a time.
const page = /** @type {HTMLElement} */ (document.querySelector('[data-mirror]'));
const told = /** @type {HTMLElement} */ (page.querySelector('[data-told]'));

/** @param {string | undefined} sentence @param {Record<string, number | string>} values */
const fill = (sentence, values) => (sentence ?? '').replace(/\{(\w+)\}/g, (place, name) => String(values[name] ?? place));

/** @param {string | undefined} id */
const textOf = (id) => /** @type {HTMLTextAreaElement} */ (document.getElementById(id ?? ''));

/** Outer blanks do not count, and a line break counts twice: browsers send it as two characters. @param {string} text */
const lengthOf = (text) => {
  const trimmed = text.trim();
  return trimmed.length + (trimmed.match(/\n/g)?.length ?? 0);
};

/** @param {string} text */
const wordsOf = (text) => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** @param {HTMLElement} line */
function count(line) {
  const text = textOf(line.dataset.count);
  const characters = lengthOf(text.value);
  const least = Number(text.dataset.min ?? 0);
  const most = Number(text.dataset.most);
  const { fitsText, shortText, overText, wordsText } = line.dataset;
  const sentence = characters < least ? shortText : characters > most ? overText : fitsText;
  const values = { count: characters, least, most, missing: least - characters, excess: characters - most };
  const words = wordsText && fill(wordsText, { words: wordsOf(text.value), advised: text.dataset.words ?? '' });
  line.textContent = [fill(sentence, values), words].filter(Boolean).join(' ');
  line.toggleAttribute('data-over', characters > most || characters < least);
}

/** What was just done is said once, politely, even if the same is done again. @param {string} sentence */
function tell(sentence) {
  told.textContent = '';
  setTimeout(() => { told.textContent = sentence; }, 50);
}

/** @param {HTMLTextAreaElement} text */
async function copy(text) {
  if (navigator.clipboard) {
    await navigator.clipboard.writeText(text.value);
    return;
  }
  // Without https the clipboard is closed to scripts; what is selected can still be copied.
  const wasHidden = text.hidden;
  text.hidden = false;
  text.select();
  const done = document.execCommand('copy');
  text.hidden = wasHidden;
  if (!done) {
    throw new Error('not copied');
  }
}

for (const line of /** @type {NodeListOf<HTMLElement>} */ (page.querySelectorAll('[data-count]'))) {
  textOf(line.dataset.count).addEventListener('input', () => count(line));
  count(line);
}

for (const button of /** @type {NodeListOf<HTMLButtonElement>} */ (page.querySelectorAll('[data-copy]'))) {
  button.addEventListener('click', async () => {
    const text = textOf(button.dataset.copy);
    try {
      await copy(text);
      button.dataset.done = '';
      tell(fill(page.dataset.copied, { label: button.dataset.name ?? '' }));
    } catch {
      text.hidden = false;
      text.focus();
      text.select();
      tell(page.dataset.byHand ?? '');
    }
  });
}

for (const button of /** @type {NodeListOf<HTMLButtonElement>} */ (page.querySelectorAll('[data-restore]'))) {
  const text = textOf(button.dataset.restore);
  text.addEventListener('input', () => { button.hidden = text.value === text.defaultValue; });
  button.addEventListener('click', () => {
    text.value = text.defaultValue;
    text.dispatchEvent(new Event('input'));
    text.focus();
  });
}
