// @ts-check
import { Connection } from './connection.js';
import { Memory } from './memory.js';
import { placeOf } from './messages.js';
import { Outbox } from './outbox.js';
import { Panel } from './panel.js';
import { Strings } from './strings.js';

/** @typedef {import('./wire.js').Activity} Activity */

/** The chat of one element: what is heard goes to the panel, what is said goes to the outbox. */
export class Chat {
  /** Fetches words and looks, and builds the chat. @param {any} host the element @param {string} base our server @param {string} asked the language the page asks for */
  static async create(host, base, asked) {
    const memory = new Memory(base);
    const strings = new Strings(base, asked);
    const sheet = new CSSStyleSheet();
    await Promise.all([
      strings.load(memory.get(`language ${asked}`) ?? asked),
      fetch(new URL('./chat.css', import.meta.url)).then(async (answer) => sheet.replace(await answer.text())),
    ]);
    host.shadowRoot.adoptedStyleSheets = [...host.shadowRoot.adoptedStyleSheets, sheet];
    return new Chat(host, base, asked, memory, strings);
  }

  /** @param {any} host @param {string} base @param {string} asked @param {Memory} memory @param {Strings} strings */
  constructor(host, base, asked, memory, strings) {
    this.host = host;
    this.asked = asked;
    this.memory = memory;
    this.strings = strings;
    this.connection = new Connection(base, memory, () => strings.language);
    this.outbox = new Outbox(this.connection, memory);
    this.panel = new Panel(host.shadowRoot, strings, base, host.dataset.mode === 'page', {
      send: (text) => this.send(text),
      switchLanguage: (language) => this.switchLanguage(language),
      beginAnew: (forget) => this.beginAnew(forget),
      close: () => host.close(),
    });
    this.messages = this.panel.messages;
    /** @type {Activity | null} The last thing said. */
    this.latest = null;
    this.waiting = 0;
    this.settling = 0;
    // A history that is shown again is not news: nothing of it is read out.
    this.replaying = Boolean(memory.get('resume'));
    this.messages.element.setAttribute('aria-busy', String(this.replaying));
    this.showPending();
    this.listen();
    strings.on(() => { this.panel.element.lang = strings.language === 'pt' ? 'pt-BR' : strings.language; });
  }

  listen() {
    this.connection.addEventListener('activity', (event) => this.hear(/** @type {CustomEvent} */ (event).detail));
    this.connection.addEventListener('state', () => this.onState());
    this.connection.addEventListener('began', () => this.onBegan());
    this.connection.addEventListener('lost', () => this.panel.header.tell('lost'));
    this.outbox.addEventListener('refused', (event) => this.onRefused(/** @type {CustomEvent} */ (event).detail));
    this.memory.watch((key) => {
      if (key === 'resume' && this.memory.get('resume') && this.memory.get('conversation') !== this.connection.conversationId) {
        this.connection.restart();
      } else if (key === 'outbox') {
        void this.outbox.flush();
      }
    });
    this.onState();
  }

  /** @param {boolean} focus */
  show(focus) {
    this.panel.show(focus);
    void this.connection.run();
  }

  hide() {
    this.panel.hide();
  }

  /** Says something in the person's name. @param {string} text */
  send(text) {
    const letter = this.outbox.add(text, this.strings.language);
    const entry = this.messages.addPending(text, letter.id);
    this.panel.anchor = null;
    this.panel.offer(null);
    this.panel.header.closeQuestion();
    this.panel.toEnd();
    this.panel.restoreFocus();
    if (this.connection.state === 'online') {
      this.waitForAnswer();
      setTimeout(() => this.remark(entry), 1500);
    } else {
      this.remark(entry);
    }
  }

  /** Says of an own message that it has not arrived yet. @param {HTMLElement} entry */
  remark(entry) {
    if (entry.dataset.pending !== undefined && entry.querySelector('.quiet') === null) {
      this.messages.remark(entry, this.connection.state === 'online' ? 'sending' : 'kept');
      this.panel.toEnd();
    }
  }

  waitForAnswer() {
    this.panel.typing.hidden = false;
    clearTimeout(this.waiting);
    this.waiting = window.setTimeout(() => { this.panel.typing.hidden = true; }, 20_000);
  }

  /** @param {Activity} activity */
  isOwn(activity) {
    return activity.from?.role === 'user' || activity.from?.id === this.connection.userId;
  }

  /** @param {Activity} activity */
  hear(activity) {
    if (activity.type === 'typing') {
      this.waitForAnswer();
    } else if (activity.type === 'message') {
      this.hearMessage(activity, this.isOwn(activity));
    }
  }

  /** @param {Activity} activity @param {boolean} own */
  hearMessage(activity, own) {
    this.outbox.settle(activity.channelData?.clientActivityID);
    const followed = this.panel.atEnd || this.panel.anchor !== null;
    const entry = this.messages.add(activity, own);
    this.noteLatest(activity, own);
    if (!entry) {
      return;
    }

    this.panel.typing.hidden ||= !own;
    this.panel.anchor = own ? null : this.panel.anchor ?? entry;
    if (!own) {
      this.host.dispatchEvent(new CustomEvent('pacto-message', { bubbles: true, composed: true }));
    }
    if (followed) {
      this.panel.follow();
    } else {
      this.panel.down.hidden = false;
    }
  }

  /** What is asked and can be pressed is what the last message says. @param {Activity} activity @param {boolean} own */
  noteLatest(activity, own) {
    if (this.latest && placeOf(activity.id) <= placeOf(this.latest.id)) {
      return;
    }

    this.latest = activity;
    if (own) {
      this.panel.offer(null);
    }
    // A history arrives in one go: only its end counts.
    clearTimeout(this.settling);
    this.settling = window.setTimeout(() => this.settle(), this.replaying ? 120 : 0);
  }

  settle() {
    const activity = this.latest;
    if (this.replaying) {
      this.replaying = false;
      setTimeout(() => this.messages.element.setAttribute('aria-busy', 'false'), 800);
    }
    if (!activity || this.isOwn(activity)) {
      return;
    }

    const pacto = activity.channelData?.pacto;
    this.panel.header.showProgress(pacto?.progress);
    this.setLanguage(pacto?.language);
    if (this.outbox.letters.length === 0) {
      this.panel.offer(activity);
    }
    this.panel.follow();
  }

  /** The chat speaks as the bot speaks. @param {string | undefined} language @returns {Promise<void>} */
  async setLanguage(language) {
    if (language && language !== this.strings.language && ['es', 'pt', 'en'].includes(language)) {
      this.memory.set(`language ${this.asked}`, language);
      await this.strings.load(language).catch(() => {});
    }
  }

  /** @param {string} language */
  switchLanguage(language) {
    void this.setLanguage(language);
    this.send(this.strings.say(`language.${language}`));
  }

  /** Leaves this conversation and begins another. @param {boolean} forget also who the person is */
  beginAnew(forget) {
    this.outbox.clear();
    this.connection.beginAnew(forget);
    this.panel.composer.fill('');
    this.panel.composer.input.focus();
  }

  onState() {
    this.panel.header.showState(this.connection.state);
    if (this.connection.state === 'online') {
      void this.outbox.flush();
    }
    this.messages.pending.forEach((entry) => this.remark(entry));
  }

  onBegan() {
    this.messages.clear();
    this.latest = null;
    this.panel.anchor = null;
    this.panel.offer(null);
    this.panel.header.showProgress(undefined);
    this.showPending();
  }

  showPending() {
    this.outbox.letters.forEach((letter) => this.messages.addPending(letter.text, letter.id));
  }

  /** What the server will never take goes back to where it was written. @param {import('./outbox.js').Letter} letter */
  onRefused(letter) {
    const entry = this.messages.find(letter.id);
    this.panel.typing.hidden = true;
    if (entry) {
      this.messages.offerEdit(entry, () => {
        entry.remove();
        this.panel.composer.fill(letter.text);
        this.panel.composer.input.focus();
      });
    }
  }
}
