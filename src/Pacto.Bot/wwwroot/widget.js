// @ts-check
// The launcher: the one script a page includes. It puts a button on the page and fetches the chat itself on first opening,
// so that a page pays for the chat only when somebody uses it. A classic script, because it must learn from its own tag
// which server it came from, and because old content systems only know those. docs/widget.md describes its attributes.
(() => {
  'use strict';
  const script = /** @type {HTMLScriptElement | null} */ (document.currentScript);
  if (!script || customElements.get('pacto-chat')) {
    return;
  }

  const base = new URL('.', script.src).href;
  const name = 'pacto-chat';

  /**
   * Written in by the server: its files, and the few words of the button in every language.
   * @type {{ version: string, files: string[], text: Record<string, { open: string, failed: string }> }}
   */
  const settings = JSON.parse('{"the server":"writes this"}');

  const look = `
    :host { all: initial !important; display: block !important; }
    :host(:not([data-mode="page"])) { position: fixed !important; z-index: 2147483000 !important;
      inset: auto max(var(--pacto-margin, 16px), env(safe-area-inset-right)) max(var(--pacto-margin, 16px), env(safe-area-inset-bottom)) auto !important; }
    :host([data-side="left"]:not([data-mode="page"])) {
      inset: auto auto max(var(--pacto-margin, 16px), env(safe-area-inset-bottom)) max(var(--pacto-margin, 16px), env(safe-area-inset-left)) !important; }
    :host([data-mode="page"]) { height: 100% !important; min-height: 0 !important; }
    .launcher { all: unset; box-sizing: border-box; display: inline-flex; align-items: center; gap: .55em; cursor: pointer;
      min-height: 3.25em; padding: .6em 1.25em; border-radius: 2em; border: 2px solid transparent;
      font: 600 1em/1.2 var(--pacto-font, system-ui, -apple-system, "Segoe UI", Roboto, sans-serif);
      color: var(--pacto-on-accent, #fff); background: var(--pacto-accent, #1f5a4c);
      box-shadow: 0 2px 6px rgb(0 0 0 / .22), 0 8px 24px rgb(0 0 0 / .18); }
    .launcher:hover { background: var(--pacto-accent-strong, #174439); }
    .launcher:focus-visible { outline: 3px solid #fff; box-shadow: 0 0 0 6px #12332b; }
    .launcher svg { width: 1.4em; height: 1.4em; flex: none; }
    .launcher[hidden] { display: none; }
    @media (prefers-color-scheme: dark) { .launcher { border-color: #9fd3c2; } }
    @media (forced-colors: active) { .launcher { border-color: ButtonText; } .launcher:focus-visible { outline-color: Highlight; } }
    @media print { .launcher { display: none; } }`;

  /** What is remembered in this tab; a page may forbid it. @param {string} key @param {string} [value] */
  const tab = (key, value) => {
    try {
      if (value !== undefined) {
        sessionStorage.setItem(`pacto.${key}`, value);
      }
      return sessionStorage.getItem(`pacto.${key}`);
    } catch {
      return null;
    }
  };

  /** @param {string | null | undefined} tag */
  const known = (tag) => ['es', 'pt', 'en'].find((code) => (tag ?? '').toLowerCase().startsWith(code));

  class PactoChat extends HTMLElement {
    static observedAttributes = ['data-lang'];

    constructor() {
      super();
      /** @type {any} The chat, once it was opened. */
      this.chat = null;
      /** @type {Promise<any> | null} */
      this.loading = null;
      /** @type {HTMLButtonElement | null} */
      this.launcher = null;
    }

    /** The language the page asks for. */
    get language() {
      return known(this.dataset.lang) ?? known(this.lang) ?? known(document.documentElement.lang) ?? known(navigator.language) ?? 'es';
    }

    connectedCallback() {
      if (this.shadowRoot) {
        return;
      }

      const root = this.attachShadow({ mode: 'open' });
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(look);
      root.adoptedStyleSheets = [sheet];
      if (this.dataset.mode === 'page') {
        this.showInPage();
      } else {
        this.addLauncher(root);
      }
    }

    /** The page changed its language. */
    attributeChangedCallback() {
      this.write('open');
      void this.chat?.setLanguage(this.language);
    }

    /** As part of a page it is simply there; when its server is away, it comes when the server does. */
    showInPage() {
      this.load().then((chat) => chat.show(false), () => setTimeout(() => this.isConnected && this.showInPage(), 10_000));
    }

    /** @param {ShadowRoot} root */
    addLauncher(root) {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'launcher';
      button.setAttribute('aria-haspopup', 'dialog');
      button.setAttribute('aria-expanded', 'false');
      button.append(bubble(), document.createElement('span'));
      button.addEventListener('click', () => void this.open());
      root.append(button);
      this.launcher = button;
      this.write('open');
      if (tab('open') === '1' && matchMedia('(min-width: 481px)').matches) {
        void this.open({ focus: false });
      }
    }

    /** @param {'open' | 'failed'} key */
    write(key) {
      const label = this.launcher?.querySelector('span');
      if (this.launcher && label) {
        this.launcher.lang = this.language;
        label.textContent = settings.text[this.language][key];
      }
    }

    /** Fetches and starts the chat, once: every file at the same time, since a slow line makes each wait dear. */
    load() {
      this.loading ??= (async () => {
        const address = (/** @type {string} */ file) => `${base}widget/${settings.version}/${file}`;
        const get = async (/** @type {string} */ from) => {
          const answer = await fetch(from, { credentials: 'omit' });
          return answer.ok ? answer : Promise.reject(new Error(`Pacto: the server answered ${answer.status}`));
        };
        const looks = get(address('chat.css')).then((answer) => answer.text());
        const words = get(`${base}api/webchat/strings/${this.language}?v=${settings.version}`).then(async (answer) => (await answer.json()).text);
        const [{ Chat }] = await Promise.all(['chat.js', ...settings.files].map((file) => import(address(file))));
        this.chat = await Chat.create(this, base, this.language, looks, words);
        return this.chat;
      })();
      this.loading.catch(() => { this.loading = null; });
      return this.loading;
    }

    /** Opens the chat. @param {{ focus?: boolean }} [options] */
    async open(options) {
      this.launcher?.setAttribute('aria-busy', 'true');
      try {
        const chat = await this.load();
        this.launcher?.setAttribute('aria-expanded', 'true');
        if (this.launcher) {
          this.launcher.hidden = true;
          tab('open', '1');
        }
        chat.show(options?.focus ?? true);
        this.tell('open');
      } catch {
        this.write('failed');
        setTimeout(() => this.write('open'), 6_000);
      } finally {
        this.launcher?.removeAttribute('aria-busy');
      }
    }

    /** Closes it; in page mode it stays. */
    close() {
      if (!this.chat || !this.launcher) {
        return;
      }

      this.chat.hide();
      tab('open', '0');
      this.launcher.hidden = false;
      this.launcher.setAttribute('aria-expanded', 'false');
      this.launcher.focus();
      this.tell('close');
    }

    /** Opens the chat and says something in the person's name. @param {string} text */
    async send(text) {
      await this.open();
      this.chat?.send(String(text));
    }

    /** Tells the page what happened, never what was said. @param {string} event @param {object} [detail] */
    tell(event, detail) {
      this.dispatchEvent(new CustomEvent(`pacto-${event}`, { bubbles: true, composed: true, detail }));
    }
  }

  function bubble() {
    const space = 'http://www.w3.org/2000/svg';
    const svg = document.createElementNS(space, 'svg');
    svg.setAttribute('viewBox', '0 0 24 24');
    svg.setAttribute('aria-hidden', 'true');
    const path = document.createElementNS(space, 'path');
    path.setAttribute('fill', 'currentColor');
    path.setAttribute('d', 'M5 4h14a2 2 0 0 1 2 2v9a2 2 0 0 1-2 2h-7l-5 4v-4H5a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2Zm2 4v1.6h10V8H7Zm0 3.4V13h7v-1.6H7Z');
    svg.append(path);
    return svg;
  }

  customElements.define(name, PactoChat);

  /** The element of the page, or a new one with the attributes of the script tag. */
  function place() {
    if (document.querySelector(name)) {
      return;
    }

    const element = document.createElement(name);
    Object.assign(element.dataset, { ...script?.dataset });
    document.body.append(element);
  }

  if (document.readyState === 'loading') {
    document.addEventListener('DOMContentLoaded', place, { once: true });
  } else {
    place();
  }

  const chat = () => /** @type {PactoChat | null} */ (document.querySelector(name));
  Object.defineProperty(window, 'Pacto', {
    configurable: true,
    value: Object.freeze({
      open: () => chat()?.open(),
      close: () => chat()?.close(),
      /** @param {string} text */
      send: (text) => chat()?.send(text),
      /** Calls back at `open`, `close`, `message`, `draft` and `state`. @param {string} event @param {(detail: any) => void} call @returns {() => void} ends it */
      on: (event, call) => {
        const listen = (/** @type {Event} */ happened) => call(/** @type {CustomEvent} */ (happened).detail);
        document.addEventListener(`pacto-${event}`, listen);
        return () => document.removeEventListener(`pacto-${event}`, listen);
      },
    }),
  });
})();
