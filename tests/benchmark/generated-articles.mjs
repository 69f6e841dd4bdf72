// Articles that nobody wrote: events with people, places and figures of their own, told by several outlets within days, among
// events of the same kind. All is drawn from a seed, so that every run has the same archive.

/** A stream of numbers from 0 to 1 (Park and Miller's generator). */
export function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

const onsets = [
  'b',
  'br',
  'd',
  'dr',
  'f',
  'g',
  'gl',
  'h',
  'k',
  'kr',
  'l',
  'm',
  'n',
  'p',
  'pr',
  'r',
  's',
  'st',
  't',
  'tr',
  'v',
  'w',
];
const vowels = ['a', 'e', 'i', 'o', 'u', 'ai', 'ea', 'ou'];
const codas = ['', 'l', 'm', 'n', 'r', 'rd', 'lk', 'nt', 'st', 'x'];

function wordOf(number) {
  let word = '';
  for (let rest = number + 37; rest > 0; ) {
    for (const letters of [onsets, vowels, codas]) {
      word += letters[rest % letters.length];
      rest = Math.floor(rest / letters.length);
    }
  }
  return word;
}
const capital = (word) => word[0].toUpperCase() + word.slice(1);
const common = 'people week police court found after work city hour night public group state told call help'.split(' ');
const rest = Array.from({ length: 20_000 }, (_, number) => wordOf(1000 + number));
const kinds = 200;
const places = 600;
const perDay = 200;
const day = 86_400_000;
const begin = Date.parse('2020-01-01');

/**
 * A stream of articles in order of publication, some two hundred a day: each with the number of its event.
 * @returns {Generator<{ article: object, event: number }>}
 */
export function* generatedArticles(seed = 1) {
  const random = randomFrom(seed);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const some = (count, list) => Array.from({ length: count }, () => pick(list));
  let waiting = [];
  let events = 0;
  let articles = 0;
  for (let today = begin; ; today += day) {
    while (waiting.length < perDay) {
      const event = eventOf(events++, random);
      const told = 1 + Math.floor(random() ** 2 * 14);
      for (let number = 0; number < told; number++) waiting.push({ event, at: today + random() * 3 * day });
    }
    waiting.sort((a, b) => a.at - b.at);
    const due = waiting.filter(({ at }) => at < today + day);
    waiting = waiting.filter(({ at }) => at >= today + day);
    for (const { event, at } of due) {
      yield {
        article: articleOf(`g${articles++}`, event, new Date(at).toISOString(), pick, some),
        event: event.number,
      };
    }
  }
}

function eventOf(number, random) {
  const kind = Math.floor(random() ** 1.5 * kinds);
  return {
    number,
    kind: Array.from({ length: 30 }, (_, word) => wordOf(50_000 + kind * 30 + word)),
    place: capital(wordOf(100_000 + Math.floor(random() * places))),
    people: [0, 1, 2].map(
      (one) =>
        `${capital(wordOf(200_000 + Math.floor(random() * 300)))} ${capital(wordOf(300_000 + number * 3 + one))}`,
    ),
    figures: [0, 1].map(() => String(2 + Math.floor(random() * 900))),
    words: Array.from({ length: 14 }, () => wordOf(1000 + Math.floor(random() ** 2 * 20_000))),
  };
}

function articleOf(id, event, published, pick, some) {
  const [first, second] = event.people;
  const phrase = () =>
    [...some(2, event.kind), ...some(3, event.words), ...some(5, common)].sort((a, b) => (a < b ? -1 : 1)).join(' ');
  const title = `${event.place} ${some(3, event.kind).join(' ')} ${pick(event.words)}`;
  const lines = [
    title,
    `${first} ${phrase()} ${event.place} ${event.figures[0]} ${phrase()}.`,
    `${second} ${phrase()} ${event.figures[1]} ${pick(event.people)}.`,
    ...Array.from({ length: 5 }, () => `${pick(event.people)} ${phrase()} ${some(2, rest).join(' ')} ${phrase()}.`),
  ];
  const text = lines.join('\n');
  let start = 0;
  const sentences = lines.map((line) => {
    const sentence = { start, end: start + line.length, block: 0 };
    start = sentence.end + 1;
    return sentence;
  });
  const entities = [event.place, ...event.people]
    .filter((name) => text.includes(name))
    .map((name, at) => ({ id: `e${at + 1}`, type: 'other', name, aliases: [] }));
  return { id, published, title, text, blocks: [{ start: 0, end: text.length, role: 'body' }], sentences, entities };
}
