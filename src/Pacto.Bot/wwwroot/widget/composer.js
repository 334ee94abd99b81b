// @ts-check
import { h, icon } from './dom.js';
import { writeCounter } from './limits.js';

/** @typedef {import('./types/wire.js').QuestionData} QuestionData */

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

    writeCounter(this.strings, this.input.value, this.question, this.counter, this.warning);
  }

  restore() {
    try {
      this.input.value = sessionStorage.getItem('pacto.typed') ?? '';
    } catch {
      this.input.value = '';
    }
  }
}
