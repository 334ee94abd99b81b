// @ts-check
import { request, RequestError } from './request.js';

/**
 * The right to take part in a conversation: a token, renewed in time, and the credential that brings back the conversation
 * after a reload. Events: `began` (another conversation than before), `lost` (the remembered one is no more).
 */
export class Pass extends EventTarget {
  /** @param {string} base @param {import('./memory.js').Memory} memory @param {() => string} locale */
  constructor(base, memory, locale) {
    super();
    this.base = base;
    this.memory = memory;
    this.locale = locale;
    this.conversationId = '';
    this.userId = '';
    this.fresh = false;
    /** Whether the server reads files that people bring along. */
    this.takesFiles = true;
    /** @type {{ token: string, renewAt: number, endsAt: number } | null} */
    this.held = null;
  }

  /** A Direct Line call, or one of ours when the path begins with a slash; a token that was refused is replaced once. @param {string} method @param {string} path @param {object} [body] @returns {Promise<any>} */
  async call(method, path, body) {
    const conversation = this.conversationId;
    try {
      return await this.ask(method, path, body);
    } catch (error) {
      if (!(error instanceof RequestError) || (error.status !== 401 && error.status !== 403)) {
        throw error;
      }

      this.drop();
      await this.authorise();
      if (conversation !== this.conversationId) {
        throw error;
      }
      return this.ask(method, path, body);
    }
  }

  /** @param {string} method @param {string} path @param {object} [body] @returns {Promise<any>} */
  async ask(method, path, body) {
    await this.authorise();
    return request(path.startsWith('/') ? this.base + path.slice(1) : `${this.base}v3/directline/${path}`, method, body, this.held?.token);
  }

  /** Gives the token up: the next call asks for another one. */
  drop() {
    this.held = null;
  }

  /** Leaves the conversation: the next call begins or finds another. */
  leave() {
    this.drop();
    this.conversationId = '';
  }

  /** Leaves the conversation for a new one. @param {boolean} forget as somebody new, who has none of the drafts */
  beginAnew(forget) {
    if (forget) {
      this.memory.set('resume', null);
    }
    this.fresh = !forget;
    this.leave();
  }

  /** Holds a token: the one at hand, a refreshed one, or a new one for the remembered conversation. */
  async authorise() {
    const now = Date.now();
    const held = this.held;
    if (held && now < held.renewAt) {
      return;
    }

    if (held && now < held.endsAt) {
      try {
        this.keep(await request(`${this.base}v3/directline/tokens/refresh`, 'POST', undefined, held.token));
        return;
      } catch {
        // The credential of the conversation does what the token cannot.
      }
    }

    await this.memory.alone('token', async () => {
      if (this.held === held || !this.held) {
        await this.issue();
      }
    });
  }

  /** Asks for a token with what is remembered. */
  async issue() {
    const resume = this.memory.get('resume') ?? undefined;
    const newConversation = this.fresh || undefined;
    const answer = await request(`${this.base}api/webchat/token`, 'POST', { resume, newConversation, locale: this.locale() });
    if (resume && !newConversation && answer.resumed === false) {
      // Kept for as long as the server keeps conversations; this one is no more.
      this.dispatchEvent(new CustomEvent('lost'));
    }

    this.fresh = false;
    const before = this.conversationId;
    this.keep(answer);
    this.userId = answer.userId;
    this.takesFiles = answer.takesFiles;
    this.conversationId = answer.conversationId;
    // In this order: other tabs look at the conversation when the credential changes.
    this.memory.set('conversation', this.conversationId);
    this.memory.set('resume', answer.resume ?? this.memory.get('resume'));
    if (before !== this.conversationId) {
      this.dispatchEvent(new CustomEvent('began'));
    }
  }

  /** @param {{ token: string, expires_in?: number }} answer */
  keep(answer) {
    const seconds = answer.expires_in ?? 1800;
    const now = Date.now();
    this.held = { token: answer.token, renewAt: now + seconds * 500, endsAt: now + (seconds - 30) * 1000 };
  }
}
