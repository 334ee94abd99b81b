// @ts-check
import { Announcer } from './announcer.js';
import { Composer } from './composer.js';
import { h, icon, safeAddress } from './dom.js';
import { Header } from './header.js';
import { Messages } from './messages.js';
import { picker, wantsPicker } from './picker.js';
import { Side } from './side.js';

/** @typedef {import('./types/wire.js').Activity} Activity */

const phone = matchMedia('(max-width: 480px)');

/**
 * What the panel lets the person do.
 * @typedef {object} Actions
 * @property {(text: string) => void} send
 * @property {(language: string) => void} switchLanguage
 * @property {(forget: boolean) => void} beginAnew
 * @property {() => void} close
 * @property {() => void} showDraft
 * @property {() => void} showDrafts
 * @property {() => void} bring a file that was filled in elsewhere
 * @property {() => void} print
 * @property {(percent: number) => void} resize
 * @property {import('./types/wire.js').Press} press
 * @property {(path: string) => Promise<any>} fetch
 * @property {(activity: import('./types/wire.js').Outgoing) => void} post
 */

/** The panel: its parts, where the focus is and what of the conversation is in view. It knows nothing of the line. */
export class Panel {
  /** @param {ShadowRoot} root @param {import('./strings.js').Strings} strings @param {import('./memory.js').Memory} memory @param {string} base @param {boolean} paged @param {Actions} actions */
  constructor(root, strings, memory, base, paged, actions) {
    this.root = root;
    this.strings = strings;
    this.paged = paged;
    this.actions = actions;
    /** @type {HTMLElement | null} The first thing said since the person last spoke: it stays in view. */
    this.anchor = null;
    this.messages = new Messages(strings, base, (activity) => actions.post(activity));
    this.announcer = new Announcer();
    this.composer = new Composer(strings, (text) => actions.send(text));
    this.header = new Header(strings, memory, paged, actions);
    this.side = new Side(strings, base, { press: actions.press, fetch: actions.fetch, shown: (open, held) => this.onSide(open, held) });
    this.choices = strings.name(h('div', { class: 'choices', role: 'group', hidden: true }), 'choices');
    this.list = h('div', { class: 'list' });
    this.typing = strings.label(h('p', { class: 'typing', hidden: true }), 'typing');
    const privacy = h('a', { href: safeAddress('/privacidad', base), target: '_blank', rel: 'noopener' },
      strings.label(h('span', null), 'notice.link'), ' ', strings.label(h('span', { class: 'heard' }), 'newtab_aside'));
    this.notice = h('p', { class: 'notice' }, strings.label(h('span', null), 'notice.text'), ' ', privacy);
    this.scroll = strings.name(h('div', { class: 'scroll', tabIndex: 0, role: 'group' },
      this.notice, this.messages.element, this.typing, this.choices, this.list), 'conversation');
    this.down = strings.name(h('button', { type: 'button', class: 'down', hidden: true, onclick: () => this.toEnd() },
      icon('M12 5v14m0 0 6-6m-6 6-6-6')), 'down', undefined, true);
    this.main = h('div', { class: 'main' }, this.header.element, this.header.progress, this.header.question,
      h('div', { class: 'middle' }, this.scroll, this.down), this.composer.element);
    this.inner = h('div', { class: 'inner' }, this.main, this.side.element);
    this.element = h('section', { class: paged ? 'panel paged' : 'panel', hidden: true, role: paged ? 'region' : 'dialog', 'aria-labelledby': 'title' },
      this.inner, this.announcer.element);
    root.append(this.element);
    this.resize(this.header.menu.size);
    this.listen();
  }

  listen() {
    this.element.addEventListener('keydown', (event) => this.onKey(event));
    this.scroll.addEventListener('scroll', () => { this.down.hidden = this.atEnd; }, { passive: true });
    phone.addEventListener('change', () => this.setModal());
    new ResizeObserver(() => this.cover()).observe(this.inner);
    visualViewport?.addEventListener('resize', () => this.fit());
    visualViewport?.addEventListener('scroll', () => this.fit());
  }

  /** @param {number} percent of the reader's own size */
  resize(percent) {
    this.element.style.fontSize = `${percent}%`;
  }

  /** Shows the draft beside the chat where there is room for both. */
  openBeside() {
    if (this.side.isOpen || this.side.dismissed || this.element.hidden) {
      return;
    }

    this.side.open(false);
    if (this.side.covers) {
      this.side.close(false);
    } else {
      void this.side.refresh();
    }
  }

  /** Asks before anything is stored. @param {boolean} focus @param {() => void} accepted */
  askConsent(focus, accepted) {
    if (this.notice.querySelector('button')) {
      return;
    }

    const button = this.strings.label(h('button', { type: 'button', class: 'primary', onclick: () => {
      button.remove();
      this.composer.element.inert = this.header.menu.element.inert = false;
      this.composer.input.focus();
      accepted();
    } }), 'notice.accept');
    this.composer.element.inert = this.header.menu.element.inert = true;
    this.notice.append(button);
    if (focus) {
      button.focus();
    }
  }

  /** @param {boolean} open @param {boolean} held the focus was in it */
  onSide(open, held) {
    this.element.classList.toggle('beside', open);
    this.header.view.setAttribute('aria-expanded', String(open));
    this.cover();
    if (held) {
      (this.header.progress.hidden ? this.header.menu.button : this.header.view).focus();
    }
  }

  /** Nobody walks with the keyboard through what is covered. */
  cover() {
    this.main.inert = this.side.isOpen && this.side.covers;
  }

  /** @param {boolean} focus */
  show(focus) {
    this.element.hidden = false;
    this.setModal();
    this.fit();
    this.composer.write();
    this.follow();
    if (focus) {
      this.composer.input.focus();
    }
  }

  hide() {
    this.element.hidden = true;
  }

  /** On a phone the panel covers everything: then it says so. */
  setModal() {
    if (!this.paged) {
      this.element.setAttribute('aria-modal', String(phone.matches));
    }
  }

  /** Above a phone's keyboard. */
  fit() {
    if (visualViewport && !this.paged && phone.matches) {
      this.element.style.setProperty('--high', `${visualViewport.height}px`);
      this.element.style.setProperty('--top', `${visualViewport.offsetTop}px`);
    }
  }

  /** Offers what the last message of the bot asks for. @param {Activity | null} activity null takes it all away */
  offer(activity) {
    const held = this.holdsFocus(this.choices) || this.holdsFocus(this.list);
    const question = activity?.channelData?.pacto?.question;
    const listed = wantsPicker(question);
    const options = new Set(listed ? question?.options?.map((option) => option.text) : []);
    const actions = (activity?.suggestedActions?.actions ?? []).filter((action) => !options.has(String(action.value)));
    this.choices.hidden = actions.length === 0;
    this.choices.replaceChildren(...actions.map((action) => h('button', {
      type: 'button', class: 'choice', onclick: () => this.actions.send(String(action.value ?? action.title)),
    }, action.title)));
    this.list.replaceChildren(...(question && listed ? [picker(this.strings, question, (text) => this.actions.send(text)).element] : []));
    this.composer.ask(question);
    if (held) {
      this.restoreFocus();
    }
  }

  /** @param {Element} element */
  holdsFocus(element) {
    return element.contains(this.root.activeElement);
  }

  /** Reads a message out, with what can be answered. @param {Activity} activity @param {Element} entry */
  announce(activity, entry) {
    const choices = wantsPicker(activity.channelData?.pacto?.question) ? [] : (activity.suggestedActions?.actions ?? []).map((action) => action.title);
    const bubble = /** @type {HTMLElement | null} */ (entry.querySelector('.message'));
    const words = bubble?.innerText || bubble?.textContent || '';
    this.announcer.say([`${this.strings.say('bot')} ${words}`, choices.length > 0 && `${this.strings.say('choices')}: ${choices.join(', ')}`].filter(Boolean).join('. '));
  }

  /** @param {KeyboardEvent} event */
  onKey(event) {
    if (this.paged) {
      return;
    }

    if (event.key === 'Escape') {
      event.stopPropagation();
      this.actions.close();
    } else if (event.key === 'Tab' && phone.matches) {
      this.keepInside(event);
    }
  }

  /** @param {KeyboardEvent} event */
  keepInside(event) {
    const stops = /** @type {HTMLElement[]} */ ([...this.element.querySelectorAll('a[href], button, input, select, textarea, [tabindex="0"]')])
      .filter((stop) => stop.getClientRects().length > 0 && !stop.hasAttribute('disabled') && !stop.closest('[inert]'));
    const [first, last] = [stops[0], stops[stops.length - 1]];
    if (this.root.activeElement === (event.shiftKey ? first : last)) {
      event.preventDefault();
      (event.shiftKey ? last : first).focus();
    }
  }

  /** After a button went away: to the text, or on a touch screen to the messages, so that no keyboard jumps up. */
  restoreFocus() {
    if (!this.element.hidden && !this.main.inert && this.root.activeElement !== this.composer.input) {
      (matchMedia('(pointer: coarse)').matches ? this.scroll : this.composer.input).focus({ preventScroll: true });
    }
  }

  get atEnd() {
    return this.scroll.scrollHeight - this.scroll.scrollTop - this.scroll.clientHeight < 80;
  }

  toEnd() {
    this.scroll.scrollTop = this.scroll.scrollHeight;
  }

  /** To the newest, but never past the beginning of a long answer. */
  follow() {
    const end = this.scroll.scrollHeight - this.scroll.clientHeight;
    const start = this.anchor ? this.anchor.offsetTop - 12 : end;
    this.scroll.scrollTop = Math.min(end, start);
  }
}
