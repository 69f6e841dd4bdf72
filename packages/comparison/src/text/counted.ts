const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** How many there are, as running text has it: "one article", "three independent origins", "12 articles". */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${small[count] ?? count} ${count === 1 ? one : many}`;

/** The same at the head of a sentence. */
export function countedFirst(count: number, one: string, many?: string): string {
  const words = counted(count, one, many);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
