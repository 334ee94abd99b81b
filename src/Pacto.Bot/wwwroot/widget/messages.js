// @ts-check
import { h, heard, icon, safeAddress } from './dom.js';
import { markdown } from './markdown.js';
import { Tools } from './tools.js';

/** @typedef {import('./types/wire.js').Activity} Activity */
/** @typedef {import('./types/wire.js').CitationData} CitationData */

/** The place of an activity in its conversation, read from the number at the end of its id. @param {string | undefined} id */
export function placeOf(id) {
  const found = /(\d+)$/.exec(id ?? '');
  return found ? Number(found[1]) : Number.MAX_SAFE_INTEGER;
}

/** What was said, as it is shown. */
export class Messages {
  /** @param {import('./strings.js').Strings} strings @param {string} base @param {(activity: import('./types/wire.js').Outgoing) => void} post sends what is no message */
  constructor(strings, base, post) {
    this.strings = strings;
    this.base = base;
    this.post = post;
    // Read out elsewhere, each message once: remarks, opened quotations and moved entries are no news.
    this.element = strings.name(h('div', { class: 'log', role: 'log', 'aria-live': 'off' }), 'log');
    this.count = 0;
  }

  clear() {
    this.element.replaceChildren();
  }

  /** The entry of an activity or of something not yet sent. @param {string | undefined} id @returns {HTMLElement | null} */
  find(id) {
    return id ? [.../** @type {HTMLCollectionOf<HTMLElement>} */ (this.element.children)].find((entry) => entry.dataset.id === id || entry.dataset.client === id) ?? null : null;
  }

  /** Own entries that have not arrived. @returns {HTMLElement[]} */
  get pending() {
    return /** @type {HTMLElement[]} */ ([...this.element.children]).filter((entry) => entry.dataset.pending !== undefined);
  }

  /** Shows what the person says before it has arrived. @param {string} text @param {string} client */
  addPending(text, client) {
    const entry = this.mine(text);
    entry.dataset.client = client;
    entry.dataset.pending = '';
    this.element.append(entry);
    return entry;
  }

  /** Says of an own message that it waits. @param {HTMLElement} entry @param {string} key */
  remark(entry, key) {
    entry.querySelector('.remark')?.remove();
    entry.append(this.strings.label(h('p', { class: 'remark' }), key));
  }

  /** Says that it will never arrive, and gives the words back. @param {HTMLElement} entry @param {() => void} edit */
  offerEdit(entry, edit) {
    this.remark(entry, 'refused');
    entry.append(this.strings.label(h('button', { type: 'button', class: 'quiet', onclick: edit }), 'edit'));
  }

  /** Shows an activity at its place; the same one again changes nothing. @param {Activity} activity @param {boolean} own @returns {HTMLElement | null} the entry when it is new */
  add(activity, own) {
    const known = this.find(activity.id) ?? this.find(activity.channelData?.clientActivityID);
    if (known) {
      if (known.dataset.pending !== undefined) {
        delete known.dataset.pending;
        known.querySelector('.remark')?.remove();
        known.dataset.id = activity.id;
        this.put(known);
      }
      return null;
    }

    const entry = own ? this.mine(activity.text ?? '') : this.theirs(activity);
    if (!entry) {
      return null;
    }

    entry.dataset.id = activity.id;
    this.put(entry);
    return entry;
  }

  /** Puts an entry where its number says: what has not arrived stays below. @param {HTMLElement} entry */
  put(entry) {
    const place = placeOf(entry.dataset.id);
    const entries = /** @type {HTMLElement[]} */ ([...this.element.children]).filter((other) => other !== entry);
    const after = entries.find((other) => other.dataset.pending !== undefined || placeOf(other.dataset.id) > place) ?? null;
    if (entry.parentNode !== this.element || entry.nextElementSibling !== after) {
      this.element.insertBefore(entry, after);
    }
  }

  /** @param {string} text @returns {HTMLElement} */
  mine(text) {
    return h('article', { class: 'entry own' }, this.sender('you'), h('div', { class: 'message own' }, text));
  }

  /** @param {Activity} activity @returns {HTMLElement | null} */
  theirs(activity) {
    const pacto = activity.channelData?.pacto;
    const files = this.files(activity);
    if (!activity.text?.trim() && files.length === 0) {
      return null;
    }

    const lang = pacto?.language ?? activity.locale;
    const entry = h('article', { class: 'entry', lang }, this.sender('bot'));
    const bubble = h('div', { class: 'message' });
    const quotes = h('div', { class: 'quotes' });
    const citations = new Map((pacto?.citations ?? []).map((citation) => [citation.n, citation]));
    const group = ++this.count;
    bubble.append(markdown(activity.text ?? '', {
      base: this.base,
      newTab: this.strings.say('newtab'),
      cite: (n) => {
        const citation = citations.get(n);
        return citation ? this.mark(citation, group, quotes) : null;
      },
    }), ...files);
    entry.append(bubble);
    if (activity.id && activity.replyToId && !pacto?.question && !pacto?.progress) {
      entry.append(new Tools(this.strings, activity, bubble, this.post).element);
    }
    entry.append(quotes);
    return entry;
  }

  /** @param {string} key */
  sender(key) {
    return this.strings.label(heard(''), key);
  }

  /** The mark of a citation, which opens its words below the message. @param {CitationData} citation @param {number} group @param {HTMLElement} quotes */
  mark(citation, group, quotes) {
    const id = `quote-${group}-${citation.n}`;
    const button = h('button', {
      type: 'button', class: 'cite', 'aria-expanded': 'false', 'aria-controls': id,
      onclick: () => this.toggle(button, citation, id, quotes),
    }, String(citation.n));
    return this.strings.name(button, 'cite.open', { n: citation.n, title: citation.title });
  }

  /** @param {HTMLButtonElement} button @param {CitationData} citation @param {string} id @param {HTMLElement} quotes */
  toggle(button, citation, id, quotes) {
    const entry = /** @type {HTMLElement} */ (quotes.parentElement);
    const open = [...quotes.children].find((child) => child.id === id);
    const expand = (/** @type {boolean} */ expanded) => entry.querySelectorAll(`.cite[aria-controls="${id}"]`)
      .forEach((mark) => mark.setAttribute('aria-expanded', String(expanded)));
    if (open) {
      open.remove();
      expand(false);
      return;
    }

    const close = () => {
      panel.remove();
      expand(false);
      button.focus();
    };
    const panel = h('aside', {
      class: 'quote', id, tabIndex: -1,
      onkeydown: (/** @type {KeyboardEvent} */ event) => {
        if (event.key === 'Escape') {
          event.stopPropagation();
          close();
        }
      },
    },
      h('h3', null, `${citation.n}. ${citation.title}`),
      this.strings.label(h('p', { class: 'kind' }), 'cite.original'),
      h('blockquote', { lang: 'es' }, citation.quote),
      h('p', { class: 'source' }, citation.documentTitle,
        citation.origin && citation.origin.toLowerCase() !== 'handbook' && this.strings.label(h('strong', { class: 'badge' }), 'cite.other')),
      this.contextLink(citation),
      this.strings.label(h('button', { type: 'button', class: 'quiet', onclick: close }), 'cite.close'));
    panel.setAttribute('aria-label', this.strings.say('cite.name', { n: citation.n }));
    quotes.append(panel);
    expand(true);
    panel.scrollIntoView({ block: 'nearest' });
  }

  /** @param {CitationData} citation */
  contextLink(citation) {
    const href = safeAddress(citation.url ?? '', this.base);
    return href && h('a', { href, target: '_blank', rel: 'noopener noreferrer' },
      this.strings.label(h('span', null), 'cite.context'), ' ', this.strings.label(heard(''), 'newtab_aside'));
  }

  /** @param {Activity} activity @returns {HTMLElement[]} */
  files(activity) {
    const told = activity.channelData?.pacto?.file;
    const known = [told ?? []].flat();
    const attached = (activity.attachments ?? [])
      .filter((attachment) => attachment.contentUrl && !known.some((file) => file.name === attachment.name))
      .map((attachment) => ({ name: attachment.name ?? '', url: attachment.contentUrl ?? '', format: '' }));
    return [...known, ...attached].flatMap(({ name, url }) => {
      const href = safeAddress(url, this.base);
      return href
        ? [h('a', { class: 'file', href, download: name, rel: 'noopener noreferrer' },
          icon('M12 3v11m0 0 4-4m-4 4-4-4M5 19h14'), this.strings.label(h('span', null), 'file', { name }))]
        : [];
    });
  }
}
