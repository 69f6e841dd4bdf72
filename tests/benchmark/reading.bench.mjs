// How long one article takes, how the cost grows with length, and what a stream of articles does to memory.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { analyze } from '@parallax/analysis';
import { readArticleFile } from '@parallax/ingest';

const corpus = fileURLToPath(new URL('../../prisma/corpus/', import.meta.url));
const files = readdirSync(corpus, { recursive: true }).filter((name) => /\/.*\.(?:md|txt|html)$/.test(String(name)));
const sources = [];
for (const name of files) sources.push(await readArticleFile(join(corpus, String(name))));

/** The paragraphs of the sample articles' reports, without what surrounds them. */
const paragraphs = sources.flatMap((source) => {
  const { blocks, text } = analyze(source);
  return blocks.filter(({ role }) => role === 'body').map(({ start, end }) => text.slice(start, end));
});

/** A text of about so many words, different for every seed: paragraphs in another order. */
function article(words, seed) {
  const taken = [];
  let count = 0;
  for (let at = seed; count < words; at += 7) {
    const paragraph = paragraphs[at % paragraphs.length];
    taken.push(paragraph);
    count += paragraph.split(/\s+/).length;
  }
  return taken.join('\n\n');
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

function time(text) {
  const begun = process.hrtime.bigint();
  analyze({ id: 'b', text, published: '2025-03-05' });
  return Number(process.hrtime.bigint() - begun) / 1e6;
}

for (let seed = 0; seed < 20; seed++) time(article(700, seed));

// Lengths take turns, so that a slow spell of the machine meets them all.
const lengths = [350, 700, 1400, 7000, 28_000];
const times = new Map(lengths.map((words) => [words, []]));
for (let round = 0; round < 9; round++) {
  for (const words of lengths) if (words < 7000 || round < 3) times.get(words).push(time(article(words, round)));
}
const base = median(times.get(700)) / 700;
console.log('words    milliseconds   cost a word against 700 words');
for (const words of lengths) {
  const each = median(times.get(words));
  console.log(
    `${String(words).padStart(6)}   ${each.toFixed(1).padStart(10)}   ${(each / words / base).toFixed(2).padStart(8)}`,
  );
}

console.log('\nodd texts                              milliseconds');
const megabyte = article(170_000, 3).slice(0, 1_000_000);
const odd = {
  'an article of 1 MB': megabyte,
  'a line of 100,000 characters': megabyte.slice(0, 100_000).replace(/\s+/g, ' '),
  '100,000 characters without a space': 'a'.repeat(100_000),
  '10,000 quotation marks': '“word" '.repeat(5000),
  '10,000 opening marks': '“word '.repeat(10_000),
};
for (const [name, text] of Object.entries(odd)) console.log(`${name.padEnd(38)} ${time(text).toFixed(0).padStart(8)}`);

console.log('\narticles read   heap in MB   resident in MB');
const report = (count) => {
  globalThis.gc?.();
  const { heapUsed, rss } = process.memoryUsage();
  console.log(
    `${String(count).padStart(10)}   ${(heapUsed / 1e6).toFixed(0).padStart(8)}   ${(rss / 1e6).toFixed(0).padStart(10)}`,
  );
};
for (let count = 0; count <= 10_000; count++) {
  if ([0, 1000, 2500, 5000, 10_000].includes(count)) report(count);
  // A word that no other article has, as names are.
  time(`${article(120, count)} The mayor of ${'Kralmstod'.slice(0, 4)}${count.toString(36)}ville said no.`);
}
