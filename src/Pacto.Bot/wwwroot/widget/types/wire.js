// @ts-check
// The shapes that travel: what the chat reads of a Direct Line activity, what our server adds in `channelData.pacto`, and what it
// shows of drafts. Only comments: nothing of it is loaded.

/**
 * @typedef {object} CitationData
 * @property {number} n the mark in the text
 * @property {string} title
 * @property {string} documentTitle
 * @property {string} quote verbatim words, in Spanish
 * @property {string} url the passage in its context
 * @property {string} [origin] `handbook`, or something else that is then named
 */

/**
 * @typedef {object} OptionData
 * @property {string} title
 * @property {string} text what is said when it is chosen
 */

/**
 * @typedef {object} QuestionData
 * @property {string} fieldId
 * @property {string} label
 * @property {string} kind line, text, list, date, years, choice, choices, yesno, email, url, country, file, objectives, principles or sdgs
 * @property {number | null} [minLength]
 * @property {number | null} [maxLength]
 * @property {OptionData[]} [options]
 * @property {number} [maxChoices]
 */

/** @typedef {{ draftId: string, formId: string, done: number, total: number }} ProgressData */

/** @typedef {{ name: string, format: string, url: string }} FileData */

/**
 * @typedef {object} PactoData
 * @property {CitationData[]} [citations]
 * @property {QuestionData} [question]
 * @property {ProgressData} [progress]
 * @property {FileData | FileData[]} [file]
 * @property {string} [language]
 */

/**
 * @typedef {object} Activity
 * @property {string} type
 * @property {string} [id]
 * @property {string} [text]
 * @property {string} [timestamp]
 * @property {string} [replyToId]
 * @property {string} [locale]
 * @property {{ id: string, name?: string, role?: string }} [from]
 * @property {{ actions?: { type: string, title: string, value: unknown }[] }} [suggestedActions]
 * @property {{ contentType?: string, contentUrl?: string, name?: string }[]} [attachments]
 * @property {{ clientActivityID?: string, pacto?: PactoData, field?: string, streamId?: string, streamType?: string, streamSequence?: number }} [channelData]
 */

/**
 * What is sent.
 * @typedef {object} Outgoing
 * @property {string} type
 * @property {string} [name]
 * @property {string} [text]
 * @property {string} [textFormat]
 * @property {string} [locale]
 * @property {string} [replyToId]
 * @property {unknown} [value]
 * @property {{ field?: string }} [channelData]
 */

/**
 * @typedef {object} FieldData
 * @property {QuestionData} asked
 * @property {string} name
 * @property {string} question
 * @property {string} [hint]
 * @property {boolean} required
 * @property {boolean} editable
 * @property {'done' | 'left' | 'open'} state
 * @property {string[]} items the value as it is read
 * @property {string} text the value as it is written
 * @property {number} length
 * @property {string[]} chosen
 * @property {string[]} remarks
 */

/**
 * @typedef {object} DraftData
 * @property {string} id
 * @property {string} formId
 * @property {string} name
 * @property {string} kind
 * @property {number} done
 * @property {number} total
 * @property {number} open
 * @property {string} updatedAt
 * @property {boolean} [canUndo] a change of it can be taken back; missing in a list
 * @property {{ number: string, title: string, fields: FieldData[] }[]} [sections] missing in a list
 */

/** @typedef {(command: string, slots: Record<string, string>, words: string) => void} Press says something by a control of ours */

export {};
