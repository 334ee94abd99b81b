// @ts-check

/** @typedef {import('./types/wire.js').Activity} Activity */

/** Which own message changed which field beside the chat, and what came of it. */
export class Edits {
  /** @param {import('./side.js').Side} side @param {import('./outbox.js').Outbox} outbox @param {import('./strings.js').Strings} strings */
  constructor(side, outbox, strings) {
    this.side = side;
    this.outbox = outbox;
    this.strings = strings;
    /** @type {Map<string, string>} field ids by the id of the message */
    this.fields = new Map();
  }

  /** An own message arrived. @param {Activity} activity */
  note(activity) {
    if (activity.id && activity.channelData?.field) {
      this.fields.set(activity.id, activity.channelData.field);
    }
  }

  /** The field was taken, or is asked for again. @param {Activity} activity the answer */
  settle(activity) {
    const field = this.fields.get(activity.replyToId ?? '');
    if (field) {
      const refused = activity.channelData?.pacto?.question?.fieldId === field;
      this.side.settle(field, refused ? (activity.text ?? '').split('\n')[0].replace(/[*\\]/g, '') : null);
    }
  }

  /** The server will never take it. @param {import('./outbox.js').Letter} letter */
  refuse(letter) {
    this.side.settle(letter.activity.channelData?.field ?? '', this.strings.say('refused'));
  }

  /** Fields that were changed and are not at the server yet say so. @param {boolean} online */
  remark(online) {
    const waiting = new Set(this.outbox.letters.flatMap((letter) => letter.activity.channelData?.field ?? []));
    this.side.remark(waiting, online ? 'draft.saving' : 'kept');
  }
}
