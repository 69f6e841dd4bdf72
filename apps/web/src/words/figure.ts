const scales = [
  [1e9, 'billion'],
  [1e6, 'million'],
] as const;

/** A figure as articles write it: round millions and billions in words, all others with commas. */
export function figureInWords(value: number): string {
  const scale = scales.find(([size]) => Math.abs(value) >= size && Number.isInteger((value / size) * 10));
  return scale ? `${value / scale[0]} ${scale[1]}` : value.toLocaleString('en-GB');
}
