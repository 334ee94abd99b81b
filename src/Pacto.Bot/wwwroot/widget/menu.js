// @ts-check
import { h, icon } from './dom.js';

/** Sizes of the text, in hundredths of the reader's own. */
const sizes = [100, 115, 130, 150, 175];

/** The letter A, as it is drawn. */
const letter = 'M3 18 8 6l5 12M5 14h6';

/** What is needed rarely: the drafts, the size of the text, printing, a new conversation. A button that unfolds plain buttons. */
export class Menu {
  /** @param {import('./strings.js').Strings} strings @param {import('./memory.js').Memory} memory @param {import('./panel.js').Actions} actions @param {() => void} anew */
  constructor(strings, memory, actions, anew) {
    this.strings = strings;
    this.memory = memory;
    this.actions = actions;
    this.size = sizes.includes(memory.get('size')) ? memory.get('size') : 100;
    this.button = strings.name(h('button', { type: 'button', class: 'tool', 'aria-expanded': 'false', 'aria-controls': 'menu', onclick: () => this.toggle() },
      icon('M5 12h.01M12 12h.01M19 12h.01')), 'menu.open', undefined, true);
    this.now = h('span', { class: 'soft', role: 'status' });
    this.less = this.sizer('menu.smaller', -1);
    this.more = this.sizer('menu.larger', 1);
    this.bringing = this.item('upload.bring', 'M12 4v10m0-10-4 4m4-4 4 4M5 15v5h14v-5', () => actions.bring());
    this.list = h('div', { class: 'menu', id: 'menu', hidden: true },
      this.item('draft.list', 'M8 6h12M8 12h12M8 18h12M4 6h.01M4 12h.01M4 18h.01', () => actions.showDrafts()),
      this.item('menu.print', 'M7 9V4h10v5M7 17H4v-6h16v6h-3M8 14h8v6H8z', () => actions.print()),
      this.item('anew.title', 'M12 5v14M5 12h14', anew),
      this.bringing,
      h('div', { class: 'sizes', role: 'group', 'aria-labelledby': 'sizes' },
        strings.label(h('span', { id: 'sizes' }), 'menu.size'), this.less, this.more, this.now));
    this.element = h('div', { class: 'more' }, this.button, this.list);
    this.element.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && !this.list.hidden) {
        event.stopPropagation();
        this.close(true);
      }
    });
    this.element.addEventListener('focusout', (event) => {
      if (event.relatedTarget && !this.element.contains(/** @type {Node} */ (event.relatedTarget))) {
        this.close(false);
      }
    });
  }

  /** @param {string} key @param {string} path @param {() => void} press */
  item(key, path, press) {
    return h('button', { type: 'button', class: 'item', onclick: () => {
      this.close(true);
      press();
    } }, icon(path), this.strings.label(h('span', null), key));
  }

  /** @param {string} key @param {number} step */
  sizer(key, step) {
    return this.strings.name(h('button', { type: 'button', class: 'mini', onclick: () => this.resize(step) }, icon(step < 0 ? `${letter}M15 11h6` : `${letter}M15 11h6M18 8v6`)), key, undefined, true);
  }

  /** @param {boolean} possible whether a file can be brought along */
  offerBringing(possible) {
    this.bringing.hidden = !possible;
  }

  toggle() {
    if (this.list.hidden) {
      this.list.hidden = false;
      this.button.setAttribute('aria-expanded', 'true');
      /** @type {HTMLElement} */ (this.list.firstElementChild).focus();
    } else {
      this.close(true);
    }
  }

  /** @param {boolean} back with the focus back to its button */
  close(back) {
    this.list.hidden = true;
    this.button.setAttribute('aria-expanded', 'false');
    if (back) {
      this.button.focus();
    }
  }

  /** @param {number} step */
  resize(step) {
    this.size = sizes[Math.min(sizes.length - 1, Math.max(0, sizes.indexOf(this.size) + step))];
    this.memory.set('size', this.size);
    this.now.textContent = `${this.size} %`;
    this.actions.resize(this.size);
  }
}
