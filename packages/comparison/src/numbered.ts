/** Numbers for things by what they are: what is equal has one number, from 0 in the order of its coming. */
export function numbersOf(values: readonly string[]): number[] {
  const known = new Map<string, number>();
  return values.map((value) => {
    const number = known.get(value) ?? known.size;
    known.set(value, number);
    return number;
  });
}
