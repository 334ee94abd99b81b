// @ts-check
import { copy, h, icon } from './dom.js';
import { writeCounter } from './limits.js';
import { picker } from './picker.js';

/** @typedef {import('./types/wire.js').FieldData} FieldData */

/** What a keyboard is told about what is written. @type {Record<string, Record<string, string>>} */
const lines = { email: { type: 'email', inputMode: 'email' }, date: { type: 'date' }, line: {}, years: {}, country: {}, file: {} };

/** One field of a draft: what it holds, and a place to change it. */
export class Field {
  /** @param {import('./strings.js').Strings} strings @param {FieldData} data @param {(field: Field, value: string) => void} save @param {(words: string) => void} tell */
  constructor(strings, data, save, tell) {
    this.strings = strings;
    this.data = data;
    this.save = save;
    this.tell = tell;
    /** @type {string | null} What was sent and is not known to be taken. */
    this.waiting = null;
    this.name = h('h4', null);
    this.mark = h('span', { class: 'mark' });
    this.value = h('p', { class: 'value' });
    this.remarks = h('ul', { class: 'remarks' });
    this.note = h('p', { class: 'remark', hidden: true });
    this.edit = this.button('M4 20h4L19 9l-4-4L4 16v4Zm9-13 4 4', () => this.open());
    this.copied = this.button('M9 9h10v11H9zM5 15V4h10', () => void this.copy());
    this.acts = h('div', { class: 'acts' }, this.copied, data.editable && this.edit);
    this.view = h('div', { class: 'view' }, this.name, this.mark, this.acts, this.value, this.note, this.remarks);
    this.element = h('article', { class: 'field' }, this.view);
    /** @type {HTMLFormElement | null} */
    this.form = null;
    this.update(data);
  }

  get id() {
    return this.data.asked.fieldId;
  }

  /** @param {string} path @param {() => void} press */
  button(path, press) {
    return h('button', { type: 'button', class: 'mini', onclick: press }, icon(path));
  }

  /** @param {FieldData} data */
  update(data) {
    this.data = data;
    const { strings } = this;
    this.name.textContent = data.name;
    this.element.dataset.state = this.waiting === null ? data.state : 'waiting';
    const key = data.state === 'done' ? (data.editable ? 'draft.done' : 'draft.composed') : data.required ? 'draft.missing' : data.state === 'left' ? 'draft.left' : 'draft.optional';
    this.mark.textContent = strings.say(key);
    const shown = this.waiting ?? (data.items.length > 1 ? data.items.map((item) => `• ${item}`).join('\n') : data.items.join(''));
    this.value.textContent = shown;
    this.value.hidden = shown === '';
    this.copied.hidden = data.items.length === 0;
    this.remarks.replaceChildren(...data.remarks.map((remark) => h('li', null, remark)));
    for (const [button, name] of /** @type {[HTMLElement, string][]} */ ([[this.edit, 'draft.edit'], [this.copied, 'draft.copy']])) {
      button.title = strings.say(name, { name: data.name });
      button.setAttribute('aria-label', button.title);
    }
  }

  async copy() {
    this.tell(this.strings.say(await copy(this.data.items.join('\n'), this.element) ? 'copied' : 'copy-failed'));
  }

  /** Opens the place to change it. @param {string} [typed] what was typed before @param {string} [problem] why that was not taken */
  open(typed, problem) {
    this.form?.remove();
    const { strings, data } = this;
    const id = `edit-${this.id}`;
    const [control, read] = this.control(id, typed);
    const counter = h('p', { class: 'counter', id: `${id}-counter`, hidden: true });
    const warning = h('p', { class: 'heard', role: 'status' });
    const trouble = h('p', { class: 'trouble', id: `${id}-problem`, role: 'alert' }, problem);
    const write = () => writeCounter(strings, read(), data.asked, counter, warning);
    control.addEventListener('input', write);
    control.addEventListener('change', write);
    const hint = [data.question, data.hint].filter(Boolean).join(' ');
    const form = h('form', { class: 'editor', noValidate: true },
      h('label', { for: id, class: 'label' }, data.name),
      h('p', { class: 'soft', id: `${id}-hint` }, hint),
      control, data.asked.kind === 'file' && this.chooser(/** @type {HTMLInputElement} */ (control)), counter, warning, trouble,
      h('div', { class: 'row' },
        strings.label(h('button', { type: 'submit', class: 'primary' }), 'draft.save'),
        strings.label(h('button', { type: 'button', class: 'quiet', onclick: () => this.close() }), 'draft.cancel'),
        data.state === 'done' && strings.label(h('button', { type: 'button', class: 'quiet', onclick: () => this.finish('') }), 'draft.clear')));
    control.setAttribute('aria-describedby', `${id}-hint ${id}-counter ${id}-problem`);
    control.toggleAttribute('aria-invalid', Boolean(problem));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const value = read().trim();
      if (value === '' || value === this.current()) {
        this.close();
      } else {
        this.finish(value);
      }
    });
    form.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') {
        event.stopPropagation();
        this.close();
      }
    });
    this.form = form;
    this.view.hidden = true;
    this.element.append(form);
    write();
    /** @type {HTMLElement} */ (control.matches('fieldset') ? control.querySelector('input') : control)?.focus();
  }

  /** The value as it is said. */
  current() {
    return this.data.chosen.length > 0 ? this.data.chosen.join('; ') : this.data.text;
  }

  /** @param {string} id @param {string} [typed] @returns {[HTMLElement, () => string]} what it is changed with, and what that says */
  control(id, typed) {
    const { asked } = this.data;
    const options = asked.options ?? [];
    const now = typed ?? this.current();
    if (options.length > 0 && (asked.maxChoices ?? 1) > 1) {
      const list = picker(this.strings, asked, null, this.data.chosen);
      return [list.element, list.read];
    }

    if (options.length > 0) {
      const all = options.some((option) => option.text === now) || now === '' ? options : [{ title: now, text: now }, ...options];
      const select = h('select', { id, class: 'input' }, now === '' && h('option', { value: '' }), ...all.map((option) => h('option', { value: option.text, selected: option.text === now }, option.title)));
      return [select, () => select.value];
    }

    const line = lines[asked.kind];
    const input = line
      ? h('input', { id, class: 'input', value: now, autocomplete: 'off', ...line })
      : h('textarea', { id, class: 'input', value: now, rows: Math.min(12, Math.max(3, Math.ceil(now.length / 45))), maxLength: 20_000 });
    return [input, () => input.value];
  }

  /** The live form takes the file; here only its name is written down. @param {HTMLInputElement} input */
  chooser(input) {
    const file = h('input', { type: 'file', class: 'input', onchange: () => {
      const chosen = file.files?.[0];
      if (chosen) {
        input.value = `${chosen.name} (${Math.max(0.1, Math.round(chosen.size / 104_857.6) / 10)} MB)`;
        input.dispatchEvent(new Event('input'));
      }
    } });
    return h('label', { class: 'search' }, this.strings.label(h('span', null), 'draft.file'), file);
  }

  /** @param {string} value an empty one takes it back */
  finish(value) {
    this.waiting = value;
    this.close();
    this.save(this, value);
  }

  /** Says that it waits. @param {string | null} key */
  wait(key) {
    this.note.hidden = key === null;
    this.note.textContent = key === null ? '' : this.strings.say(key);
  }

  /** What was sent is taken, or was refused. */
  settle() {
    this.waiting = null;
    this.wait(null);
    this.update(this.data);
  }

  close() {
    this.form?.remove();
    this.form = null;
    this.view.hidden = false;
    this.update(this.data);
    this.edit.focus();
  }
}
