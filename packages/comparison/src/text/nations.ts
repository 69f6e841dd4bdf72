import { keptOfWords } from '../kept.ts';
import { fold, terms } from './terms.ts';

/**
 * Countries with what news calls them by: the country and its short forms, its adjectives, and its capital or the seat of its
 * government, which speaks for it ("Paris is worried").
 */
const lines = `
afghanistan|afghan|kabul
albania|albanian|tirana
algeria|algerian|algiers
angola|angolan|luanda
argentina|argentine,argentinian|buenos aires
armenia|armenian|yerevan
australia|australian|canberra
austria|austrian|vienna
azerbaijan|azerbaijani,azeri|baku
bahrain|bahraini|manama
bangladesh|bangladeshi|dhaka
belarus|belarusian|minsk
belgium|belgian|
benin|beninese|porto-novo
bhutan|bhutanese|thimphu
bolivia|bolivian|la paz
bosnia|bosnian|sarajevo
botswana||gaborone
brazil|brazilian|brasilia
bulgaria|bulgarian|sofia
burkina faso|burkinabe|ouagadougou
burundi|burundian|
cambodia|cambodian|phnom penh
cameroon|cameroonian|
canada|canadian|ottawa
chad|chadian|
chile|chilean|
china|chinese|beijing
colombia|colombian|bogota
costa rica|costa rican|
croatia|croatian|zagreb
cuba|cuban|havana
cyprus|cypriot|nicosia
czech republic,czechia|czech|prague
denmark|danish|copenhagen
djibouti|djiboutian|
dominican republic||santo domingo
ecuador|ecuadorian|quito
egypt|egyptian|cairo
el salvador|salvadoran|san salvador
eritrea|eritrean|asmara
estonia|estonian|tallinn
ethiopia|ethiopian|addis ababa
finland|finnish|helsinki
france|french|paris,elysee
gabon|gabonese|libreville
gambia|gambian|banjul
georgia|georgian|tbilisi
germany|german|berlin
ghana|ghanaian|accra
greece|greek|athens
guatemala|guatemalan|guatemala city
haiti|haitian|port-au-prince
honduras|honduran|tegucigalpa
hungary|hungarian|budapest
iceland|icelandic|reykjavik
india|indian|new delhi,delhi
indonesia|indonesian|jakarta
iran|iranian|tehran
iraq|iraqi|baghdad
ireland|irish|dublin
israel|israeli|jerusalem
italy|italian|rome
ivory coast,cote d'ivoire|ivorian|
jamaica|jamaican|
japan|japanese|tokyo
jordan|jordanian|amman
kazakhstan|kazakh|astana
kenya|kenyan|nairobi
kosovo|kosovan|pristina
kuwait|kuwaiti|
kyrgyzstan|kyrgyz|bishkek
laos|laotian|vientiane
latvia|latvian|riga
lebanon|lebanese|beirut
liberia|liberian|monrovia
libya|libyan|tripoli
lithuania|lithuanian|vilnius
luxembourg|luxembourgish|
madagascar|malagasy|antananarivo
malawi|malawian|lilongwe
malaysia|malaysian|kuala lumpur
mali|malian|bamako
malta|maltese|valletta
mauritania|mauritanian|nouakchott
mexico|mexican|mexico city
moldova|moldovan|chisinau
mongolia|mongolian|ulaanbaatar
montenegro|montenegrin|podgorica
morocco|moroccan|rabat
mozambique|mozambican|maputo
myanmar|burmese|naypyidaw
namibia|namibian|windhoek
nepal|nepalese,nepali|kathmandu
netherlands|dutch|the hague
new zealand|new zealander|wellington
nicaragua|nicaraguan|managua
niger|nigerien|niamey
nigeria|nigerian|abuja
north korea,dprk,democratic people's republic of korea|north korean|pyongyang
north macedonia|macedonian|skopje
norway|norwegian|oslo
oman|omani|muscat
pakistan|pakistani|islamabad
palestine|palestinian|ramallah
panama|panamanian|panama city
papua new guinea||port moresby
paraguay|paraguayan|
peru|peruvian|lima
philippines|philippine,filipino|manila
poland|polish|warsaw
portugal|portuguese|lisbon
qatar|qatari|doha
romania|romanian|bucharest
russia,russian federation|russian|moscow,kremlin
rwanda|rwandan|kigali
saudi arabia|saudi|riyadh
senegal|senegalese|dakar
serbia|serbian|belgrade
sierra leone|sierra leonean|freetown
singapore|singaporean|
slovakia|slovak|bratislava
slovenia|slovenian|ljubljana
somalia|somali|mogadishu
south africa|south african|pretoria
south korea,republic of korea|south korean|seoul
south sudan|south sudanese|juba
spain|spanish|madrid
sri lanka|sri lankan|colombo
sudan|sudanese|khartoum
suriname|surinamese|paramaribo
sweden|swedish|stockholm
switzerland|swiss|bern
syria|syrian|damascus
taiwan|taiwanese|taipei
tajikistan|tajik|dushanbe
tanzania|tanzanian|dodoma
thailand|thai|bangkok
togo|togolese|
tunisia|tunisian|tunis
turkey,turkiye|turkish|ankara
turkmenistan|turkmen|ashgabat
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

/** A word without case, marks and possessive. */
const bare = keptOfWords((raw) => fold(raw).replace(/['’]\w*$|\./g, ''));

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
