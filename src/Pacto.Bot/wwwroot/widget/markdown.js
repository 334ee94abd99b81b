// @ts-check
import { h, heard, safeAddress } from './dom.js';

/**
 * @typedef {object} Marking
 * @property {string} base our server's address
 * @property {(n: number) => Node | null} cite makes the button of a citation mark; null when there is no such citation
 * @property {string} newTab what is heard after a link that opens another tab
 */

const definition = /^ {0,3}\[([^\]\n]+)\]:\s*(\S+)(?:\s+["'(].*["')])?\s*$/;
const bullet = /^\s{0,3}[-*•·]\s+(.*)$/;
const numbered = /^\s{0,3}(\d{1,3})[.)]\s+(.*)$/;
const inline = /\\([\\`*_{}[\]()#+\-.!|<>~])|\*\*(?=\S)([\s\S]*?\S)\*\*|(?<![\w*])[*_](?=\S)([^*_\n]*?\S)[*_](?![\w*])|`([^`\n]+)`|\[([^\]\n]+)\]\(([^()\s]+(?:\([^()\s]*\))?)\)|\[([^\]\n]+)\]\[([^\]\n]*)\]|\[(\d{1,2})\]|<(https?:\/\/[^\s<>]+)>|(https?:\/\/[^\s<>"»”]+[^\s<>"».,;:!?)”\]])/;

/** Writes the small Markdown of our answers as nodes. Whatever it does not know stays text. @param {string} source @param {Marking} marking */
export function markdown(source, marking) {
  /** @type {Map<string, string>} */
  const addresses = new Map();
  const lines = source.replace(/\r\n?/g, '\n').split('\n').filter((line) => {
    const found = definition.exec(line);
    if (found) {
      addresses.set(found[1].toLowerCase(), found[2]);
    }
    return !found;
  });

  const result = document.createDocumentFragment();
  /** @type {string[]} */
  let paragraph = [];
  /** @type {HTMLElement | null} */
  let list = null;
  const endParagraph = () => {
    if (paragraph.length > 0) {
      result.append(h('p', null, ...inlineNodes(paragraph.join('\n'), addresses, marking)));
      paragraph = [];
    }
  };
  /** @param {'ul' | 'ol'} tag @param {string} text @param {number} [start] */
  const item = (tag, text, start) => {
    endParagraph();
    if (list?.localName !== tag) {
      list = h(tag, tag === 'ol' ? { start: start ?? 1 } : null);
      result.append(list);
    }
    list.append(h('li', null, ...inlineNodes(text, addresses, marking)));
  };

  for (const line of lines) {
    const dot = bullet.exec(line);
    const number = numbered.exec(line);
    const heading = /^ {0,3}#{1,6}\s+(.*?)\s*#*$/.exec(line);
    const quote = /^ {0,3}>\s?(.*)$/.exec(line);
    if (dot) {
      item('ul', dot[1]);
    } else if (number) {
      item('ol', number[2], Number(number[1]));
    } else if (line.trim() === '') {
      endParagraph();
      // A blank line between items does not end a list; other text does.
    } else if (heading) {
      endParagraph();
      list = null;
      result.append(h('p', { class: 'heading' }, ...inlineNodes(heading[1], addresses, marking)));
    } else if (quote) {
      endParagraph();
      list = null;
      result.append(h('blockquote', null, ...inlineNodes(quote[1], addresses, marking)));
    } else if (list && /^\s{2,}\S/.test(line) && paragraph.length === 0) {
      /** @type {HTMLElement} */ (list).lastElementChild?.append(document.createElement('br'), ...inlineNodes(line.trim(), addresses, marking));
    } else {
      list = null;
      paragraph.push(line);
    }
  }
  endParagraph();
  return result;
}

/** @param {string} text @param {Map<string, string>} addresses @param {Marking} marking @returns {Node[]} */
function inlineNodes(text, addresses, marking) {
  /** @type {Node[]} */
  const nodes = [];
  let rest = text;
  for (let found = inline.exec(rest); found; found = inline.exec(rest)) {
    pushText(nodes, rest.slice(0, found.index));
    nodes.push(...node(found, addresses, marking));
    rest = rest.slice(found.index + found[0].length);
  }
  pushText(nodes, rest);
  return nodes;
}

/** @param {RegExpExecArray} found @param {Map<string, string>} addresses @param {Marking} marking @returns {Node[]} */
function node(found, addresses, marking) {
  const [whole, escaped, bold, italic, code, label, address, refLabel, ref, mark, angled, bare] = found;
  const inner = (/** @type {string} */ text) => inlineNodes(text, addresses, marking);
  if (escaped !== undefined) {
    return [document.createTextNode(escaped)];
  }
  if (bold !== undefined) {
    return [h('strong', null, ...inner(bold))];
  }
  if (italic !== undefined) {
    return [h('em', null, ...inner(italic))];
  }
  if (code !== undefined) {
    return [h('code', null, code)];
  }
  if (label !== undefined) {
    return [link(address, inner(label), whole, marking)];
  }
  if (refLabel !== undefined) {
    const number = Number(ref || refLabel);
    const cited = Number.isInteger(number) ? marking.cite(number) : null;
    return cited
      ? [...(/^\d+$/.test(refLabel) ? [] : inner(refLabel)), cited]
      : [link(addresses.get((ref || refLabel).toLowerCase()) ?? '', inner(refLabel), whole, marking)];
  }
  if (mark !== undefined) {
    return [marking.cite(Number(mark)) ?? link(addresses.get(mark) ?? '', [document.createTextNode(whole)], whole, marking)];
  }
  const plain = angled ?? bare;
  return [link(plain, [document.createTextNode(plain)], whole, marking)];
}

/** A link, or just the words when the address is not one to follow. @param {string} address @param {Node[]} label @param {string} whole @param {Marking} marking */
function link(address, label, whole, marking) {
  const href = safeAddress(address, marking.base);
  return href
    ? h('a', { href, target: '_blank', rel: 'noopener noreferrer' }, ...label, heard(` (${marking.newTab})`))
    : document.createTextNode(whole);
}

/** @param {Node[]} nodes @param {string} text */
function pushText(nodes, text) {
  const lines = text.split('\n');
  lines.forEach((line, index) => {
    if (index > 0) {
      nodes.push(document.createElement('br'));
    }
    if (line !== '') {
      nodes.push(document.createTextNode(line));
    }
  });
}
