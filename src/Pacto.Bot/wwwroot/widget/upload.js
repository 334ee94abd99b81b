// @ts-check
import { h } from './dom.js';
import { RequestError } from './request.js';

/** Largest file that is sent, bytes; as Base64 it has to fit what the server reads. */
const largest = 180_000;

/** What the server says of a file it does not take. @type {Record<number, string>} */
const reasons = { 413: 'upload.large', 415: 'upload.kind', 422: 'upload.nothing' };

/** Brings a file along that was filled in elsewhere: the server reads it, and what it says is said in the conversation. */
export class Upload {
  /**
   * @param {import('./strings.js').Strings} strings @param {(path: string, body: object) => Promise<any>} post @param {import('./types/wire.js').Press} press
   * @param {(key: string, places: Record<string, string>) => void} tell says why a file was not taken
   */
  constructor(strings, post, press, tell) {
    this.strings = strings;
    this.post = post;
    this.press = press;
    this.tell = tell;
    this.input = h('input', { type: 'file', accept: '.docx,.yaml,.yml,.json,.txt', hidden: true, onchange: () => void this.take() });
  }

  choose() {
    this.input.value = '';
    this.input.click();
  }

  async take() {
    const file = this.input.files?.[0];
    if (!file) {
      return;
    }

    if (file.size > largest) {
      this.tell('upload.large', { name: file.name });
      return;
    }

    try {
      const answer = await this.post('/api/webchat/files', { name: file.name, content: await encoded(file) });
      this.press('draft-import', { value: answer.value }, this.strings.say('upload.sent', { name: file.name }));
    } catch (error) {
      const reason = error instanceof RequestError ? reasons[error.status] : undefined;
      this.tell(reason ?? 'upload.failed', { name: file.name });
    }
  }
}

/** @param {File} file @returns {Promise<string>} */
async function encoded(file) {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = '';
  for (let i = 0; i < bytes.length; i += 0x8000) {
    text += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
  }

  return btoa(text);
}
