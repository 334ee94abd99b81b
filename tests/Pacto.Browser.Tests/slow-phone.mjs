// How long until somebody can write, on a slow phone, in our chat and in Microsoft's Web Chat, against the same server in the same run.
// A phone: 400 kbit/s, 400 ms for every way there and back, a processor six times slower than this one's (Chromium's own throttling).
// Both pages are the same but for the script; both bundles travel compressed with gzip.
//
//   node slow-phone.mjs --url http://127.0.0.1:3978 --kit DIR [--factor 5] [--rounds 2] [--page-port 3991]
//
// DIR holds node_modules with playwright-core and botframework-webchat. The page's origin must be allowed by the server.
// Ends with "N passed, N failed".
import { createRequire } from 'node:module';
import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';

const { values: options } = parseArgs({ options: {
  url: { type: 'string', default: 'http://127.0.0.1:3978' },
  kit: { type: 'string' },
  factor: { type: 'string', default: '5' },
  rounds: { type: 'string', default: '2' },
  'page-port': { type: 'string', default: '3991' },
} });
const kit = resolve(options.kit);
const { chromium } = createRequire(join(kit, 'package.json'))('playwright-core');
const line = { offline: false, downloadThroughput: 400_000 / 8, uploadThroughput: 400_000 / 8, latency: 400 };
const slower = 6;

const bundle = gzipSync(readFileSync(join(kit, 'node_modules/botframework-webchat/dist/webchat.js')), { level: 9 });
const page = (body) => `<!doctype html><html lang="es"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Municipio</title><link rel="icon" href="data:,"><style>#chat{height:90vh}</style></head><body><main><h1>Municipio</h1><div id="chat">${body.inside ?? ''}</div></main>${body.scripts}</body></html>`;
const ours = page({ inside: '<pacto-chat data-mode="page" data-lang="es"></pacto-chat>', scripts: `<script src="${options.url}/widget.js"></script>` });
const theirs = page({ scripts: `<script src="/webchat.js"></script><script>
fetch('${options.url}/api/webchat/token', { method: 'POST' }).then((answer) => answer.json()).then(({ token, userId }) => WebChat.renderWebChat({
  directLine: WebChat.createDirectLine({ domain: '${options.url}/v3/directline', token }), userID: userId, locale: 'es-ES' }, document.getElementById('chat')));
</script>` });

const server = createServer((request, answer) => {
  if (request.url === '/webchat.js') {
    answer.writeHead(200, { 'content-type': 'text/javascript; charset=utf-8', 'content-encoding': 'gzip' }).end(bundle);
  } else {
    answer.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(request.url === '/ours' ? ours : theirs);
  }
});
const origin = `http://127.0.0.1:${options['page-port']}`;
await new Promise((ready, failed) => server.once('error', failed).listen(Number(options['page-port']), '127.0.0.1', ready));
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] });

/** Milliseconds from the call of the page until its text box takes letters and the first message is there; and the bytes that came. */
async function measure(path, box, message) {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true });
  const tab = await context.newPage();
  const session = await context.newCDPSession(tab);
  let bytes = 0;
  session.on('Network.loadingFinished', ({ encodedDataLength }) => { bytes += encodedDataLength; });
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', line);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
  const begun = performance.now();
  await tab.goto(origin + path, { waitUntil: 'commit', timeout: 120_000 });
  const input = tab.locator(box).first();
  await input.waitFor({ state: 'visible', timeout: 180_000 });
  await input.fill('¿Qué es un compromiso?', { timeout: 180_000 });
  const writes = performance.now() - begun;
  await tab.locator(message).first().waitFor({ state: 'visible', timeout: 180_000 });
  const greets = performance.now() - begun;
  await context.close();
  return { writes, greets, bytes };
}

const seconds = (time) => `${(time / 1000).toFixed(1)} s`;
const best = (runs, what) => Math.min(...runs.map((run) => run[what]));
const results = { ours: [], theirs: [] };
for (let round = 0; round < Number(options.rounds); round++) {
  results.ours.push(await measure('/ours', 'pacto-chat #say', 'pacto-chat .message'));
  results.theirs.push(await measure('/theirs', '[data-id="webchat-sendbox-input"]', '.webchat__bubble__content'));
}
await browser.close();
server.close();

const [fast, slow] = [best(results.ours, 'writes'), best(results.theirs, 'writes')];
const factor = slow / fast;
const holds = factor >= Number(options.factor);
console.log(`${holds ? 'ok' : 'not ok'} - until somebody can write: ours ${seconds(fast)}, Web Chat ${seconds(slow)}: ${factor.toFixed(1)} times (at least ${options.factor})`);
console.log(`# until the greeting is there: ours ${seconds(best(results.ours, 'greets'))}, Web Chat ${seconds(best(results.theirs, 'greets'))}`);
console.log(`# bytes: ours ${best(results.ours, 'bytes')}, Web Chat ${best(results.theirs, 'bytes')}`);
console.log(holds ? '1 passed, 0 failed' : '0 passed, 1 failed');
process.exitCode = holds ? 0 : 1;
