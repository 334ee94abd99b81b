// @ts-check
import { h } from './dom.js';

/** Has every new message read out once: its words, and what can be answered. */
export class Announcer {
  constructor() {
    this.element = h('div', { class: 'heard', 'aria-live': 'polite', 'aria-atomic': 'false' });
  }

  /** @param {string} words */
  say(words) {
    const line = h('p', null, words);
    this.element.append(line);
    // Gone again before somebody who reads along meets it a second time.
    setTimeout(() => line.remove(), 2_000);
  }
}
