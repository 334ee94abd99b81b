// Scores `draft extract`, `draft review` and `triage` on the files of a folder: extraction*.jsonl, drafts*.jsonl, triage*.jsonl.
//   node score-drafts.mjs FOLDER [--bot DLL] [--lang es|pt|en] [--show extraction|drafts|triage]
// Prints totals only; --show lists what was missed, and never for lines that are marked unseen.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const option = name => (process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : undefined);
const bot = option('--bot') ?? ['Release', 'Debug'].map(kind => join(root, `src/Pacto.Bot/bin/${kind}/net10.0/Pacto.Bot.dll`)).find(existsSync);
const [folder, show, lang] = [process.argv[2], option('--show'), option('--lang')];
const contact = {
  pledge: { contact_name: 'Rosa Quispe Mamani', contact_position: 'Directora', contact_email: 'direccion@sanmiguel.example' },
  practice: { focal_point: { name: 'Rosa Quispe', position: 'Directora', organisation: 'Municipalidad', email: 'direccion@sanmiguel.example' } },
};

const fold = text => String(text).normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^\p{L}\p{N}%.,@ ]+/gu, ' ').replace(/[.,](?!\d)/g, ' ').replace(/\s+/g, ' ').trim().replace(/^(la|el|los|las|o|a|os|as|the|un|una|um|uma|que) /, '');
const words = text => fold(text).split(' ').filter(word => word.length > 0);

/** Share of common words, from 0 to 1. */
function likeness(one, other) {
  const [a, b] = [words(one), words(other)];
  const left = [...b];
  const common = a.filter(word => left.includes(word) && left.splice(left.indexOf(word), 1)).length;
  return a.length + b.length === 0 ? 0 : (2 * common) / (a.length + b.length);
}

const freeText = new Set(['need', 'commitment', 'beneficiaries', 'actions', 'partners', 'resources', 'timeframe', 'cross_cutting', 'summary', 'impact', 'lessons', 'recommendations', 'innovation', 'implementer_detail']);
const number = text => String(text ?? '').replace(/[^\d.,]/g, '').replace(/[.,](?=\d{3}\b)/g, '');

function equal(id, wanted, found) {
  if (id === 'indicators') {
    return wanted.every(one => found.some(other => Object.entries(one).every(([part, value]) =>
      ['baseline', 'target'].includes(part) ? number(other[part]) === number(value) : part === 'unit' || likeness(other[part] ?? '', value) >= 0.5)));
  }
  if (id === 'participants') return [wanted].flat().every(one => [found].flat().some(other => fold(other).includes(fold(one)) || likeness(one, other) >= 0.6));
  if (freeText.has(id) && Array.isArray(wanted)) {
    // Several named one by one, and found as they stand in the text: each of them has to be there, with little else.
    const together = [found].flat().map(part => typeof part === 'object' ? Object.values(part).join(' ') : part).join(' ');
    return likeness(wanted.join(' '), together) >= 0.6 && wanted.filter(one => fold(together).includes(fold(one))).length * 3 >= wanted.length * 2;
  }
  if (Array.isArray(wanted)) return Array.isArray(found) && wanted.every(one => found.map(fold).includes(fold(one))) && found.length <= Math.max(3, wanted.length);
  if (typeof wanted === 'object') return Object.entries(wanted).every(([part, value]) => found[part] === value || (part !== 'start' && part !== 'end' && likeness(found[part] ?? '', value) >= 0.5));
  if (Array.isArray(found)) found = found.join(', ');
  if (typeof found === 'object') found = Object.values(found).join(', ');
  if (freeText.has(id)) return likeness(wanted, found) >= 0.5 || (words(found).length <= 3 * words(wanted).length && fold(found).includes(fold(wanted)));
  return fold(wanted) === fold(found) || (!/^\d{4}-/.test(wanted) && words(wanted).length > 1 && fold(found).includes(fold(wanted)));
}

function run(args, lines) {
  const done = spawnSync('dotnet', [bot, ...args, '--json'], { input: lines.map(line => JSON.stringify(line)).join('\n'), encoding: 'utf8', maxBuffer: 1 << 28 });
  const read = done.stdout.split('\n').filter(Boolean).map(line => JSON.parse(line));
  if (read.length !== lines.length) throw new Error(`${args.join(' ')}: ${read.length} of ${lines.length} lines. ${done.stderr}`);
  return read;
}

const rate = (part, of) => (of === 0 ? '   –' : (part / of).toFixed(2).padStart(4));
const miss = (sample, kind, text) => show === kind && sample.set !== 'unseen' && console.log(`  ${sample.id} ${text}`);
const samples = kind => readdirSync(folder).filter(name => name.startsWith(kind) || name.includes(`-${kind}`)).filter(name => name.endsWith('.jsonl'))
  .flatMap(name => readFileSync(join(folder, name), 'utf8').split('\n').filter(Boolean).map(line => JSON.parse(line))).filter(sample => !lang || sample.lang === lang);
const table = (head, rows) => console.log([head, ...rows].map(row => row.map((cell, at) => (at === 0 ? String(cell).padEnd(24) : String(cell).padStart(9))).join('')).join('\n'));

function extraction() {
  const fields = {};
  for (const form of ['pledge', 'practice']) {
    const lines = samples('extraction').filter(sample => sample.form === form);
    run(['draft', 'extract', '--form', form], lines.map(({ id, text, today, lang: language }) => ({ id, text, today: today ?? '2026-11-22', lang: language }))).forEach((found, at) => {
      const sample = lines[at];
      const got = found.fields ?? {};
      for (const [id, wanted] of Object.entries(sample.fields)) {
        const row = (fields[id] ??= { wanted: 0, found: 0, right: 0, invented: 0 });
        const right = got[id] && [wanted?.value ?? wanted, ...(wanted?.also ?? [])].some(value => equal(id, value, got[id].value));
        row.wanted++;
        row.found += got[id] ? 1 : 0;
        row.right += right ? 1 : 0;
        if (!right) miss(sample, 'extraction', `${id}: wanted ${JSON.stringify(wanted.value ?? wanted)}, found ${JSON.stringify(got[id]?.value ?? null)}`);
      }
      for (const id of (sample.absent ?? []).filter(absent => got[absent])) {
        (fields[id] ??= { wanted: 0, found: 0, right: 0, invented: 0 }).invented++;
        fields[id].found++;
        miss(sample, 'extraction', `${id}: invented ${JSON.stringify(got[id].value)}`);
      }
    });
  }
  const all = Object.values(fields).reduce((sum, row) => ({ wanted: sum.wanted + row.wanted, found: sum.found + row.found, right: sum.right + row.right, invented: sum.invented + row.invented }), { wanted: 0, found: 0, right: 0, invented: 0 });
  table(['EXTRACTION', 'wanted', 'right', 'invented', 'precision', 'recall'], [...Object.entries(fields).sort(), ['ALL', all]].map(([id, row]) => [id, row.wanted, row.right, row.invented, rate(row.right, row.found), rate(row.right, row.wanted)]));
}

function drafts() {
  const verdicts = {};
  const codes = {};
  const kinds = { met: [0, 0, 0], weak: [0, 0, 0], missing: [0, 0, 0] };
  let [ready, all, forbidden] = [0, 0, 0];
  const confused = {};
  for (const form of ['pledge', 'practice']) {
    const lines = samples('drafts').filter(sample => sample.form === form);
    run(['draft', 'review', '--form', form], lines.map(({ id, draft, today, lang: language }) => ({ id, today: today ?? '2026-11-22', lang: language, draft: { ...contact[form], ...draft } }))).forEach((found, at) => {
      const sample = lines[at];
      all += sample.ready === undefined ? 0 : 1;
      ready += found.ready === sample.ready ? 1 : 0;
      if (sample.ready !== undefined && found.ready !== sample.ready) miss(sample, 'drafts', `ready: wanted ${sample.ready}, found ${found.ready} (${found.problems.map(problem => `${problem.field}:${problem.code}`).join(' ')})`);
      for (const [index, { id, status, evidence }] of found.criteria.entries()) {
        const wanted = { m: 'met', w: 'weak', x: 'missing' }[sample.criteria[index]];
        const row = (verdicts[`${form} ${id}`] ??= { right: 0, all: 0, m: [0, 0, 0], w: [0, 0, 0], x: [0, 0, 0] });
        row.all++;
        row.right += wanted === status ? 1 : 0;
        for (const [kind, letter] of [['met', 'm'], ['weak', 'w'], ['missing', 'x']]) {
          for (const sum of [row[letter], kinds[kind]]) {
            sum[0] += wanted === kind ? 1 : 0;
            sum[1] += status === kind ? 1 : 0;
            sum[2] += wanted === kind && status === kind ? 1 : 0;
          }
        }
        confused[`${wanted}>${status}`] = (confused[`${wanted}>${status}`] ?? 0) + 1;
        if (wanted !== status) miss(sample, 'drafts', `${id}: wanted ${wanted}, found ${status} («${evidence}»)`);
      }
      // Contact data and the like are left out of the files: an empty field counts only where a reader named it.
      const got = new Set(found.problems.map(problem => problem.code).filter(code => code !== 'required' || sample.problems.includes(code)));
      for (const code of new Set([...got, ...sample.problems])) {
        const row = (codes[code] ??= { wanted: 0, right: 0, found: 0 });
        row.wanted += sample.problems.includes(code) ? 1 : 0;
        row.found += got.has(code) ? 1 : 0;
        row.right += got.has(code) && sample.problems.includes(code) ? 1 : 0;
        forbidden += got.has(code) && sample.must_not?.includes(code) ? 1 : 0;
        if (got.has(code) !== sample.problems.includes(code)) miss(sample, 'drafts', `${got.has(code) ? (sample.must_not?.includes(code) ? 'FORBIDDEN' : 'extra') : 'missing'} ${code} ${found.problems.find(problem => problem.code === code)?.message ?? ''}`);
      }
    });
  }
  const pair = ([wanted, found, right]) => `${rate(right, found)}/${rate(right, wanted).trim()}`;
  table(['CRITERIA', 'accuracy', 'met p/r', 'weak p/r', 'miss p/r'], [...Object.entries(verdicts).map(([id, row]) => [id, rate(row.right, row.all), ...[row.m, row.w, row.x].map(pair)]),
    ['ALL', rate(Object.values(verdicts).reduce((sum, row) => sum + row.right, 0), Object.values(verdicts).reduce((sum, row) => sum + row.all, 0)), ...Object.values(kinds).map(pair)]]);
  console.log(`wanted>found: ${Object.entries(confused).map(([key, count]) => `${key} ${count}`).join(', ')}`);
  const sum = Object.values(codes).reduce((total, row) => [total[0] + row.wanted, total[1] + row.found, total[2] + row.right], [0, 0, 0]);
  table(['PROBLEMS', 'wanted', 'found', 'precision', 'recall'], [...Object.entries(codes).sort().map(([code, row]) => [code, row.wanted, row.found, rate(row.right, row.found), rate(row.right, row.wanted)]),
    ['ALL', sum[0], sum[1], rate(sum[2], sum[1]), rate(sum[2], sum[0])]]);
  console.log(`forbidden codes: ${forbidden}   ready: ${ready} of ${all}`);
}

function triage() {
  const lines = samples('triage');
  const confused = {};
  let right = 0;
  run(['triage'], lines.map(({ id, text, today, lang: language }) => ({ id, text, today: today ?? '2026-11-22', lang: language }))).forEach((found, at) => {
    right += found.route === lines[at].route ? 1 : 0;
    (confused[lines[at].route] ??= {})[found.route] = (confused[lines[at].route]?.[found.route] ?? 0) + 1;
    if (found.route !== lines[at].route) miss(lines[at], 'triage', `wanted ${lines[at].route}, found ${found.route}: ${lines[at].text} [${found.because}]`);
  });
  const routes = ['pledge', 'practice', 'both', 'neither', 'ask'];
  table(['TRIAGE wanted \\ found', ...routes], routes.map(route => [route, ...routes.map(other => confused[route]?.[other] ?? 0)]));
  console.log(`right: ${right} of ${lines.length}`);
}

const parts = { extraction, drafts, triage };
for (const [kind, score] of Object.entries(parts)) if (!show || show === kind) score();
