// A language model that takes its time, for trying what people see while an answer grows: it speaks OpenAI's chat protocol on this machine
// and says back, word by word, the first sentence of each passage it is given, with its citation.
//
//   node slow-model.mjs [--port 3992] [--word 80] [--pause 1500]
//
// --word: milliseconds between two words; --pause: between two sentences. It runs until it is ended.
import { createServer } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';

const { values: options } = parseArgs({ options: {
  port: { type: 'string', default: '3992' },
  word: { type: 'string', default: '80' },
  pause: { type: 'string', default: '1500' },
} });

/** The first sentence of each passage that is whole and long enough to say something. */
function sentencesOf(data) {
  const sentences = [];
  for (const [, number, passage] of data.matchAll(/<passage n="(\d+)">(.*?)<\/passage>/gs)) {
    const text = passage.slice(passage.indexOf(': ') + 2).replace(/\s+/g, ' ');
    const first = text.match(/^(.{20,400}?)[.](?:\s|$)/);
    if (first) { sentences.push(`${first[1]} [${number}].`); }
  }
  return sentences;
}

const server = createServer(async (request, answer) => {
  let body = '';
  for await (const piece of request) { body += piece; }
  const { messages, model } = JSON.parse(body);
  const data = messages.filter(({ role }) => role === 'user').map(({ content }) => content).join('\n');
  const line = (value) => answer.write(`data: ${value}\n\n`);
  const chunk = (content, finish = null) => line(JSON.stringify({ id: 'slow', object: 'chat.completion.chunk', created: 1, model,
    choices: [{ index: 0, delta: content === null ? {} : { role: 'assistant', content }, finish_reason: finish }] }));
  answer.writeHead(200, { 'content-type': 'text/event-stream' });
  const sentences = sentencesOf(data);
  for (const sentence of sentences.length > 0 ? sentences : ['NONE']) {
    for (const word of sentence.split(/(?<= )/)) {
      chunk(word);
      await wait(Number(options.word));
    }
    chunk(' ');
    await wait(Number(options.pause));
  }
  chunk(null, 'stop');
  line(JSON.stringify({ id: 'slow', object: 'chat.completion.chunk', created: 1, model, choices: [],
    usage: { prompt_tokens: Math.ceil(body.length / 4), completion_tokens: Math.ceil(sentences.join(' ').length / 4), total_tokens: Math.ceil(body.length / 3) } }));
  line('[DONE]');
  answer.end();
});

server.listen(Number(options.port), '127.0.0.1', () => console.log(`a slow model at http://127.0.0.1:${options.port}/v1`));
