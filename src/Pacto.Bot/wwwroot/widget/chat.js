// @ts-check
import { Connection } from './connection.js';
import { Edits } from './edits.js';
import { Memory } from './memory.js';
import { placeOf } from './messages.js';
import { Outbox } from './outbox.js';
import { Panel } from './panel.js';
import { print } from './print.js';
import { Strings } from './strings.js';
import { Upload } from './upload.js';

/** @typedef {import('./types/wire.js').Activity} Activity */

/** The chat of one element: what is heard goes to the panel, what is said goes to the outbox. */
export class Chat {
  /**
   * Takes words and looks, and builds the chat. @param {any} host the element @param {string} base our server
   * @param {string} asked the language the page asks for @param {Promise<string>} looks the style sheet @param {Promise<Record<string, string>>} words the sentences in that language
   */
  static async create(host, base, asked, looks, words) {
    const memory = new Memory(base);
    const strings = new Strings(base, asked);
    const sheet = new CSSStyleSheet();
    const language = memory.get(`language ${asked}`) ?? asked;
    await Promise.all([language === asked ? words.then((text) => strings.take(asked, text)) : strings.load(language), looks.then((text) => sheet.replace(text))]);
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
    this.panel = new Panel(host.shadowRoot, strings, memory, base, host.dataset.mode === 'page', {
      send: (text) => this.send(text),
      press: (command, slots, words) => this.press(command, slots, words),
      post: (activity) => void this.outbox.add(activity),
      fetch: (path) => this.connection.fetch(path),
      showDraft: () => this.toggleDraft(),
      showDrafts: () => void this.panel.side.showList(),
      bring: () => this.upload.choose(),
      print: () => print(host.shadowRoot, strings.say('print.title'), strings.tag, [this.messages.element]),
      resize: (percent) => this.panel.resize(percent),
      switchLanguage: (language) => this.switchLanguage(language),
      beginAnew: (forget) => this.beginAnew(forget),
      close: () => host.close(),
    });
    this.messages = this.panel.messages;
    this.upload = new Upload((file) => this.connection.upload(file), (key, places) => this.panel.header.tell(key, places));
    this.panel.element.append(this.upload.input);
    /** @type {Activity | null} The last thing said. */
    this.latest = null;
    this.waiting = 0;
    this.settling = 0;
    this.started = false;
    /** @type {import('./types/wire.js').Outgoing[] | null} What a page said before the notice was agreed to. */
    this.unasked = null;
    this.edits = new Edits(this.panel.side, this.outbox, strings);
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
      } else if (key.startsWith('outbox ')) {
        void this.outbox.flush();
      }
    });
    this.onState();
  }

  /** @param {boolean} focus */
  show(focus) {
    this.panel.show(focus);
    if (this.host.dataset.consent === 'required' && !this.memory.get('consent')) {
      // Until then nothing is asked of the server about this person, and nothing is kept here.
      this.unasked ??= [];
      this.panel.askConsent(focus, () => {
        const waiting = this.unasked ?? [];
        this.unasked = null;
        this.memory.set('consent', new Date().toISOString().slice(0, 10));
        waiting.forEach((activity) => this.say(activity));
        void this.connection.run();
      });
    } else {
      void this.connection.run();
    }
  }

  hide() {
    this.panel.hide();
  }

  /** Says something in the person's name. @param {string} text */
  send(text) {
    this.say({ type: 'message', text, textFormat: 'plain', locale: this.strings.language });
    this.panel.restoreFocus();
  }

  /** Says something by a control of ours: its words are shown, its command is done. @type {import('./types/wire.js').Press} */
  press(command, slots, words) {
    const channelData = slots.field ? { field: slots.field } : undefined;
    this.say({ type: 'message', text: words, textFormat: 'plain', locale: this.strings.language, value: { pacto: { command, slots } }, channelData });
  }

  /** @param {import('./types/wire.js').Outgoing} activity */
  say(activity) {
    if (this.unasked) {
      this.unasked.push(activity);
      return;
    }

    const letter = this.outbox.add(activity);
    const entry = this.messages.addPending(activity.text ?? '', letter.id);
    this.panel.anchor = null;
    this.panel.offer(null);
    this.panel.header.closeQuestion();
    this.panel.toEnd();
    if (this.connection.state === 'online') {
      this.waitForAnswer();
      setTimeout(() => this.remark(entry), 1500);
    } else {
      this.remark(entry);
    }
    this.edits.remark(this.connection.state === 'online');
  }

  toggleDraft() {
    const { side } = this.panel;
    if (side.isOpen && !side.listing) {
      side.close();
    } else {
      void side.showDraft();
    }
  }

  /** Says of an own message that it has not arrived yet. @param {HTMLElement} entry */
  remark(entry) {
    if (entry.dataset.pending !== undefined && entry.querySelector('.quiet') === null) {
      this.messages.remark(entry, this.connection.state === 'online' ? 'sending' : 'kept');
      this.panel.toEnd();
    }
  }

  /** @param {string} [words] what is being done, where the server says it */
  waitForAnswer(words) {
    this.panel.typing.hidden = false;
    this.panel.typing.textContent = words ?? this.strings.say('typing');
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
      this.waitForAnswer(activity.text);
    } else if (activity.type === 'message') {
      this.hearMessage(activity, this.isOwn(activity));
    }
  }

  /** @param {Activity} activity @param {boolean} own */
  hearMessage(activity, own) {
    this.outbox.settle(activity.channelData?.clientActivityID);
    if (own) {
      this.edits.note(activity);
    }
    const followed = this.panel.atEnd || this.panel.anchor !== null;
    const entry = this.messages.add(activity, own);
    this.noteLatest(activity, own);
    if (!entry) {
      return;
    }

    this.panel.typing.hidden ||= !own;
    this.panel.anchor = own ? null : this.panel.anchor ?? entry;
    if (!own) {
      this.host.tell('message');
      if (!this.replaying) {
        this.panel.announce(activity, entry);
      }
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
    this.begin();
    if (!activity || this.isOwn(activity)) {
      return;
    }

    const pacto = activity.channelData?.pacto;
    this.edits.settle(activity);
    this.showDraftOf(pacto?.progress);
    this.setLanguage(pacto?.language);
    if (this.outbox.letters.every((letter) => letter.activity.type !== 'message')) {
      this.panel.offer(activity);
    }
    this.panel.follow();
  }

  /** Asks the page's own first question, in a conversation in which the person has said nothing. */
  begin() {
    const { start } = this.host.dataset;
    if (!this.started && start && this.messages.element.querySelector('.own') === null) {
      this.send(start);
    }
    this.started = true;
  }

  /** @param {import('./types/wire.js').ProgressData | undefined} progress */
  showDraftOf(progress) {
    const { side, header } = this.panel;
    header.showProgress(progress);
    side.follow(progress?.draftId ?? null);
    if (progress) {
      this.host.tell('draft', { done: progress.done, total: progress.total });
      this.panel.openBeside();
    }
  }

  /** The chat speaks as the bot speaks. @param {string | undefined} language @returns {Promise<void>} */
  async setLanguage(language) {
    if (language && language !== this.strings.language && ['es', 'pt', 'en'].includes(language)) {
      if (!this.unasked) {
        this.memory.set(`language ${this.asked}`, language);
      }
      await this.strings.load(language).catch(() => {});
    }
  }

  /** @param {string} language */
  switchLanguage(language) {
    void this.setLanguage(language);
    if (!this.unasked) {
      this.send(this.strings.say(`language.${language}`));
    }
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
    this.host.tell('state', { state: this.connection.state });
    if (this.connection.state === 'online') {
      void this.outbox.flush();
    }
    this.messages.pending.forEach((entry) => this.remark(entry));
    this.edits.remark(this.connection.state === 'online');
  }

  onBegan() {
    this.messages.clear();
    this.latest = null;
    this.panel.anchor = null;
    this.panel.offer(null);
    this.panel.header.showProgress(undefined);
    this.panel.header.menu.offerBringing(this.connection.takesFiles);
    this.panel.side.follow(null);
    this.showPending();
  }

  showPending() {
    this.outbox.letters.filter((letter) => letter.activity.text).forEach((letter) => this.messages.addPending(letter.activity.text ?? '', letter.id));
  }

  /** What the server will never take goes back to where it was written. @param {import('./outbox.js').Letter} letter */
  onRefused(letter) {
    const entry = this.messages.find(letter.id);
    const { text, value } = letter.activity;
    this.panel.typing.hidden = true;
    if (entry && value) {
      delete entry.dataset.pending;
      this.messages.remark(entry, 'refused');
      this.edits.refuse(letter);
    } else if (entry) {
      this.messages.offerEdit(entry, () => {
        entry.remove();
        this.panel.composer.fill(text ?? '');
        this.panel.composer.input.focus();
      });
    }
  }
}
