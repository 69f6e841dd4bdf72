// One event told by many outlets: what a story of sixty articles looks like, and weighs. Each article tells some of the facts in
// wordings of its own; a few outlets print an agency's text; two counts and one denial differ. All is drawn from the number of
// the article, so that every run has the same articles.

/** An article as `ingestArticles` takes it. */
export interface GivenArticle {
  key: string;
  title: string;
  publisher: string;
  published: string;
  text: string;
}

const headlines = [
  'Fire destroys grain terminal at Veldmark harbour',
  'Two injured as grain terminal burns in Veldmark',
  'Blaze at Veldmark grain terminal forces 400 from homes',
  'Veldmark harbour closed after night of fire',
  'Grain terminal fire: union and operator at odds over sprinklers',
];

/** What the articles tell; of what stands in brackets an article takes one. The first facts stand in nearly all of them. */
const facts = [
  '[A fire|A blaze|A large fire] [destroyed|gutted|burned down] [the main grain terminal|the largest grain terminal] [at Veldmark harbour|in the port of Veldmark] [on Tuesday night|late on Tuesday].',
  '[Two dock workers were taken to hospital with burns|Two dockers suffered burns and were taken to hospital|Two dock workers with burns are in hospital], the [fire service|Veldmark fire service] [said|said on Wednesday].',
  'The city council said [some 400 residents|about 400 people|some 400 residents|about 450 residents] [of the Quayside district|in Quayside] [had to leave their homes|were told to leave their homes].',
  'Port director Ilse Brandvold [told reporters|said on Wednesday that|said] the harbour [would stay closed|would remain closed|would not open again] until Friday.',
  'The dockers’ union [said|claimed that|told reporters that] the sprinklers [in the terminal|in the building|there] [had not worked|had been out of order] since August.',
  '[The operator, Korn & Lund,|Korn & Lund, which runs the terminal,|Korn & Lund] denied that the sprinklers had [failed|been out of order].',
  'Fire chief Anton Reve [said|told a news conference that|said on Wednesday] the cause of the [fire|blaze] was [not yet known|unknown|still unclear].',
  '“We have never seen flames [this high|so high] in [the|this] harbour,” [Reve said|said fire chief Anton Reve|Anton Reve told reporters].',
  'Korn & Lund said [about 30,000 tonnes of wheat|some 30,000 tonnes of wheat|about 35,000 tonnes of wheat] [were stored|had been stored|lay] in the terminal.',
  '[More than 120 firefighters|Some 120 firefighters] [from five towns|from across the region] fought the [blaze|fire|flames] [through the night|until the morning].',
  'Police [have opened|said they had opened] an inquiry [into the fire|into the cause of the fire].',
  'Economy minister Paavo Lindqvist said [the loss of the terminal|the fire] would not [affect|raise] bread prices.',
  'The terminal [was built in 1987|opened in 1987|dates from 1987] and was [enlarged|extended] in 2011.',
  'Schools in the Quayside district will [be closed|stay closed|remain shut] on Wednesday and Thursday, the [city council|council] said.',
  '“Everybody [knew|has known] about the sprinklers,” said Mirja Solheim, who [heads|leads] the dockers’ union.',
  'The port authority said [14 ships were waiting|14 ships lay at anchor|at least 11 ships were waiting] outside the harbour.',
];

/** One of each bracket, drawn from the number of the article. */
function wordingOf(pattern: string, article: number): string {
  let slot = 0;
  return pattern.replace(/\[([^\]]+)\]/g, (_, choices: string) => {
    slot += 1;
    return pick(choices.split('|'), Math.floor((((article + 3) * 7919 * slot) % 1009) / 31));
  });
}

/** What one article alone has. */
const alone = [
  'The baker {name} said that she had seen the smoke from {place}.',
  '{name}, who lives in {place}, said her windows were black with soot.',
  'In {place}, {name} opened a school hall for families who had nowhere to sleep.',
  'The farmer {name} said that he had delivered {number} tonnes of wheat to the terminal last week.',
  'A ferry from {place} was turned back with {number} passengers on board, its captain {name} said.',
];
const firstNames = [
  'Aud',
  'Birger',
  'Cille',
  'Dagny',
  'Eilif',
  'Frida',
  'Gorm',
  'Hedda',
  'Idun',
  'Jarl',
  'Kaia',
  'Leif',
];
const lastNames = ['Aasen', 'Brekke', 'Dahl', 'Eide', 'Fosse', 'Garborg', 'Hauge', 'Krogh', 'Moen', 'Nygaard', 'Ravn'];
const places = ['Orsund', 'Halvik', 'Tangen', 'Skarnes', 'Merdal', 'Lyngvik', 'Bratholm'];
const towns = [
  'Northern',
  'Harbour',
  'Valley',
  'Morning',
  'Evening',
  'Coastal',
  'Lakeside',
  'Upland',
  'Island',
  'River',
];
const papers = ['Courier', 'Gazette', 'Observer', 'Dispatch', 'Record', 'Herald'];

const pick = <Value>(values: readonly Value[], number: number): Value => values[number % values.length] as Value;

/** Whether an article tells a fact: the first ones nearly always, later ones more rarely, spread over the articles. */
const tells = (article: number, fact: number): boolean => fact < 2 || (article * 7 + fact * 11) % 17 >= fact / 2 + 2;

/**
 * The articles of one story, at most sixty.
 * @param count how many
 */
export function largeStory(count: number): GivenArticle[] {
  return Array.from({ length: count }, (_, article) => {
    // Every sixth prints the agency's text, which is that of the first article.
    const teller = article % 6 === 5 ? 0 : article;
    const told = facts.flatMap((pattern, fact) => (tells(teller, fact) ? [wordingOf(pattern, teller + fact)] : []));
    const own = [0, 1].map((which) =>
      pick(alone, teller + which * 2)
        .replace('{name}', `${pick(firstNames, teller * 5 + which)} ${pick(lastNames, teller * 3 + which)}`)
        .replace('{place}', pick(places, teller + which))
        .replace('{number}', String(20 + ((teller * 13 + which * 7) % 300))),
    );
    // Every outlet goes on in an order of its own after the first two.
    const turn = 2 + ((teller * 5) % Math.max(1, told.length - 2));
    const sentences = [...told.slice(0, 2), ...told.slice(turn), ...told.slice(2, turn), ...own];
    const paragraphs = Array.from({ length: Math.ceil(sentences.length / 3) }, (_, at) =>
      sentences.slice(at * 3, at * 3 + 3).join(' '),
    );
    const agency = article % 6 === 5 || article === 0 ? ['Reporting by the Littoral News Agency.'] : [];
    return {
      key: `large-${article}`,
      title: pick(headlines, teller),
      publisher: `${pick(towns, article)} ${pick(papers, Math.floor(article / towns.length))}`,
      published: new Date(Date.UTC(2026, 2, 4, 6, article * 11)).toISOString(),
      text: [...paragraphs, ...agency].join('\n\n'),
    };
  });
}
