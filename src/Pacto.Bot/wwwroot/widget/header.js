// @ts-check
import { h, icon } from './dom.js';
import { Menu } from './menu.js';

/** The top of the panel: name, state of the line, language, a new conversation, and how far the draft is. */
export class Header {
  /** @param {import('./strings.js').Strings} strings @param {import('./memory.js').Memory} memory @param {boolean} paged @param {import('./panel.js').Actions} actions */
  constructor(strings, memory, paged, actions) {
    this.strings = strings;
    this.actions = actions;
    /** @type {import('./connection.js').State} */
    this.line = 'connecting';
    this.state = h('p', { class: 'state', role: 'status' });
    this.explanation = h('p', { class: 'explanation', hidden: true });
    this.news = h('p', { class: 'explanation', role: 'status', hidden: true });
    this.language = strings.name(h('select', { class: 'language', onchange: () => actions.switchLanguage(this.language.value) },
      ...['es', 'pt', 'en'].map((code) => h('option', { value: code, lang: code }, code.toUpperCase()))), 'language.choose', undefined, true);
    strings.on(() => {
      this.language.value = strings.language;
      [...this.language.options].forEach((option) => { option.textContent = strings.say(`language.${option.value}`); });
    });
    this.menu = new Menu(strings, memory, actions, () => this.askAnew());
    const close = strings.name(h('button', { type: 'button', class: 'tool', onclick: () => actions.close() }, icon('m6 6 12 12M18 6 6 18')), 'close', undefined, true);
    this.element = h('div', { class: 'header' },
      h('div', { class: 'names' }, h('h2', { id: 'title' }, h('span', { class: 'wordmark' }, 'Pacto'), ' ', strings.label(h('span', { class: 'role' }), 'title')), this.state),
      this.language, this.menu.element, !paged && close, this.explanation, this.news);
    this.bar = h('progress', { id: 'bar' });
    this.done = h('label', { for: 'bar' });
    this.view = strings.label(h('button', { type: 'button', class: 'link', 'aria-expanded': 'false', onclick: () => actions.showDraft() }), 'draft.open');
    this.progress = h('div', { class: 'progress', hidden: true }, this.done, this.bar, this.view);
    this.question = h('div', { class: 'question', role: 'alertdialog', 'aria-labelledby': 'anew-title', 'aria-describedby': 'anew-text', hidden: true },
      strings.label(h('h3', { id: 'anew-title' }), 'anew.title'),
      h('div', { id: 'anew-text' }, strings.label(h('p', null), 'anew.text'), strings.label(h('p', null), 'anew.shared')),
      h('div', { class: 'row' },
        strings.label(h('button', { type: 'button', class: 'primary', onclick: () => this.anewConfirmed(false) }), 'anew.yes'),
        strings.label(h('button', { type: 'button', class: 'quiet', onclick: () => this.anewConfirmed(true) }), 'anew.forget'),
        strings.label(h('button', { type: 'button', class: 'quiet', onclick: () => this.dismiss() }), 'anew.no')));
    this.question.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') {
        event.stopPropagation();
        this.dismiss();
      }
    });
    /** @type {import('./types/wire.js').ProgressData | undefined} */
    this.shown = undefined;
    strings.on(() => {
      this.showState(this.line);
      this.showProgress(this.shown);
    });
  }

  /** @param {import('./connection.js').State} state */
  showState(state) {
    const { strings } = this;
    this.line = state;
    this.state.dataset.state = state;
    this.state.textContent = strings.say(`state.${state}`);
    const troubled = state === 'offline' || state === 'reconnecting';
    this.explanation.hidden = !troubled;
    this.explanation.textContent = troubled ? strings.say('state.explained') : '';
  }

  /** Says a thing that is no message. @param {string} key @param {Record<string, string>} [places] */
  tell(key, places) {
    this.news.hidden = false;
    this.news.textContent = this.strings.say(key, places);
  }

  /** @param {import('./types/wire.js').ProgressData | undefined} progress */
  showProgress(progress) {
    this.shown = progress;
    this.progress.hidden = !progress;
    if (progress) {
      this.bar.max = progress.total;
      this.bar.value = progress.done;
      this.done.textContent = this.strings.say('progress', { done: progress.done, total: progress.total });
    }
  }

  askAnew() {
    this.question.hidden = false;
    /** @type {HTMLButtonElement} */ (this.question.querySelector('button')).focus();
  }

  closeQuestion() {
    this.question.hidden = true;
  }

  dismiss() {
    this.closeQuestion();
    this.menu.button.focus();
  }

  /** @param {boolean} forget */
  anewConfirmed(forget) {
    this.news.hidden = true;
    this.closeQuestion();
    this.actions.beginAnew(forget);
  }
}
