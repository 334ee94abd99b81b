// @ts-check
import { pause } from './memory.js';
import { Pass } from './pass.js';
import { requestTime, RequestError } from './request.js';

/** @typedef {import('./types/wire.js').Activity} Activity */
/** @typedef {'connecting' | 'online' | 'reconnecting' | 'offline'} State */

const pollEvery = 2_000;
const aliveEvery = 20_000;

/**
 * One conversation over Direct Line 3.0: it finds or begins it, listens by WebSocket or by asking every two seconds, and
 * never gives up. Events: `state`, `activity` (detail: Activity, each possibly more than once), `began` (another
 * conversation than before), `lost` (the remembered one is no more).
 */
export class Connection extends EventTarget {
  /** @param {string} base @param {import('./memory.js').Memory} memory @param {() => string} locale */
  constructor(base, memory, locale) {
    super();
    this.memory = memory;
    this.locale = locale;
    this.pass = new Pass(base, memory, locale);
    /** @type {State} */
    this.state = 'connecting';
    this.watermark = '';
    /** @type {WebSocket | null} */
    this.socket = null;
    this.socketFailures = 0;
    this.ending = new AbortController();
    this.waking = new AbortController();
    this.running = false;
    this.pass.addEventListener('began', () => {
      this.watermark = '';
      this.dispatchEvent(new CustomEvent('began'));
    });
    this.pass.addEventListener('lost', () => this.dispatchEvent(new CustomEvent('lost')));
  }

  get conversationId() {
    return this.pass.conversationId;
  }

  get userId() {
    return this.pass.userId;
  }

  get takesFiles() {
    return this.pass.takesFiles;
  }

  /** Connects and stays connected until `stop`. */
  async run() {
    if (this.running) {
      return;
    }

    this.running = true;
    const wake = () => this.wake();
    const seen = () => document.visibilityState === 'visible' && this.wake();
    const gone = () => this.become('offline');
    addEventListener('online', wake);
    addEventListener('offline', gone);
    addEventListener('pageshow', wake);
    document.addEventListener('visibilitychange', seen);
    const watchdog = this.watchSleep();
    for (let failures = 0; !this.ending.signal.aborted;) {
      try {
        const streamUrl = await this.join();
        failures = 0;
        await this.listen(streamUrl);
        this.become('reconnecting');
        await this.rest(500);
      } catch (error) {
        failures++;
        this.forget(error);
        this.become(navigator.onLine === false || failures > 1 ? 'offline' : 'reconnecting');
        const asked = error instanceof RequestError ? error.wait : undefined;
        await this.rest(asked ?? Math.min(15_000, 700 * 1.7 ** failures) * (0.75 + Math.random() / 2));
      }
    }

    clearInterval(watchdog);
    removeEventListener('online', wake);
    removeEventListener('offline', gone);
    removeEventListener('pageshow', wake);
    document.removeEventListener('visibilitychange', seen);
    this.running = false;
  }

  /** Begins again: with the remembered credential, or a new conversation when there is none. */
  restart() {
    this.pass.leave();
    this.watermark = '';
    this.become('connecting');
    this.socket?.close();
    this.wake();
  }

  /** Leaves the conversation for a new one. @param {boolean} forget as somebody new, who has none of the drafts */
  beginAnew(forget) {
    this.pass.beginAnew(forget);
    this.restart();
  }

  stop() {
    this.ending.abort();
    this.socket?.close();
    this.waking.abort();
  }

  /** Says something. @param {object} activity @returns {Promise<string>} the id the server gave it */
  async post(activity) {
    // The token may end here and belong to another conversation afterwards; the path is read when it is known.
    await this.pass.authorise();
    const answer = await this.pass.call('POST', `conversations/${this.path}/activities`, { ...activity, from: { id: this.userId } });
    return answer?.id ?? '';
  }

  /** Fetches something of ours that belongs to this person. @param {string} path beginning with a slash @returns {Promise<any>} */
  fetch(path) {
    return this.pass.call('GET', path);
  }

  /** Sends a file with a message that has no words of its own. @param {File} file */
  async upload(file) {
    await this.pass.authorise();
    const form = new FormData();
    const activity = { type: 'message', from: { id: this.userId }, locale: this.locale() };
    form.append('activity', new Blob([JSON.stringify(activity)], { type: 'application/vnd.microsoft.activity' }));
    form.append('file', file);
    await this.pass.call('POST', `conversations/${this.path}/upload?userId=${encodeURIComponent(this.userId)}`, form);
  }

  /** Fetches what arrived meanwhile. */
  async sweep() {
    const mark = encodeURIComponent(this.watermark);
    this.take(await this.pass.call('GET', `conversations/${this.path}/activities?watermark=${mark}`));
  }

  get path() {
    return encodeURIComponent(this.conversationId);
  }

  /** Finds the conversation. @returns {Promise<string | undefined>} where to listen */
  async join() {
    await this.pass.authorise();
    const known = this.watermark !== '';
    const answer = known
      ? await this.pass.call('GET', `conversations/${this.path}?watermark=${encodeURIComponent(this.watermark)}`)
      : await this.pass.call('POST', 'conversations', { user: { id: this.userId }, locale: this.locale() });
    return answer?.streamUrl;
  }

  /** A conversation the server does not know any more must not be asked for for ever. @param {unknown} error */
  forget(error) {
    if (!(error instanceof RequestError) || error.status !== 404) {
      return;
    }

    if (this.watermark === '') {
      this.memory.set('resume', null);
    }
    this.pass.drop();
    this.watermark = '';
  }

  /** Hears what is said until the line breaks. @param {string | undefined} streamUrl */
  async listen(streamUrl) {
    if (streamUrl && this.socketFailures < 2 && 'WebSocket' in window) {
      const opened = await this.listenBySocket(streamUrl);
      this.socketFailures = opened ? 0 : this.socketFailures + 1;
      return;
    }

    // A proxy that lets no WebSocket through: ask. From time to time the socket is tried again.
    for (let rounds = 0; rounds < 150 && !this.ending.signal.aborted; rounds++) {
      const conversation = this.conversationId;
      await this.sweep();
      if (conversation !== this.conversationId) {
        return;
      }

      this.become('online');
      await this.rest(document.visibilityState === 'visible' ? pollEvery : pollEvery * 5);
    }
    this.socketFailures = 1;
  }

  /** @param {string} streamUrl @returns {Promise<boolean>} whether it ever opened */
  listenBySocket(streamUrl) {
    return new Promise((resolve) => {
      let opened = false;
      const socket = new WebSocket(streamUrl);
      this.socket = socket;
      const alive = setInterval(() => socket.readyState === WebSocket.OPEN && socket.send(''), aliveEvery);
      const giveUp = setTimeout(() => opened || socket.close(), requestTime);
      socket.onopen = () => {
        opened = true;
        this.become('online');
        // What came between the answer and the opening of the line.
        this.sweep().catch(() => socket.close());
      };
      socket.onmessage = ({ data }) => {
        if (typeof data === 'string' && data !== '' && this.socket === socket) {
          this.take(JSON.parse(data));
        }
      };
      socket.onclose = () => {
        clearInterval(alive);
        clearTimeout(giveUp);
        if (this.socket === socket) {
          this.socket = null;
        }
        resolve(opened);
      };
    });
  }

  /** @param {{ activities?: Activity[], watermark?: string } | null} set */
  take(set) {
    for (const activity of set?.activities ?? []) {
      this.dispatchEvent(new CustomEvent('activity', { detail: activity }));
    }
    if (set?.watermark) {
      this.watermark = set.watermark;
    }
  }

  /** @param {State} state */
  become(state) {
    if (this.state !== state) {
      this.state = state;
      this.dispatchEvent(new CustomEvent('state', { detail: state }));
    }
  }

  /** Ends a rest, and makes sure that a line that looks open is. */
  wake() {
    this.waking.abort();
    this.waking = new AbortController();
    const socket = this.socket;
    if (socket?.readyState === WebSocket.OPEN) {
      this.sweep().then(() => this.become('online'), () => socket.close());
    }
  }

  /** @param {number} milliseconds */
  async rest(milliseconds) {
    if (!this.ending.signal.aborted) {
      await pause(milliseconds, this.waking.signal);
    }
  }

  /** A machine that slept comes back with a dead socket that nobody told: a clock that jumped gives it away. */
  watchSleep() {
    let last = Date.now();
    return setInterval(() => {
      const now = Date.now();
      if (now - last > 60_000) {
        this.wake();
      }
      last = now;
    }, 10_000);
  }
}
