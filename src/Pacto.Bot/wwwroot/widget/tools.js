// @ts-check
import { copy, h, icon } from './dom.js';

/** @typedef {import('./types/wire.js').Activity} Activity */

const reasons = ['wrong', 'incomplete', 'unclear', 'other'];

/** What can be done with an answer: copy it with its sources, and say whether it helped, and why not. */
export class Tools {
  /** @param {import('./strings.js').Strings} strings @param {Activity} activity @param {HTMLElement} bubble @param {(activity: import('./types/wire.js').Outgoing) => void} post */
  constructor(strings, activity, bubble, post) {
    this.strings = strings;
    this.activity = activity;
    this.bubble = bubble;
    this.post = post;
    this.said = h('span', { class: 'said', role: 'status' });
    this.up = this.button('M7 11v9H4v-9h3Zm0 0 4-7c1.6 0 2.6 1.2 2.3 2.8L12.7 10H19a2 2 0 0 1 2 2.3l-1.1 6A2 2 0 0 1 17.9 20H7', 'opinion.up', () => this.judge(true));
    this.down = this.button('M7 13V4H4v9h3Zm0 0 4 7c1.6 0 2.6-1.2 2.3-2.8L12.7 14H19a2 2 0 0 0 2-2.3l-1.1-6A2 2 0 0 0 17.9 4H7', 'opinion.down', () => this.judge(false));
    this.element = h('div', { class: 'tools' },
      this.button('M9 9h10v11H9zM5 15V4h10', 'copy', () => void this.copy()), this.up, this.down, this.said);
  }

  /** @param {string} path @param {string} key @param {() => void} press */
  button(path, key, press) {
    return this.strings.name(h('button', { type: 'button', class: 'mini', onclick: press }, icon(path)), key, undefined, true);
  }

  /** @param {string} key */
  say(key) {
    this.strings.label(this.said, key);
  }

  async copy() {
    const sources = (this.activity.channelData?.pacto?.citations ?? []).map((citation) => `[${citation.n}] ${citation.title}. ${citation.documentTitle}. ${citation.url}`);
    const words = [...this.bubble.childNodes].map((node) => /** @type {HTMLElement} */ (node).innerText ?? node.textContent ?? '').join('\n').trim();
    this.say(await copy([words, ...sources].join('\n'), this.element) ? 'copied' : 'copy-failed');
  }

  /** @param {boolean} helpful */
  judge(helpful) {
    this.up.setAttribute('aria-pressed', String(helpful));
    this.down.setAttribute('aria-pressed', String(!helpful));
    this.form?.remove();
    this.send(helpful, [], '');
    if (helpful) {
      this.say('opinion.thanks');
    } else {
      this.ask();
    }
  }

  /** Why not: the opinion is noted already, the reason is a gift. */
  ask() {
    const boxes = reasons.map((reason) => h('input', { type: 'checkbox', value: reason }));
    const words = h('textarea', { rows: 2, maxLength: 2000 });
    const form = h('form', { class: 'why', noValidate: true },
      h('fieldset', null, this.strings.label(h('legend', null), 'opinion.why'),
        ...boxes.map((box, index) => h('label', { class: 'option' }, box, this.strings.label(h('span', null), `opinion.${reasons[index]}`)))),
      h('label', { class: 'search' }, this.strings.label(h('span', null), 'opinion.comment'), words),
      h('div', { class: 'row' },
        this.strings.label(h('button', { type: 'submit', class: 'primary' }), 'opinion.send'),
        this.strings.label(h('button', { type: 'button', class: 'quiet', onclick: () => this.end() }), 'opinion.no')));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.send(false, boxes.filter((box) => box.checked).map((box) => box.value), words.value.trim());
      this.end();
    });
    this.form = form;
    this.element.after(form);
    boxes[0].focus();
  }

  end() {
    this.form?.remove();
    this.down.focus();
    this.say('opinion.thanks');
  }

  /** In the form that Teams gives it, so that there is one. @param {boolean} helpful @param {string[]} chosen @param {string} words */
  send(helpful, chosen, words) {
    this.post({
      type: 'invoke', name: 'message/submitAction', replyToId: this.activity.id,
      value: { actionName: 'feedback', actionValue: { reaction: helpful ? 'like' : 'dislike', feedback: JSON.stringify({ feedbackText: words, reasons: chosen }) } },
    });
  }
}
