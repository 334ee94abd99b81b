// @ts-check
// What the chat remembers on this device: the credential that continues the conversation, what is not sent yet, the language.
// No cookies. Where the page or the browser forbids storage, it remembers until the page is closed.

export class Memory {
  /** @param {string} base the server: two servers on one page never mix */
  constructor(base) {
    this.prefix = `pacto ${base} `;
    /** @type {Map<string, string>} */
    this.fallback = new Map();
  }

  /** @param {string} key @returns {any} null when there is nothing, or it cannot be read */
  get(key) {
    try {
      const text = localStorage.getItem(this.prefix + key);
      return text === null ? this.parse(this.fallback.get(key)) : JSON.parse(text);
    } catch {
      return this.parse(this.fallback.get(key));
    }
  }

  /** @param {string} key @param {unknown} value null removes it */
  set(key, value) {
    if (value === null || value === undefined) {
      this.fallback.delete(key);
    } else {
      this.fallback.set(key, JSON.stringify(value));
    }

    try {
      if (value === null || value === undefined) {
        localStorage.removeItem(this.prefix + key);
      } else {
        localStorage.setItem(this.prefix + key, JSON.stringify(value));
        this.fallback.delete(key);
      }
    } catch {
      // Full or forbidden: the fallback holds it.
    }
  }

  /** The keys that begin so, in the order of the alphabet. @param {string} beginning @returns {string[]} */
  keys(beginning) {
    const found = [...this.fallback.keys()];
    try {
      found.push(...Object.keys(localStorage).filter((key) => key.startsWith(this.prefix)).map((key) => key.slice(this.prefix.length)));
    } catch {
      // Forbidden: the fallback holds them all.
    }
    return [...new Set(found)].filter((key) => key.startsWith(beginning)).sort();
  }

  /** Calls back when another tab changed a key. @param {(key: string) => void} changed @returns {() => void} stops it */
  watch(changed) {
    /** @param {StorageEvent} event */
    const listen = (event) => {
      if (event.key?.startsWith(this.prefix)) {
        changed(event.key.slice(this.prefix.length));
      }
    };
    addEventListener('storage', listen);
    return () => removeEventListener('storage', listen);
  }

  /**
   * Lets one tab at a time do a thing. Web Locks need a secure page; elsewhere a lease in storage does.
   * @template T @param {string} name @param {() => Promise<T>} action @returns {Promise<T>}
   */
  async alone(name, action) {
    if (navigator.locks) {
      return /** @type {Promise<T>} */ (navigator.locks.request(this.prefix + name, action));
    }

    const mine = newId();
    const key = `lease ${name}`;
    for (let tries = 0; tries < 200; tries++) {
      const lease = this.get(key);
      if (!lease || lease.until < Date.now()) {
        this.set(key, { owner: mine, until: Date.now() + 15_000 });
        await pause(40);
        if (this.get(key)?.owner === mine) {
          break;
        }
      }
      await pause(100);
    }

    try {
      return await action();
    } finally {
      if (this.get(key)?.owner === mine) {
        this.set(key, null);
      }
    }
  }

  /** @param {string | undefined} text */
  parse(text) {
    return text === undefined ? null : JSON.parse(text);
  }
}

/** 128 random bits; `randomUUID` is missing on pages without https. */
export function newId() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** @param {number} milliseconds @param {AbortSignal} [signal] ends it early, without an error */
export function pause(milliseconds, signal) {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal?.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve(undefined);
    }, { once: true });
  });
}
