// @ts-check
import { RequestError } from './request.js';
import { newId, pause } from './memory.js';

const shelf = 'outbox ';

/** Oldest first in the order of the alphabet. @param {Letter} letter */
const placeOf = (letter) => `${shelf}${letter.at} ${letter.id}`;

/**
 * @typedef {object} Letter
 * @property {string} id the clientActivityID, by which its echo is known
 * @property {import('./types/wire.js').Outgoing} activity
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
    this.last = 0;
  }

  /** @returns {Letter[]} oldest first */
  get letters() {
    return this.memory.keys(shelf).map((key) => this.memory.get(key)).filter((letter) => letter?.activity);
  }

  /** Each letter has a place of its own, so that two tabs never write over each other. @param {Letter} letter */
  keep(letter) {
    this.memory.set(placeOf(letter), letter);
  }

  /** @param {import('./types/wire.js').Outgoing} activity @returns {Letter} */
  add(activity) {
    // Two letters of one moment keep their order.
    this.last = Math.max(Date.now(), this.last + 1);
    const letter = { id: newId(), activity, tried: false, at: this.last };
    this.keep(letter);
    void this.flush();
    return letter;
  }

  /** Its echo was seen: it has arrived. @param {string | undefined} id @returns {boolean} whether it was waiting here */
  settle(id) {
    const letter = this.letters.find((other) => other.id === id);
    if (letter) {
      this.memory.set(placeOf(letter), null);
    }
    return Boolean(letter);
  }

  clear() {
    this.letters.forEach((letter) => this.memory.set(placeOf(letter), null));
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

      this.keep({ ...letter, tried: true });
      await this.connection.post({
        ...letter.activity, localTimestamp: new Date(letter.at).toISOString(), channelData: { ...letter.activity.channelData, clientActivityID: letter.id },
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
