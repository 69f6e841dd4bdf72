const units =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const scales = ['hundred', 'thousand', 'million', 'billion', 'trillion', 'dozen'];
const words = new Set([...units, ...tens, ...scales]);

/**
 * The numbers in a text, as words or digits, in one form each: "1,500" gives "1500", "forty-one" gives "forty-one" and "41".
 * "one" is left out: it is a pronoun more often than a number.
 */
export function numbersIn(text: string): string[] {
  const found: string[] = [];
  for (const [match] of text.matchAll(/\d+(?:[.,]\d+)*/gu)) found.push(match.replace(/,(?=\d{3})/g, ''));
  for (const [match] of text.toLowerCase().matchAll(/\p{L}+(?:-\p{L}+)?/gu)) {
    if (match === 'one') continue;
    const [first, second] = match.split('-') as [string, string?];
    if (words.has(match)) found.push(digitsOf(match));
    else if (second !== undefined && tens.includes(first) && units.includes(second)) {
      found.push(String(20 + 10 * tens.indexOf(first) + units.indexOf(second)));
    }
  }
  return found;
}

function digitsOf(word: string): string {
  if (units.includes(word)) return String(units.indexOf(word));
  if (tens.includes(word)) return String(20 + 10 * tens.indexOf(word));
  return word;
}
