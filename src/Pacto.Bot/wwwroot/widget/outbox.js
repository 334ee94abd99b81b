// @ts-check
import { RequestError } from './request.js';
import { newId, pause } from './memory.js';

/**
 * @typedef {object} Letter
 * @property {string} id the clientActivityID, by which its echo is known
 * @property {string} text
 * @property {string} locale
 * @property {boolean} tried it may have arrived already
 * @property {number} at
 */

/**
 * What was said and is not known to have arrived. It survives a reload and a closed page, and is sent once: in order, by one tab
 * at a time, and never again before it is looked up whether an earlier try did arrive.
 * Events: `sent` and `refused` (detail: Letter).
 */
export class Outbox extends EventTarget {
  /** @param {import('./connection.js').Connection} connection @param {import('./memory.js').Memory} memory */
  constructor(connection, memory) {
    super();
    this.connection = connection;
    this.memory = memory;
    this.flushing = false;
  }

  /** @returns {Letter[]} oldest first */
  get letters() {
    const kept = this.memory.get('outbox');
    return Array.isArray(kept) ? kept : [];
  }

  /** @param {Letter[]} letters */
  keep(letters) {
    this.memory.set('outbox', letters.length ? letters : null);
  }

  /** @param {string} text @param {string} locale @returns {Letter} */
  add(text, locale) {
    const letter = { id: newId(), text, locale, tried: false, at: Date.now() };
    this.keep([...this.letters, letter]);
    void this.flush();
    return letter;
  }

  /** Its echo was seen: it has arrived. @param {string | undefined} id @returns {boolean} whether it was waiting here */
  settle(id) {
    const letters = this.letters;
    const rest = letters.filter((letter) => letter.id !== id);
    if (!id || rest.length === letters.length) {
      return false;
    }

    this.keep(rest);
    return true;
  }

  clear() {
    this.keep([]);
  }

  /** Sends what waits, while there is a line. */
  async flush() {
    if (this.flushing) {
      return;
    }

    this.flushing = true;
    let wait = 0;
    try {
      await this.memory.alone('outbox', async () => {
        while (this.connection.state === 'online' && this.letters.length > 0) {
          wait = await this.sendFirst();
          if (wait > 0) {
            return;
          }
        }
      });
    } finally {
      this.flushing = false;
    }

    if (wait > 0) {
      await pause(wait);
      void this.flush();
    }
  }

  /** @returns {Promise<number>} milliseconds to wait before the next try; 0 when it is settled */
  async sendFirst() {
    const letter = this.letters[0];
    try {
      if (letter.tried) {
        await this.connection.sweep();
        if (!this.letters.some((other) => other.id === letter.id)) {
          return 0;
        }
      }

      this.keep(this.letters.map((other) => (other.id === letter.id ? { ...other, tried: true } : other)));
      await this.connection.post({
        type: 'message', text: letter.text, textFormat: 'plain', locale: letter.locale,
        localTimestamp: new Date(letter.at).toISOString(), channelData: { clientActivityID: letter.id },
      });
      this.settle(letter.id);
      this.dispatchEvent(new CustomEvent('sent', { detail: letter }));
      return 0;
    } catch (error) {
      if (error instanceof RequestError && !error.passing) {
        this.settle(letter.id);
        this.dispatchEvent(new CustomEvent('refused', { detail: letter }));
        return 0;
      }

      this.connection.wake();
      return (error instanceof RequestError && error.wait) || 3_000;
    }
  }
}
