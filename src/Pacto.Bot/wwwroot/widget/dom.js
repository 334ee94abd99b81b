// @ts-check
// Building nodes without ever parsing HTML: text can only become text.

/**
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {Record<string, unknown> | null} [properties] class, hidden, dataset…; names with a dash and `role` are set as attributes
 * @param {...(Node | string | null | undefined | false)} children
 * @returns {HTMLElementTagNameMap[T]}
 */
export function h(tag, properties, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties ?? {})) {
    if (value === undefined || value === null) {
      continue;
    }

    if (name.startsWith('on')) {
      element.addEventListener(name.slice(2), /** @type {EventListener} */ (value));
    } else if (name === 'class') {
      element.className = String(value);
    } else if (name.includes('-') || name === 'role' || name === 'for' || name === 'list') {
      element.setAttribute(name, String(value));
    } else {
      Object.assign(element, { [name]: value });
    }
  }

  element.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/** A drawing that only decorates. @param {string} path @returns {SVGSVGElement} */
export function icon(path) {
  const space = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(space, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  svg.setAttribute('class', 'icon');
  const line = document.createElementNS(space, 'path');
  line.setAttribute('d', path);
  svg.append(line);
  return svg;
}

/** Makes these the children, in this order, moving none that stands right: what holds the focus keeps it. @param {Element} parent @param {Element[]} children */
export function place(parent, children) {
  const wanted = new Set(children);
  [...parent.children].forEach((child) => wanted.has(child) || child.remove());
  children.forEach((child, index) => parent.children[index] === child || parent.insertBefore(child, parent.children[index] ?? null));
}

/** Copies a text; where the page forbids the new way, by the old one. @param {string} text @param {Node} root where the focus comes back @returns {Promise<boolean>} */
export async function copy(text, root) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const before = /** @type {any} */ (root.getRootNode()).activeElement;
    const area = h('textarea', { value: text, readOnly: true, class: 'heard' });
    root.appendChild(area);
    area.select();
    const done = document.execCommand('copy');
    area.remove();
    before?.focus();
    return done;
  }
}

/** An address that may be opened: http(s), or a path on our own server. @param {string} address @param {string} base @returns {string | null} */
export function safeAddress(address, base) {
  const text = address.trim();
  if (/^https?:\/\//i.test(text) || /^\/(?![/\\])/.test(text)) {
    try {
      return new URL(text, base).href;
    } catch {
      return null;
    }
  }

  return null;
}

/** An element that is heard and not seen. @param {string} text */
export const heard = (text) => h('span', { class: 'heard' }, text);
