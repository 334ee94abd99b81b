// @ts-check
import { h } from './dom.js';
import { RequestError } from './request.js';

/** Largest file that is sent, bytes; the server takes 2 MB with what stands around it. */
const largest = 2_000_000;

/** What the server says of a file it does not take. @type {Record<number, string>} */
const reasons = { 413: 'upload.large', 415: 'upload.kind', 422: 'upload.nothing' };

/** Brings a file along that was written elsewhere: the server reads it, and what it says is said in the conversation. */
export class Upload {
  /**
   * @param {(file: File) => Promise<unknown>} send
   * @param {(key: string, places: Record<string, string>) => void} tell says why a file was not taken
   */
  constructor(send, tell) {
    this.send = send;
    this.tell = tell;
    this.input = h('input', { type: 'file', accept: '.docx,.txt,.md,.yaml,.yml,.json', hidden: true, onchange: () => void this.take(this.input.files?.[0]) });
  }

  choose() {
    this.input.value = '';
    this.input.click();
  }

  /** @param {File | undefined} file */
  async take(file) {
    if (!file) {
      return;
    }

    if (file.size > largest) {
      this.tell('upload.large', { name: file.name });
      return;
    }

    try {
      await this.send(file);
    } catch (error) {
      const reason = error instanceof RequestError ? reasons[error.status] : undefined;
      this.tell(reason ?? 'upload.failed', { name: file.name });
    }
  }
}
