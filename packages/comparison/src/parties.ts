import type { Analysis, Span } from '@parallax/analysis';
import type { StoryEntity } from './comparison.ts';
import { entityIndex } from './entities.ts';
import { initials } from './text/names.ts';
import { nationIn } from './text/nations.ts';
import { fold } from './text/terms.ts';

/** Whom a voice speaks for. Voices of one party are one voice, whoever lends it. */
export interface Party {
  key: string;
  /** The story's entity, null where it is none. */
  entity: StoryEntity | null;
  name: string;
}

/** Words that stand for an organisation instead of its name, and how names of that kind of organisation can be told. */
const kinds: readonly [words: RegExp, names: RegExp | null][] = [
  [/\b(?:intelligence|intel|spy|spies|secret service)\b/iu, /\b(?:intelligence|secret)\b/iu],
  [/\b(?:ministry|department)\b/iu, /\b(?:ministry|department)\b/iu],
  [/\b(?:agency|service)\b/iu, /\b(?:agency|service)\b/iu],
  [/\b(?:board|regulator|watchdog|commission|authority)\b/iu, /\b(?:board|commission|authority|regulator)\b/iu],
  [/\binstitute\b/iu, /\binstitute\b/iu],
  [/\buniversity\b/iu, /\buniversity\b/iu],
  [/\bcouncil\b/iu, /\bcouncil\b/iu],
  [/\bpolice\b/iu, /\bpolice\b/iu],
  [/\b(?:bank|lender)\b/iu, /\bbank\b/iu],
  [/\bunion\b/iu, /\bunion\b/iu],
  // A company carries no such word in its name.
  [/\b(?:company|firm|manufacturer|maker|operator|producer|carrier|airline|retailer|developer|utility)\b/iu, null],
];

/** "The maker of the Lumo 3": the name behind it is a product's. */
const makerOf = /\b(?:maker|manufacturer|producer|operator|developer|organiser|organizer)s? of\b/iu;

const mediaWords = /\b(?:media|press|newspapers?|outlets?|broadcasters?|agenc(?:y|ies) reports?)\b/iu;
/** Who is many and speaks for nobody. */
const manyWords =
  /\b(?:experts?|analysts?|specialists?|researchers?|professors?|scientists?|residents?|witness(?:es)?|survivors?|critics?|observers?|citizens?|people|employees|staff|engineers?|patients?|users?|sources?|soldiers?|troops|partners|allies)\b/iu;
const stateWords =
  /\b(?:presiden\w+|government|minist\w+|premier|chancellor|king|queen|leader\w*|kremlin|parliament|officials?|authorit\w+|military|army|navy|diplomats?|envoy|ambassador|capital|administration|office|spokes\w+)\b/iu;
const officer =
  /\b(?:chief executive|chief \w+ officer|ceo|(?:managing |deputy )?director|spokes(?:man|woman|person)|chair(?:man|woman)?)\b/iu;
/** Officers of companies, whose company an article may name in other sentences only. */
const manager = /\b(?:chief executive|chief \w+ officer|ceo|(?:managing |deputy )?director)\b/iu;
const spokes = /\bspokes(?:man|woman|person|people)\b/iu;

/** An office that one person of a story holds, named without him or her. */
const offices =
  /(?<!\b(?:former|deputy|ex|acting|vice)[ -])\b(?:prime minister|premier|president|chancellor|mayor|governor|(?:foreign|interior|health|finance|defen[cs]e|labou?r|justice|transport|education|energy|environment|agriculture|culture|economy|trade) (?:minister|secretary)|police chief|fire chief|chief executive|coach|manager|captain|archbishop|bishop|principal|headteacher|director general)$/iu;
const formerly = /\b(?:former|ex|deputy|acting|vice)\b/iu;
/** Who speaks for the holder of an office does not hold it. */
const onBehalf =
  /\b(?:spokes\w+|adviser|advisor|aide|lawyer|office|wife|husband|son|daughter|predecessor|successor|candidate)\b/iu;

const namesOf = (entity: StoryEntity): string[] => [entity.name, ...entity.aliases];
const wordsOf = (text: string): string => ` ${fold(text).replace(/[^\p{L}\p{N}]+/gu, ' ')} `;

/** Finds whom voices speak for, in one story. */
export class Parties {
  private readonly index: ReadonlyMap<string, StoryEntity>;
  private readonly organisations: readonly StoryEntity[];
  /** What all the articles call each person. */
  private readonly roles = new Map<StoryEntity, string[]>();
  private readonly mentions = new Map<string, (Span & { entity: StoryEntity })[]>();
  private readonly entities: readonly StoryEntity[];
  private readonly persons = new Map<StoryEntity, Party>();

  constructor(analyses: readonly Analysis[], entities: readonly StoryEntity[]) {
    this.entities = entities;
    this.index = entityIndex(entities);
    this.organisations = entities.filter((entity) => entity.type === 'organisation');
    for (const analysis of analyses) {
      for (const { id, role } of analysis.entities) {
        const entity = this.index.get(`${analysis.id}.${id}`);
        if (entity && role) this.roles.set(entity, [...(this.roles.get(entity) ?? []), role]);
      }
      for (const { speaker, source } of analysis.attributions) {
        const entity = speaker?.entity ? this.index.get(`${analysis.id}.${speaker.entity}`) : undefined;
        if (entity?.type !== 'person') continue;
        const words = source.map(({ start, end }) => analysis.text.slice(start, end)).join(' ');
        const role = namesOf(entity).reduce((left, name) => left.replaceAll(name, ' '), words);
        this.roles.set(entity, [...(this.roles.get(entity) ?? []), role]);
      }
      this.mentions.set(
        analysis.id,
        analysis.mentions.flatMap(({ start, end, kind, entity: local }) => {
          const entity = this.index.get(`${analysis.id}.${local}`);
          return entity && kind === 'name' ? [{ start, end, entity }] : [];
        }),
      );
    }
  }

  /**
   * @param entity the speaker, where it is one
   * @param words the article's words for it, with what they add ("the agency's head")
   * @param at where they stand
   * @returns null where the words point to nobody that can be told ("sources")
   */
  of(analysis: Analysis, entity: StoryEntity | null, words: string, at: number): Party | null {
    if (entity?.type === 'person') return this.ofPerson(analysis, entity, words, at);
    if (entity) return this.ofName(entity);
    return this.ofWords(analysis, words, at);
  }

  private ofName(entity: StoryEntity): Party {
    const name = namesOf(entity).find((form) => nationIn(form) !== null);
    const nation = name === undefined ? null : nationIn(name);
    // "Moscow", "the Kremlin", "the French foreign ministry" speak for a state; "the Bank of France" does not.
    const isState =
      entity.type === 'place' ||
      /\b(?:kremlin|white house|government|foreign ministry|presidency)\b/iu.test(name ?? '');
    return nation && isState ? this.state(nation) : { key: entity.id, entity, name: entity.name };
  }

  private state(nation: string): Party {
    const places = this.entities.filter((entity) => entity.type === 'place');
    const entity =
      places.find((place) => namesOf(place).some((form) => fold(form) === nation)) ??
      places.find((place) => nationIn(place.name) === nation) ??
      null;
    const name = entity?.name ?? nation.replace(/\b\p{L}/gu, (letter) => letter.toUpperCase());
    return { key: `state:${nation}`, entity, name };
  }

  private ofPerson(analysis: Analysis, person: StoryEntity, words: string, at: number): Party {
    const known = this.persons.get(person);
    if (known) return known;
    const own: Party = { key: person.id, entity: person, name: person.name };
    // Two who speak for each other would never come to an end.
    this.persons.set(person, own);
    const bare = namesOf(person).reduce((left, name) => left.replaceAll(name, ' '), words);
    const roles = [...(this.roles.get(person) ?? []), bare];
    const found =
      roles.map((role) => this.byRole(analysis, role, person, at)).find((party) => party !== null) ??
      (roles.some((role) => officer.test(role)) ? this.employer(analysis, person, at) : null);
    if (found) this.persons.set(person, found);
    return found ?? own;
  }

  private byRole(analysis: Analysis, role: string, person: StoryEntity, at: number): Party | null {
    const organisation = this.named(role, this.organisations);
    if (organisation && !/\b(?:professor|researcher|analyst|lecturer|fellow)\b/iu.test(role))
      return this.ofName(organisation);
    const nation = nationIn(role);
    if (nation && stateWords.test(role) && !manyWords.test(role)) return this.state(nation);
    const other = this.named(
      role,
      this.entities.filter((entity) => entity.type === 'person' && entity !== person),
    );
    if (other && stateWords.test(role)) return this.ofPerson(analysis, other, '', at);
    return /['’]s?\s|\bof the\b|\bat the\b/u.test(role) ? this.byKind(analysis, role, at) : null;
  }

  /** The organisation that an officer speaks for: the one named last before, or the one that the article is about. */
  private employer(analysis: Analysis, person: StoryEntity, at: number): Party | null {
    const mentions = this.mentions.get(analysis.id) ?? [];
    const block = analysis.blocks.find(({ start, end }) => start <= at && at < end);
    const near = mentions.filter(
      (mention) =>
        mention.entity.type === 'organisation' && block && mention.start >= block.start && mention.start <= at,
    );
    const isManager = (this.roles.get(person) ?? []).some((role) => manager.test(role));
    const last =
      near.at(-1)?.entity ?? (isManager ? this.mostNamed(analysis, (name) => !this.hasKind(name)) : undefined);
    return last && last !== person ? this.ofName(last) : null;
  }

  private ofWords(analysis: Analysis, words: string, at: number): Party | null {
    const nation = nationIn(words);
    // What a state's own media print or leave out is the state's word.
    if (nation && /\bstate(?:-run)? (?:news |run )?(?:media|agency|television|newspapers?)\b/iu.test(words))
      return this.state(nation);
    if (mediaWords.test(words)) return { key: `media:${nation ?? fold(words)}`, entity: null, name: words };
    if (manyWords.test(words)) return null;
    const named = makerOf.test(words) ? this.makerIn(analysis, words) : this.named(words, this.organisations);
    if (named) return this.ofName(named);
    const kind = this.byKind(analysis, words, at);
    if (kind) return kind;
    const holder = this.holderOf(words);
    if (holder) return this.ofPerson(analysis, holder, '', at);
    if (nation && stateWords.test(words)) return this.state(nation);
    const person = this.named(
      words,
      this.entities.filter((entity) => entity.type === 'person'),
    );
    if (person) return this.ofPerson(analysis, person, '', at);
    // "a spokeswoman said": of whoever the paragraph is about.
    if (spokes.test(words)) {
      const block = analysis.blocks.find(({ start, end }) => start <= at && at < end);
      const before = (this.mentions.get(analysis.id) ?? []).filter(
        (mention) => block && mention.start >= block.start && mention.start < at && mention.entity.type !== 'person',
      );
      const about = before.find((mention) => mention.entity.type === 'organisation') ?? before[0];
      if (about) return this.ofName(about.entity);
      const company = this.mostNamed(analysis, (name) => !this.hasKind(name));
      if (company) return this.ofName(company);
    }
    return null;
  }

  /** "The prime minister", "the city's mayor": the one person of the story who is called so. */
  private holderOf(words: string): StoryEntity | null {
    const office = offices.exec(words)?.[0];
    if (office === undefined || nationIn(words) !== null) return null;
    const called = wordsOf(office);
    const holders = [...this.roles].filter(([, roles]) =>
      roles.some((role) => wordsOf(role).includes(called) && !formerly.test(role) && !onBehalf.test(role)),
    );
    return holders.length === 1 ? holders[0]![0] : null;
  }

  /** The company that an article speaks of most, besides what the words name. */
  private makerIn(analysis: Analysis, words: string): StoryEntity | null {
    const folded = wordsOf(words);
    return this.mostNamed(analysis, (name) => !this.hasKind(name) && !folded.includes(wordsOf(name)));
  }

  private readonly hasKind = (name: string): boolean => kinds.some(([, names]) => names?.test(name));

  /** "the agency", "South Korea's spy agency", "the company": the organisation of that kind that the words can mean. */
  private byKind(analysis: Analysis, words: string, at: number): Party | null {
    const kind = kinds.find(([pattern]) => pattern.test(words));
    if (!kind) return null;
    const fits = (entity: StoryEntity) =>
      namesOf(entity).some((name) => (kind[1] ? kind[1].test(name) : !this.hasKind(name)));
    if (kind[1] === null) {
      const most = this.mostNamed(analysis, (name) => !this.hasKind(name));
      return most ? this.ofName(most) : null;
    }
    const candidates = this.organisations.filter((entity) => fits(entity) && !this.isOutlet(analysis, entity));
    const here = (this.mentions.get(analysis.id) ?? []).filter(
      (mention) => mention.start < at && candidates.includes(mention.entity),
    );
    const one = here.at(-1)?.entity ?? (candidates.length === 1 ? candidates[0] : undefined);
    return one ? this.ofName(one) : null;
  }

  /** The article's own outlet, or an agency that it credits: "PORT ELLERY (KPA)". */
  private isOutlet({ publisher, text }: Analysis, { name }: StoryEntity): boolean {
    const own = publisher ? wordsOf(publisher) : '';
    return (
      own.includes(wordsOf(name).trim()) ||
      /\bnews\b|newswire|\bpress\b/iu.test(name) ||
      (/^\p{Lu}{2,5}$/u.test(name) && (text.includes(`(${name})`) || initials(publisher ?? '') === name.toLowerCase()))
    );
  }

  /** "Kellanders": those who live at a place of the story. */
  private isPeople({ name }: StoryEntity): boolean {
    return this.entities.some(
      (place) =>
        place.type === 'place' &&
        name.startsWith(place.name.replace(/[aeiou]$/, '')) &&
        /^(?:e?rs?|i?ans?|ns?|ese|ish)$/.test(name.slice(place.name.replace(/[aeiou]$/, '').length)),
    );
  }

  private mostNamed(analysis: Analysis, fits: (name: string) => boolean): StoryEntity | null {
    const counts = new Map<StoryEntity, number>();
    for (const { entity } of this.mentions.get(analysis.id) ?? [])
      if (
        entity.type === 'organisation' &&
        fits(entity.name) &&
        !this.isOutlet(analysis, entity) &&
        !this.isPeople(entity)
      )
        counts.set(entity, (counts.get(entity) ?? 0) + 1);
    return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
  }

  /** The first of the entities whose name stands in words. */
  private named(words: string, entities: readonly StoryEntity[]): StoryEntity | null {
    const folded = wordsOf(words);
    return (
      entities.find((entity) => namesOf(entity).some((form) => form.length > 2 && folded.includes(wordsOf(form)))) ??
      null
    );
  }
}
