// @ts-check
// The shapes that travel: what the chat reads of a Direct Line activity, and what our server adds in `channelData.pacto`.

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
 * @property {string} kind line, text, date, choice, choices or email
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
 * @property {{ clientActivityID?: string, pacto?: PactoData }} [channelData]
 */

export {};
