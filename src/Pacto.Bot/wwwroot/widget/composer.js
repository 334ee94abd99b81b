// @ts-check
import { h, icon } from './dom.js';

/** @typedef {import('./wire.js').QuestionData} QuestionData */

/** Most characters the server reads of one message. */
const longest = 20_000;

/** Where the person writes: the text, its counter against the limits of the question, and a date where one is asked for. */
export class Composer {
  /** @param {import('./strings.js').Strings} strings @param {(text: string) => void} send */
  constructor(strings, send) {
    this.strings = strings;
    this.send = send;
    /** @type {QuestionData | undefined} */
    this.question = undefined;
    this.input = h('textarea', { rows: 1, maxLength: longest, id: 'say', autocomplete: 'off', 'aria-describedby': 'hint counter', enterKeyHint: 'send' });
    this.counter = h('p', { class: 'counter', id: 'counter' });
    this.warning = h('p', { class: 'heard', role: 'status' });
    this.day = h('input', { type: 'date', id: 'day' });
    this.dates = h('div', { class: 'dates', hidden: true },
      strings.label(h('label', { for: 'day' }), 'date.label'), this.day,
      strings.label(h('button', { type: 'button', class: 'quiet', onclick: () => this.sendDate() }), 'date.use'));
    const button = h('button', { type: 'submit', class: 'send' }, icon('M4 12 20 4l-4 16-4.5-6.5L4 12Zm7.5 1.5L20 4'));
    strings.name(button, 'send', undefined, true);
    this.element = h('form', { class: 'composer', noValidate: true },
      this.dates,
      strings.label(h('label', { class: 'heard', for: 'say' }), 'input.label'),
      h('div', { class: 'row' }, this.input, button),
      this.counter, this.warning,
      strings.label(h('p', { class: 'hint', id: 'hint' }), 'input.hint'));
    this.restore();
    strings.on(() => {
      this.input.placeholder = strings.say('input.placeholder');
      this.write();
    });
    this.element.addEventListener('submit', (event) => {
      event.preventDefault();
      this.submit();
    });
    this.input.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
        event.preventDefault();
        this.submit();
      }
    });
    this.input.addEventListener('input', () => this.write());
  }

  submit() {
    const text = this.input.value.trim();
    if (text === '') {
      this.input.focus();
      return;
    }

    this.fill('');
    this.send(text);
  }

  sendDate() {
    if (this.day.value === '') {
      this.day.focus();
      return;
    }

    this.send(this.day.value);
    this.day.value = '';
  }

  /** @param {string} text */
  fill(text) {
    this.input.value = text;
    this.write();
  }

  /** Fits the place to what is asked. @param {QuestionData | undefined} question */
  ask(question) {
    this.question = question;
    this.dates.hidden = question?.kind !== 'date';
    this.write();
  }

  /** The height of the text, its counter, and what of it must survive a reload. */
  write() {
    this.input.style.height = 'auto';
    this.input.style.height = `${Math.min(this.input.scrollHeight + 2, 168)}px`;
    try {
      sessionStorage.setItem('pacto.typed', this.input.value);
    } catch {
      // Forbidden by the page: then a reload loses what was not sent.
    }

    const { minLength, maxLength } = this.question ?? {};
    const count = this.input.value.trim().length;
    const number = (/** @type {number} */ value) => this.strings.number(value);
    const limited = Boolean(minLength || maxLength);
    this.counter.hidden = !limited;
    const over = maxLength ? count - maxLength : 0;
    const missing = (minLength ?? 0) - count;
    const key = over > 0 ? 'counter.over' : missing > 0 ? 'counter.missing' : maxLength ? 'counter.fits' : 'counter.free';
    this.counter.textContent = limited
      ? this.strings.say(key, { count: number(count), most: number(maxLength ?? 0), least: number(minLength ?? 0), over: number(over), missing: number(missing) })
      : '';
    this.counter.classList.toggle('over', over > 0);
    // Heard once when the limit is crossed, not with every letter.
    if (over > 0 !== (this.warning.textContent !== '')) {
      this.warning.textContent = over > 0 ? this.counter.textContent : '';
    }
  }

  restore() {
    try {
      this.input.value = sessionStorage.getItem('pacto.typed') ?? '';
    } catch {
      this.input.value = '';
    }
  }
}
