/** What kind of thing a unit measures decides what may stand beside it. */
export type UnitKind = 'share' | 'money' | 'time' | 'measure';

export interface Unit {
  unit: string;
  kind: UnitKind;
}

const table = new Map<string, Unit>();
const add = (kind: UnitKind, unit: string, words: string): void => {
  for (const word of words.split(',')) table.set(word.trim(), { unit, kind });
};

add('share', '%', '%, percent, per cent, pct, percentage point, percentage points, pc');
add('money', '$', 'dollar, dollars, us dollar, us dollars, usd, bucks');
add('money', '€', 'euro, euros, eur');
add('money', '£', 'pound sterling, pounds sterling, gbp, quid');
add('money', 'cent', 'cent, cents');
add('money', 'penny', 'pence, penny, p');
add('money', 'CNY', 'yuan, renminbi, chinese yuan, cny, rmb');
add('money', '¥', 'yen, jpy');
add('money', '₩', 'won, krw');
add('money', '₹', 'rupee, rupees, inr');
add('money', '₽', 'ruble, rubles, rouble, roubles, rub');
add('money', '₴', 'hryvnia, hryvnias, uah');
add('money', '₪', 'shekel, shekels');
add('money', 'CHF', 'swiss franc, swiss francs, chf');
add('money', 'franc', 'franc, francs');
add('money', 'crown', 'crown, crowns, krona, kronor, krone, kroner, sek, nok, dkk');
add('money', 'peso', 'peso, pesos');
add('money', 'real', 'reais');
add('money', 'rand', 'rand');
add('money', 'lira', 'lira, liras');
add('money', 'zloty', 'zloty, zlotys, pln');
add('money', 'dirham', 'dirham, dirhams');
add('money', 'riyal', 'riyal, riyals');
add('money', 'A$', 'australian dollar, australian dollars, aud');
add('money', 'C$', 'canadian dollar, canadian dollars, cad');
add('money', 'HK$', 'hong kong dollar, hong kong dollars, hkd');
for (const word of [
  'second',
  'minute',
  'hour',
  'day',
  'week',
  'month',
  'year',
  'decade',
  'century',
  'fortnight',
  'night',
]) {
  add('time', word, `${word}, ${word === 'century' ? 'centuries' : `${word}s`}`);
}
add('time', 'millisecond', 'millisecond, milliseconds, ms');
add('time', 'second', 'sec, secs');
add('time', 'minute', 'min, mins');
add('time', 'hour', 'hr, hrs');
add('time', 'year', 'yr, yrs');
add('measure', 'km', 'km, kilometre, kilometres, kilometer, kilometers, kms');
add('measure', 'm', 'metre, metres, meter, meters');
add('measure', 'cm', 'cm, centimetre, centimetres, centimeter, centimeters');
add('measure', 'mm', 'mm, millimetre, millimetres, millimeter, millimeters');
add('measure', 'nm', 'nanometre, nanometres, nanometer, nanometers');
add('measure', 'mile', 'mile, miles');
add('measure', 'nautical mile', 'nautical mile, nautical miles');
add('measure', 'yard', 'yard, yards, yd, yds');
add('measure', 'foot', 'foot, feet, ft');
add('measure', 'inch', 'inch, inches');
add('measure', 'light year', 'light year, light years');
add('measure', 'acre', 'acre, acres');
add('measure', 'hectare', 'hectare, hectares, ha');
add(
  'measure',
  'km²',
  'sq km, square km, km2, km², square kilometre, square kilometres, square kilometer, square kilometers',
);
add('measure', 'm²', 'sq m, m2, m², square metre, square metres, square meter, square meters');
add('measure', 'square mile', 'square mile, square miles, sq miles');
add('measure', 'square foot', 'square foot, square feet, sq ft');
add('measure', 'm³', 'm3, m³, cubic metre, cubic metres, cubic meter, cubic meters');
add('measure', 'kg', 'kg, kilo, kilos, kilogram, kilograms, kilogramme, kilogrammes');
add('measure', 'g', 'gram, grams, gramme, grammes');
add('measure', 'mg', 'mg, milligram, milligrams');
add('measure', 'tonne', 'tonne, tonnes, metric ton, metric tons');
add('measure', 'ton', 'ton, tons');
add('money', '£', 'pounds');
add('measure', 'pound', 'lb, lbs, pound');
add('measure', 'ounce', 'ounce, ounces, oz');
add('measure', 'stone', 'stone');
add('measure', 'litre', 'litre, litres, liter, liters');
add('measure', 'ml', 'ml, millilitre, millilitres, milliliter, milliliters');
add('measure', 'gallon', 'gallon, gallons');
add('measure', 'pint', 'pint, pints');
add('measure', 'barrel', 'barrel, barrels, bpd');
add('measure', '°C', '°c, degrees celsius, degree celsius, celsius, degrees centigrade, °');
add('measure', '°F', '°f, degrees fahrenheit, degree fahrenheit, fahrenheit');
add('measure', 'degree', 'degree, degrees');
add('measure', 'mph', 'mph, miles per hour, miles an hour, m.p.h.');
add(
  'measure',
  'km/h',
  'km/h, kmh, kph, km/hr, kilometres per hour, kilometers per hour, kilometres an hour, kilometers an hour',
);
add('measure', 'm/s', 'm/s, metres per second, meters per second');
add('measure', 'knot', 'knot, knots');
add('measure', 'horsepower', 'hp, horsepower, bhp, ps');
add('measure', 'rpm', 'rpm');
add('measure', 'Nm', 'nm, newton metres, newton meters');
add('measure', 'lb-ft', 'lb-ft, pound-feet, pound feet, lb ft');
for (const [unit, words] of [
  ['W', 'w, watt, watts'],
  ['kW', 'kw, kilowatt, kilowatts'],
  ['MW', 'mw, megawatt, megawatts'],
  ['GW', 'gw, gigawatt, gigawatts'],
  ['kWh', 'kwh, kilowatt hour, kilowatt hours, kilowatt-hours'],
  ['MWh', 'mwh, megawatt hours, megawatt-hours'],
  ['volt', 'v, volt, volts'],
  ['Hz', 'hz, hertz'],
  ['MHz', 'mhz, megahertz'],
  ['GHz', 'ghz, gigahertz'],
  ['KB', 'kb, kilobytes'],
  ['MB', 'mb, megabyte, megabytes'],
  ['GB', 'gb, gigabyte, gigabytes'],
  ['TB', 'tb, terabyte, terabytes'],
  ['Mbps', 'mbps, megabits per second'],
  ['megapixel', 'mp, megapixel, megapixels'],
  ['decibel', 'db, decibel, decibels'],
  ['kiloton', 'kiloton, kilotons, kilotonne, kilotonnes'],
  ['calorie', 'calorie, calories, kcal'],
  ['basis point', 'basis point, basis points, bps'],
  ['times', 'times, x, fold'],
] as const) {
  add('measure', unit, words);
}

/** Words and symbols of measure, in lower case; of up to three words. */
export const units: ReadonlyMap<string, Unit> = table;

/** Units that are told one behind the other, each with how many of it make the one before. */
const divided: readonly (readonly (readonly [unit: string, parts: number])[])[] = [
  [
    ['century', 1],
    ['decade', 10],
    ['year', 10],
    ['month', 12],
    ['week', 52 / 12],
    ['day', 7],
    ['hour', 24],
    ['minute', 60],
    ['second', 60],
  ],
  [
    ['mile', 1],
    ['yard', 1760],
    ['foot', 3],
    ['inch', 12],
  ],
  [
    ['km', 1],
    ['m', 1000],
    ['cm', 100],
    ['mm', 10],
  ],
  [
    ['stone', 1],
    ['pound', 14],
    ['ounce', 16],
  ],
  [
    ['tonne', 1],
    ['kg', 1000],
    ['g', 1000],
  ],
];

/** How many of a unit make a larger one: 12 months a year; null where it is no part of it. */
export function partsOf(larger: string, smaller: string): number | null {
  for (const row of divided) {
    const from = row.findIndex(([unit]) => unit === larger);
    const to = row.findIndex(([unit]) => unit === smaller);
    if (from >= 0 && to > from) return row.slice(from + 1, to + 1).reduce((product, [, parts]) => product * parts, 1);
  }
  return null;
}

/** Single letters and marks count only where they are set to the figure: 5W, 6', 8x. */
export const onlyAttached: ReadonlySet<string> = new Set([
  'w',
  'v',
  'x',
  'ps',
  'nm',
  'mp',
  'ha',
  'g',
  'ms',
  'pc',
  '°',
  'bps',
  'rub',
  'p',
]);

/** Money signs and codes before a figure. */
export const moneySigns: ReadonlyMap<string, string> = new Map([
  ...(['$', '€', '£', '¥', '₩', '₹', '₽', '₴', '₪', '₺', '₦', '฿', '₫', '₱'] as const).map(
    (sign) => [sign, sign] as const,
  ),
  ['us$', '$'],
  ['usd', '$'],
  ['a$', 'A$'],
  ['au$', 'A$'],
  ['aud', 'A$'],
  ['c$', 'C$'],
  ['ca$', 'C$'],
  ['cad', 'C$'],
  ['nz$', 'NZ$'],
  ['hk$', 'HK$'],
  ['s$', 'S$'],
  ['nt$', 'NT$'],
  ['r$', 'R$'],
  ['eur', '€'],
  ['gbp', '£'],
  ['ps', '£'],
  ['jpy', '¥'],
  ['cny', 'CNY'],
  ['rmb', 'CNY'],
  ['chf', 'CHF'],
  ['rm', 'MYR'],
  ['php', '₱'],
  ['rs', '₹'],
  ['inr', '₹'],
  ['krw', '₩'],
  ['sek', 'SEK'],
  ['nok', 'NOK'],
  ['dkk', 'DKK'],
]);

/** What a rate can be per: "$10 per gram", "200 yuan a month". */
export const rateWords = /^(?:per|a|an|each|every)$/;
