const entries = (list: string): [string, number][] =>
  list.split(/\s+/).map((entry) => {
    const [word = '', value = '0'] = entry.split('=');
    return [word, Number(value)];
  });

/** One to nineteen, and the tens. */
export const smallNumbers: ReadonlyMap<string, number> = new Map(
  entries(`zero=0 one=1 two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 eleven=11 twelve=12 thirteen=13
  fourteen=14 fifteen=15 sixteen=16 seventeen=17 eighteen=18 nineteen=19 twenty=20 thirty=30 forty=40 fourty=40 fifty=50
  sixty=60 seventy=70 eighty=80 ninety=90`),
);

/** Words that multiply what stands before them. */
export const scales: ReadonlyMap<string, number> = new Map(
  entries(`dozen=12 score=20 hundred=100 thousand=1e3 lakh=1e5 million=1e6 mln=1e6 mn=1e6 crore=1e7 billion=1e9 bn=1e9
  trillion=1e12 tn=1e12 trn=1e12`),
);

/** Letters that multiply a figure they are set to: 40k, 2.5m, 3b. */
export const scaleLetters: ReadonlyMap<string, number> = new Map(entries('k=1e3 m=1e6 b=1e9 t=1e12'));

/** Plurals that give only an order of magnitude: from one of them to ten. */
export const magnitudes: ReadonlyMap<string, number> = new Map(
  entries('dozens=12 hundreds=100 thousands=1e3 millions=1e6 billions=1e9 trillions=1e12 lakhs=1e5 crores=1e7'),
);

/** Parts of a whole. */
export const fractions: ReadonlyMap<string, number> = new Map(
  entries(`half=2 halves=2 third=3 thirds=3 quarter=4 quarters=4 fourth=4 fourths=4 fifth=5 fifths=5 sixth=6 sixths=6 eighth=8 eighths=8
  tenth=10 tenths=10`),
);
