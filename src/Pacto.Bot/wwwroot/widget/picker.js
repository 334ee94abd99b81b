// @ts-check
import { h } from './dom.js';

/** @typedef {import('./types/wire.js').OptionData} OptionData */

/** Upper and lower case and accents make no difference to who searches. @param {string} text */
const fold = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

let pickers = 0;

/**
 * A list to choose from, with a search. Native check boxes or radio buttons, so that every keyboard and screen reader knows them.
 * @param {import('./strings.js').Strings} strings
 * @param {import('./types/wire.js').QuestionData} question
 * @param {((text: string) => void) | null} send what its own button does; null where another one stands beside it
 * @param {string[]} [before] what is chosen already
 * @returns {{ element: HTMLElement, read: () => string }} the list, and what is chosen as it is said
 */
export function picker(strings, question, send, before) {
  const options = question.options ?? [];
  const most = question.maxChoices ?? 1;
  const single = most <= 1;
  const name = `pick-${++pickers}`;
  const boxes = options.map((option) => h('input', { type: single ? 'radio' : 'checkbox', name, value: option.text, checked: before?.includes(option.text) }));
  const rows = options.map((option, index) => h('label', { class: 'option' }, boxes[index], h('span', null, option.title)));
  const count = h('p', { class: 'count', role: 'status' });
  // What is chosen and not offered stays chosen.
  const others = (before ?? []).filter((text) => !options.some((option) => option.text === text));
  const go = strings.label(h('button', { type: 'button', class: 'primary', onclick: sendChosen }), 'picker.send');
  const search = h('input', { type: 'search', autocomplete: 'off', oninput: filter });
  const chosen = () => options.filter((_, index) => boxes[index].checked);

  function filter() {
    const words = fold(search.value).split(/\s+/).filter(Boolean);
    rows.forEach((row, index) => { row.hidden = !words.every((word) => fold(options[index].title).includes(word)); });
    write();
  }

  function write() {
    const number = chosen().length;
    const shown = rows.filter((row) => !row.hidden).length;
    if (!single) {
      boxes.forEach((box) => { box.disabled = !box.checked && number >= most; });
    }
    go.setAttribute('aria-disabled', String(number === 0));
    const found = search.value.trim() === '' ? '' : strings.say(shown === 0 ? 'picker.none' : 'picker.found', { count: shown });
    const picked = single ? '' : strings.say('picker.count', { count: number, most });
    count.textContent = [found, picked].filter(Boolean).join(' · ');
  }

  function sendChosen() {
    if (chosen().length > 0) {
      send?.(read());
    } else {
      search.focus();
    }
  }

  const read = () => [...others, ...chosen().map((option) => option.text)].join('; ');

  boxes.forEach((box) => box.addEventListener('change', write));
  strings.on(write);
  const element = h('fieldset', { class: 'picker' },
    h('legend', null, question.label),
    options.length > 6 && h('label', { class: 'search' }, strings.label(h('span', null), 'picker.search'), search),
    strings.name(h('div', { class: 'options', tabIndex: -1, role: 'group' }, ...rows), 'picker.options'),
    count, send && go);
  return { element, read };
}

/** Whether a question is better answered from a list than with a few buttons. @param {import('./types/wire.js').QuestionData | undefined} question */
export function wantsPicker(question) {
  const number = question?.options?.length ?? 0;
  return number > 6 || (number > 0 && (question?.maxChoices ?? 1) > 1);
}
