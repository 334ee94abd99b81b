// @ts-check
import { RequestError } from './request.js';

/** Part of the address of this file, so that words and code are of one age. */
const version = new URL(import.meta.url).pathname.split('/').at(-2);

/** The sentences of the chat in the language it is set to. They are data of the server; none stands in this code. */
export class Strings {
  /** @param {string} base @param {string} language */
  constructor(base, language) {
    this.base = base;
    this.language = language;
    /** @type {Record<string, string>} */
    this.text = {};
    /** @type {Set<() => void>} */
    this.listeners = new Set();
  }

  /** Takes the sentences of a language, then has everything that shows one write it again. @param {string} language */
  async load(language) {
    const answer = await fetch(`${this.base}api/webchat/strings/${language}?v=${version}`, { credentials: 'omit' });
    if (!answer.ok) {
      throw new RequestError(answer.status);
    }

    this.take(language, (await answer.json()).text);
  }

  /** @param {string} language @param {Record<string, string>} text */
  take(language, text) {
    this.text = text;
    this.language = language;
    this.listeners.forEach((write) => write());
  }

  /** @param {string} key @param {Record<string, string | number>} [places] */
  say(key, places) {
    return (this.text[key] ?? key).replace(/\{(\w+)\}/g, (whole, name) => String(places?.[name] ?? whole));
  }

  /** Writes now, and again whenever the language changes. @param {() => void} write */
  on(write) {
    this.listeners.add(write);
    write();
  }

  /** An element whose text follows the language. @template {HTMLElement} T @param {T} element @param {string} key @param {Record<string, string | number>} [places] @returns {T} */
  label(element, key, places) {
    this.on(() => { element.textContent = this.say(key, places); });
    return element;
  }

  /** An element whose name for assistive technology follows the language. @template {HTMLElement} T @param {T} element @param {string} key @param {Record<string, string | number>} [places] @param {boolean} [tip] also shown when pointed at @returns {T} */
  name(element, key, places, tip) {
    this.on(() => {
      element.setAttribute('aria-label', this.say(key, places));
      if (tip) {
        element.title = this.say(key, places);
      }
    });
    return element;
  }

  /** The language as numbers, dates and screen readers know it. */
  get tag() {
    return { es: 'es-419', pt: 'pt-BR' }[this.language] ?? 'en';
  }

  /** A number as the language writes it. @param {number} value */
  number(value) {
    return new Intl.NumberFormat(this.tag).format(value);
  }
}
