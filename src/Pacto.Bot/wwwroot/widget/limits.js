// @ts-check

/** Characters as the form counts them: outer blanks do not count, a line break counts as two. @param {string} text */
export function lengthOf(text) {
  const trimmed = text.trim().replace(/\r\n?/g, '\n');
  return trimmed.length + (trimmed.match(/\n/g)?.length ?? 0);
}

/**
 * Writes the counter of a text, and says aloud once when it crosses its limit: not with every letter.
 * @param {import('./strings.js').Strings} strings @param {string} text @param {{ minLength?: number | null, maxLength?: number | null } | undefined} limits
 * @param {HTMLElement} counter @param {HTMLElement} warning
 */
export function writeCounter(strings, text, limits, counter, warning) {
  const { minLength, maxLength } = limits ?? {};
  const count = lengthOf(text);
  const number = (/** @type {number} */ value) => strings.number(value);
  const limited = Boolean(minLength || maxLength);
  const over = maxLength ? count - maxLength : 0;
  const missing = (minLength ?? 0) - count;
  const key = over > 0 ? 'counter.over' : missing > 0 ? 'counter.missing' : maxLength ? 'counter.fits' : 'counter.free';
  counter.hidden = !limited;
  counter.textContent = limited
    ? strings.say(key, { count: number(count), most: number(maxLength ?? 0), least: number(minLength ?? 0), over: number(over), missing: number(missing) })
    : '';
  counter.classList.toggle('over', over > 0);
  if (over > 0 !== (warning.textContent !== '')) {
    warning.textContent = over > 0 ? counter.textContent : '';
  }
}
