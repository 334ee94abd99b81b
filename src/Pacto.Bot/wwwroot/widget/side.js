// @ts-check
import { h, icon, place, safeAddress } from './dom.js';
import { Field } from './field.js';

/** @typedef {import('./types/wire.js').DraftData} DraftData */

/**
 * Beside the chat, or over it where there is no room: the draft as it grows, each field to be changed, and the list of drafts.
 * It reads from the server and changes nothing there: changes are said in the conversation.
 */
export class Side {
  /**
   * @param {import('./strings.js').Strings} strings
   * @param {string} base
   * @param {object} actions
   * @param {import('./types/wire.js').Press} actions.press
   * @param {(path: string) => Promise<any>} actions.fetch
   * @param {(open: boolean, held: boolean) => void} actions.shown held: the focus was in it
   */
  constructor(strings, base, actions) {
    this.strings = strings;
    this.base = base;
    this.actions = actions;
    /** @type {string | null} The draft the conversation is about. */
    this.draftId = null;
    /** @type {DraftData | null} */
    this.draft = null;
    /** @type {Map<string, Field>} */
    this.fields = new Map();
    this.listing = false;
    this.dismissed = false;
    this.asked = 0;
    this.title = h('h3', { id: 'side-title', tabIndex: -1 });
    this.about = h('p', { class: 'soft' });
    this.status = h('p', { class: 'heard', role: 'status' });
    this.body = h('div', { class: 'fields' });
    const close = strings.name(h('button', { type: 'button', class: 'tool', onclick: () => this.close() }, icon('m6 6 12 12M18 6 6 18')), 'draft.close', undefined, true);
    const list = strings.name(h('button', { type: 'button', class: 'tool', onclick: () => void this.showList() }, icon('M8 6h12M8 12h12M8 18h12M4 6h.01M4 12h.01M4 18h.01')), 'draft.list', undefined, true);
    this.paste = h('a', { class: 'primary', target: '_blank', rel: 'noopener' }, strings.label(h('span', null), 'draft.paste'), ' ', strings.label(h('span', { class: 'heard' }), 'newtab_aside'));
    this.acts = h('div', { class: 'foot row' }, this.paste, this.act('draft.word', 'draft-export-word'), this.act('draft.review', 'review'));
    this.undo = strings.name(h('button', { type: 'button', class: 'tool', hidden: true, onclick: () => this.press('undo', this.strings.say('draft.undo')) }, icon('M9 7 4 12l5 5M4 12h11a5 5 0 0 1 0 10h-3')), 'draft.undo', undefined, true);
    this.element = h('section', { class: 'side', role: 'region', 'aria-labelledby': 'side-title', hidden: true },
      h('div', { class: 'header' }, h('div', { class: 'names' }, this.title, this.about), this.undo, list, close),
      this.body, this.acts, this.status);
    this.element.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') {
        event.stopPropagation();
        this.close();
      }
    });
    strings.on(() => void this.refresh());
  }

  /** True where it covers the chat. */
  get covers() {
    return getComputedStyle(this.element).position === 'absolute';
  }

  get isOpen() {
    return !this.element.hidden;
  }

  /** @param {string} key @param {string} command */
  act(key, command) {
    return this.strings.label(h('button', { type: 'button', class: 'quiet', onclick: () => this.press(command, this.strings.say(key)) }), key);
  }

  /** Says a command about the draft that is shown. @param {string} command @param {string} words @param {Record<string, string>} [slots] */
  press(command, words, slots) {
    const covered = this.covers;
    this.actions.press(command, { ...(this.draft && !slots?.draft ? { draft: this.draft.id } : {}), ...slots }, words);
    if (covered && !slots?.field) {
      this.close(false);
    }
  }

  /** @param {boolean} focus */
  open(focus) {
    this.element.hidden = false;
    this.dismissed &&= !focus;
    this.actions.shown(true, false);
    if (focus) {
      this.title.focus();
    }
  }

  /** @param {boolean} [dismissed] closed by the person: it does not come again by itself */
  close(dismissed = true) {
    const root = /** @type {ShadowRoot} */ (this.element.getRootNode());
    const held = this.element.contains(root.activeElement);
    this.element.hidden = true;
    this.listing = false;
    this.dismissed ||= dismissed;
    this.actions.shown(false, held);
  }

  /** What the last reply was about. @param {string | null} draftId */
  follow(draftId) {
    this.draftId = draftId;
    if (draftId === null && this.isOpen && !this.listing) {
      this.close(false);
    }
    void this.refresh();
  }

  async showDraft() {
    this.listing = false;
    this.open(true);
    await this.refresh();
  }

  async showList() {
    this.listing = true;
    this.open(true);
    await this.refresh();
  }

  /** Shows what the server holds now. */
  async refresh() {
    if (!this.isOpen || (!this.listing && this.draftId === null)) {
      return;
    }

    const round = ++this.asked;
    const listing = this.listing;
    try {
      const read = await this.actions.fetch(`/api/webchat/drafts${listing ? '' : `/${this.draftId}`}?lang=${this.strings.language}`);
      if (round === this.asked) {
        listing ? this.writeList(read.drafts) : this.write(read.draft, read.page);
      }
    } catch {
      if (round === this.asked) {
        this.status.textContent = this.strings.say('draft.unreachable');
      }
    }
  }

  /** @param {DraftData} draft @param {string} page where it stands ready to paste */
  write(draft, page) {
    this.paste.href = safeAddress(page, this.base) ?? '';
    if (this.draft?.id !== draft.id || this.acts.hidden) {
      this.empty();
    }

    this.draft = draft;
    this.acts.hidden = false;
    this.offerUndo(draft.canUndo === true);
    this.title.textContent = draft.name;
    this.about.textContent = `${capital(draft.kind)} · ${this.strings.say('draft.of', { done: draft.done, total: draft.total })}`;
    const sections = draft.sections ?? [];
    const known = new Map([...this.body.children].map((element) => [/** @type {HTMLElement} */ (element).dataset.section, element]));
    place(this.body, sections.map((section) => {
      const element = known.get(section.title) ?? h('section', { class: 'section', dataset: undefined }, h('h3', null, [section.number, section.title].filter(Boolean).join('. ')), h('div', { class: 'rows' }));
      /** @type {HTMLElement} */ (element).dataset.section = section.title;
      place(/** @type {Element} */ (element.lastElementChild), section.fields.map((data) => this.row(data).element));
      return element;
    }));
  }

  /** A button that goes gives the focus to the title. @param {boolean} offered */
  offerUndo(offered) {
    const held = this.undo === /** @type {ShadowRoot} */ (this.element.getRootNode()).activeElement;
    this.undo.hidden = !offered;
    if (held && !offered) {
      this.title.focus();
    }
  }

  /** Makes room for something else; the focus that stood there goes to the title. */
  empty() {
    const root = /** @type {ShadowRoot} */ (this.element.getRootNode());
    const held = this.body.contains(root.activeElement);
    this.fields.clear();
    this.body.replaceChildren();
    if (held) {
      this.title.focus();
    }
  }

  /** @param {import('./types/wire.js').FieldData} data */
  row(data) {
    const id = data.asked.fieldId;
    const known = this.fields.get(id);
    if (known) {
      known.update(data);
      return known;
    }

    const field = new Field(this.strings, data, (changed, value) => this.say(changed, value), (words) => { this.status.textContent = words; });
    this.fields.set(id, field);
    return field;
  }

  /** @param {Field} field @param {string} value */
  say(field, value) {
    const { name, asked } = field.data;
    const titles = value.split('; ').map((part) => asked.options?.find((option) => option.text === part)?.title ?? part).join('; ');
    const words = value === '' ? this.strings.say('draft.says-clear', { name }) : this.strings.say('draft.says', { name, value: titles });
    field.update(field.data);
    field.wait('draft.saving');
    this.press(value === '' ? 'delete-field' : 'change-field-value', words, value === '' ? { field: field.id } : { field: field.id, value });
  }

  /** What was said of a field was answered. @param {string} fieldId @param {string | null} problem why it was not taken */
  settle(fieldId, problem) {
    const field = this.fields.get(fieldId);
    if (!field || field.waiting === null) {
      return;
    }

    const typed = field.waiting;
    field.settle();
    if (problem !== null && this.isOpen) {
      field.open(typed, problem);
    } else {
      this.status.textContent = this.strings.say('draft.saved', { name: field.data.name });
    }
  }

  /** What is not sent yet says so. @param {Set<string>} waiting field ids @param {string} key */
  remark(waiting, key) {
    this.fields.forEach((field) => field.waiting !== null && waiting.has(field.id) && field.wait(key));
  }

  /** @param {DraftData[]} drafts */
  writeList(drafts) {
    const { strings } = this;
    this.draft = null;
    this.empty();
    this.acts.hidden = true;
    this.offerUndo(false);
    this.title.textContent = strings.say('draft.list');
    this.about.textContent = strings.say(drafts.length === 0 ? 'draft.none' : 'draft.count', { count: drafts.length });
    const day = new Intl.DateTimeFormat(strings.tag, { dateStyle: 'medium' });
    this.body.append(
      h('ul', { class: 'drafts' }, ...drafts.map((draft) => h('li', { class: 'field' },
        h('h4', null, draft.name),
        h('p', { class: 'soft' }, `${capital(draft.kind)} · ${strings.say('draft.of', { done: draft.done, total: draft.total })} · ${day.format(new Date(draft.updatedAt))}`),
        h('div', { class: 'row' },
          this.shelf(draft, 'resume', 'draft-resume', 'primary'), this.shelf(draft, 'duplicate', 'draft-duplicate', 'quiet'), this.shelf(draft, 'delete', 'draft-delete', 'quiet'))))),
      h('div', { class: 'row' },
        ...['pledge', 'practice'].map((form) => h('button', { type: 'button', class: 'quiet', onclick: () => {
          this.listing = false;
          this.press(`start-${form}`, strings.say(`draft.begin-${form}`));
          this.follow(null);
        } }, strings.say(`draft.begin-${form}`)))));
  }

  /** @param {DraftData} draft @param {string} key @param {string} command @param {string} look */
  shelf(draft, key, command, look) {
    const words = this.strings.say(`draft.${key}-says`, { name: draft.name });
    return h('button', { type: 'button', class: look, 'aria-label': words, onclick: () => {
      this.listing = false;
      this.draftId = draft.id;
      this.press(command, words, { draft: draft.id });
      if (this.isOpen && key !== 'delete') {
        void this.refresh();
      } else if (this.isOpen) {
        this.close();
      }
    } }, this.strings.say(`draft.${key}`));
  }
}

/** @param {string} text */
const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);
