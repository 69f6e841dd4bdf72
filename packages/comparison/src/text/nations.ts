import { fold, terms } from './terms.ts';

/**
 * Countries with what news calls them by: the country and its short forms, its adjectives, and its capital or the seat of its
 * government, which speaks for it ("Paris is worried").
 */
const lines = `
afghanistan|afghan|kabul
albania|albanian|tirana
algeria|algerian|algiers
argentina|argentine,argentinian|buenos aires
armenia|armenian|yerevan
australia|australian|canberra
austria|austrian|vienna
azerbaijan|azerbaijani,azeri|baku
bangladesh|bangladeshi|dhaka
belarus|belarusian|minsk
belgium|belgian|
bolivia|bolivian|la paz
bosnia|bosnian|sarajevo
brazil|brazilian|brasilia
bulgaria|bulgarian|sofia
cambodia|cambodian|phnom penh
cameroon|cameroonian|
canada|canadian|ottawa
chad|chadian|
chile|chilean|
china|chinese|beijing
colombia|colombian|bogota
croatia|croatian|zagreb
cuba|cuban|havana
cyprus|cypriot|nicosia
czech republic,czechia|czech|prague
denmark|danish|copenhagen
ecuador|ecuadorian|quito
egypt|egyptian|cairo
estonia|estonian|tallinn
ethiopia|ethiopian|addis ababa
finland|finnish|helsinki
france|french|paris,elysee
georgia|georgian|tbilisi
germany|german|berlin
ghana|ghanaian|accra
greece|greek|athens
hungary|hungarian|budapest
iceland|icelandic|reykjavik
india|indian|new delhi,delhi
indonesia|indonesian|jakarta
iran|iranian|tehran
iraq|iraqi|baghdad
ireland|irish|dublin
israel|israeli|jerusalem
italy|italian|rome
japan|japanese|tokyo
jordan|jordanian|amman
kazakhstan|kazakh|astana
kenya|kenyan|nairobi
kosovo|kosovan|pristina
kuwait|kuwaiti|
latvia|latvian|riga
lebanon|lebanese|beirut
libya|libyan|tripoli
lithuania|lithuanian|vilnius
malaysia|malaysian|kuala lumpur
mali|malian|bamako
mexico|mexican|mexico city
moldova|moldovan|chisinau
mongolia|mongolian|ulaanbaatar
morocco|moroccan|rabat
myanmar|burmese|naypyidaw
nepal|nepalese,nepali|kathmandu
netherlands|dutch|the hague
new zealand|new zealander|wellington
niger|nigerien|niamey
nigeria|nigerian|abuja
north korea,dprk,democratic people's republic of korea|north korean|pyongyang
norway|norwegian|oslo
pakistan|pakistani|islamabad
palestine|palestinian|ramallah
peru|peruvian|lima
philippines|philippine,filipino|manila
poland|polish|warsaw
portugal|portuguese|lisbon
qatar|qatari|doha
romania|romanian|bucharest
russia,russian federation|russian|moscow,kremlin
rwanda|rwandan|kigali
saudi arabia|saudi|riyadh
serbia|serbian|belgrade
singapore|singaporean|
slovakia|slovak|bratislava
slovenia|slovenian|ljubljana
somalia|somali|mogadishu
south africa|south african|pretoria
south korea,republic of korea|south korean|seoul
spain|spanish|madrid
sri lanka|sri lankan|colombo
sudan|sudanese|khartoum
sweden|swedish|stockholm
switzerland|swiss|bern
syria|syrian|damascus
taiwan|taiwanese|taipei
tanzania|tanzanian|dodoma
thailand|thai|bangkok
tunisia|tunisian|tunis
turkey,turkiye|turkish|ankara
uganda|ugandan|kampala
ukraine|ukrainian|kyiv,kiev
united arab emirates,uae|emirati|abu dhabi
united kingdom,uk,britain,great britain|british|london,downing street
united states,us,usa,america,united states of america|american|washington,white house,pentagon
uruguay|uruguayan|montevideo
uzbekistan|uzbek|tashkent
venezuela|venezuelan|caracas
vietnam|vietnamese|hanoi
yemen|yemeni|sanaa
zambia|zambian|lusaka
zimbabwe|zimbabwean|harare`;

const nationOf = new Map<string, string>();
/** How many words the longest form that opens with a word has. */
const longestFrom = new Map<string, number>();
for (const line of lines.trim().split('\n')) {
  const forms = line.split(/[|,]/).filter((form) => form !== '');
  for (const form of forms) {
    nationOf.set(form, forms[0]!);
    const words = form.split(' ');
    longestFrom.set(words[0]!, Math.max(words.length, longestFrom.get(words[0]!) ?? 0));
  }
}

interface Named {
  start: number;
  end: number;
  nation: string;
}

const word = /[\p{L}\p{M}]+(?:\.(?=\p{L}\b)|['’](?=\p{L}{2}))?[\p{L}\p{M}]*/gu;

/** Countries as they are named in a text, in order. "Us" counts in capitals only. */
export function nationsWithin(text: string): Named[] {
  const words = [...text.matchAll(word)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    raw: match[0],
  }));
  const found: Named[] = [];
  for (let at = 0; at < words.length; at++) {
    const first = words[at]!;
    const forms = longestFrom.get(bare(first.raw)) ?? longestFrom.get(singular(bare(first.raw)));
    if (forms === undefined) continue;
    if (/^[Uu]s$/.test(first.raw)) continue;
    for (let length = Math.min(forms, words.length - at); length > 0; length--) {
      const last = words[at + length - 1]!;
      const form = words
        .slice(at, at + length)
        .map(({ raw }) => bare(raw))
        .join(' ');
      const nation = nationOf.get(form) ?? nationOf.get(singular(form));
      if (nation === undefined) continue;
      found.push({ start: first.start, end: last.end, nation });
      at += length - 1;
      break;
    }
  }
  return found;
}

const bares = new Map<string, string>();

/** A word without case, marks and possessive; most words come again and again. */
function bare(raw: string): string {
  const known = bares.get(raw);
  if (known !== undefined) return known;
  const made = fold(raw).replace(/['’]\w*$|\./g, '');
  if (bares.size < 50_000) bares.set(raw, made);
  return made;
}

const singular = (form: string): string => form.replace(/s$/, '');

/** The country that words name first, as an adjective or by its capital too; null for none. */
export const nationIn = (words: string): string | null => nationsWithin(words)[0]?.nation ?? null;

/** All countries that words name, in order. */
export const nationsIn = (words: string): string[] => nationsWithin(words).map(({ nation }) => nation);

/**
 * A text with every name of a country, its people and its government brought to one word: "Pyongyang" and "North Korean" to
 * "northkorea".
 */
export function foldNations(text: string): string {
  let folded = '';
  let from = 0;
  for (const { start, end, nation } of nationsWithin(text)) {
    folded += `${text.slice(from, start)}${nation.replace(/ /g, '')}`;
    from = end;
  }
  return folded + text.slice(from);
}

const folded = new Set([...nationOf.values()].map((nation) => nation.replace(/ /g, '')));

/** Whether a term is a country as `foldNations` writes it, or as a stemmer leaves that. */
export const isNation = (term: string): boolean => folded.has(term) || stems.has(term);

const stems = new Set([...folded].map((nation) => terms(nation)[0] ?? nation));
