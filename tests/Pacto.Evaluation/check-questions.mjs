#!/usr/bin/env node
// Checks the question sets of this folder against their sources: `node tests/Pacto.Evaluation/check-questions.mjs`.
// Prints one line for each fault and exits with 1 if there is any. Node 20+, no dependencies.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const handbookFolder = path.join(here, '..', '..', 'seeds', 'handbook');
const read = file => fs.readFileSync(file, 'utf8');
const fold = text => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
const rows = file => read(file).split('\n').filter(line => line.trim()).map(line => JSON.parse(line));

const languages = ['es', 'pt', 'en'];
const types = ['fact', 'paraphrase', 'typo', 'acronym', 'enumeration', 'practice', 'objective'];
const categories = ['personal_case', 'asylum', 'other_un', 'politics', 'general', 'weather', 'coding', 'injection', 'insult', 'personal_data', 'near_miss'];
const faults = [], ids = new Map(), questions = new Map();
const fault = (id, what) => faults.push(`${id}: ${what}`);

function pattern(id, text) {
  if (text !== text.normalize('NFD').replace(/\p{M}/gu, '')) fault(id, `accent in /${text}/, answers are compared without accents`);
  try { return new RegExp(text, 'iu'); } catch { fault(id, `/${text}/ is no regular expression`); return /(?:)/; }
}

// A question that is to be answered: its quotes stand in the source, and what the answer must include stands near one of them
// (or in the note, where the official wording is not in the source's own line).
function answerable(id, item, source) {
  if (!item.gold?.length) fault(id, 'no gold quote');
  if (!item.answer_must_include?.length) fault(id, 'answer_must_include is empty');
  for (const { quote } of item.gold ?? []) if (!source.includes(quote)) fault(id, `quote not in the source: ${quote}`);
  const near = source.split('\n').filter(line => item.gold?.some(({ quote }) => line.includes(quote)));
  const wording = fold(near.join(' ').replace(/<[^>]+>/g, ' ') + ' ' + (item.notes ?? ''));
  for (const must of item.answer_must_include ?? []) {
    const compiled = pattern(id, must);
    if (!item.objectives && !compiled.test(wording)) fault(id, `/${must}/ matches neither the quoted lines nor the note`);
  }
  if (item.objectives?.some(n => !Number.isInteger(n) || n < 1 || n > 23)) fault(id, 'objectives are numbers from 1 to 23');
}

function declined(id, item) {
  if (!['refuse', 'refuse_or_partial'].includes(item.expected ?? item.expect)) fault(id, 'unknown expectation');
  if (((item.expected ?? item.expect) === 'refuse_or_partial') !== !!item.accept_if?.length) fault(id, 'accept_if goes with refuse_or_partial');
  for (const text of [...(item.must_not_include ?? []), ...(item.accept_if ?? [])]) pattern(id, text);
}

function common(file, item) {
  if (ids.has(item.id)) fault(item.id, `same id in ${ids.get(item.id)} and ${file}`);
  ids.set(item.id, file);
  if (!languages.includes(item.lang)) fault(item.id, `language ${item.lang}`);
  if (!item.question) return;
  const key = fold(item.question);
  if (questions.has(key)) fault(item.id, `same question as ${questions.get(key)}`);
  questions.set(key, item.id);
}

const handbook = fs.readdirSync(handbookFolder).filter(name => name.endsWith('.txt')).map(name => read(path.join(handbookFolder, name))).join('\n');
for (const set of ['tune', 'tune-2', 'tune-3', 'unseen', 'unseen-2', 'unseen-3']) {
  for (const item of rows(path.join(here, 'questions', `${set}-questions.jsonl`))) {
    common(set, item);
    if (!types.includes(item.type)) fault(item.id, `type ${item.type}`);
    if (item.group !== (item.lang === 'es' ? item.type : item.lang)) fault(item.id, `group ${item.group}`);
    if ((item.type === 'objective') !== !!item.objectives) fault(item.id, 'objectives go with the type objective');
    answerable(item.id, item, handbook);
  }
  for (const item of rows(path.join(here, 'questions', `${set}-outofscope.jsonl`))) {
    common(set, item);
    if (!categories.includes(item.category)) fault(item.id, `category ${item.category}`);
    declined(item.id, item);
  }
  for (const item of rows(path.join(here, 'questions', `${set}-dialogues.jsonl`))) {
    common(set, item);
    if (item.turns.length < 2 || item.turns.length > 5) fault(item.id, `${item.turns.length} turns`);
    item.turns.forEach((turn, i) => turn.expect === 'answer' ? answerable(`${item.id}.${i + 1}`, turn, handbook) : declined(`${item.id}.${i + 1}`, turn));
  }
}
for (const item of rows(path.join(here, 'corpus', 'corpus-questions.jsonl'))) {
  common('corpus', item);
  const file = path.join(here, 'corpus', 'documents', item.file);
  if (fs.existsSync(file)) answerable(item.id, item, read(file)); else fault(item.id, `no document ${item.file}`);
}
// Questions about the foreign leaflets come in languages of their own and are judged by the passage alone.
for (const set of ['tune', 'unseen']) {
  for (const item of rows(path.join(here, 'foreign', `${set}-questions.jsonl`))) {
    if (ids.has(item.id)) fault(item.id, `same id in ${ids.get(item.id)} and foreign`);
    ids.set(item.id, 'foreign');
    const file = path.join(here, 'foreign', 'documents', item.file);
    for (const { quote } of item.gold) if (!fs.existsSync(file) || !read(file).includes(quote)) fault(item.id, `quote not in ${item.file}: ${quote}`);
  }
}

for (const line of faults) console.log(line);
console.log(`${ids.size} entries checked, ${faults.length} faults`);
process.exit(faults.length ? 1 : 0);
