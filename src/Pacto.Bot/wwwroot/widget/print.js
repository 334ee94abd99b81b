// @ts-check
import { h } from './dom.js';

/**
 * Prints nodes alone, in a frame of their own: the page around is not touched.
 * @param {ShadowRoot} root @param {string} title @param {string} language @param {Node[]} nodes copies are printed
 */
export function print(root, title, language, nodes) {
  const frame = h('iframe', { class: 'heard', title, tabIndex: -1, 'aria-hidden': 'true' });
  root.append(frame);
  const page = /** @type {Document} */ (frame.contentDocument);
  const view = /** @type {any} */ (frame.contentWindow);
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(`
    body { font: 11pt/1.5 Georgia, serif; color: #000; margin: 0; }
    h1 { font-size: 15pt; } h2 { font-size: 12.5pt; margin: 1.2em 0 .3em; } h3 { font-size: 11pt; margin: .8em 0 .1em; }
    article { margin: 0 0 .9em; break-inside: avoid; } .own { padding-left: 1em; border-left: 3px solid #999; white-space: pre-wrap; }
    .value { white-space: pre-wrap; margin: 0; } .remark, .soft { color: #444; font-size: 9.5pt; }
    button, textarea, input, form, .tools, .quotes:empty, .icon, .acts { display: none; } .cite { display: inline; border: 0; background: none; font: inherit; }
    .cite::before { content: "["; } .cite::after { content: "]"; }`);
  page.adoptedStyleSheets = [sheet];
  page.documentElement.lang = language;
  page.title = title;
  page.body.append(h('h1', null, title), ...nodes.map((node) => page.importNode(node, true)));
  view.addEventListener('afterprint', () => setTimeout(() => frame.remove()));
  view.focus();
  view.print();
}
