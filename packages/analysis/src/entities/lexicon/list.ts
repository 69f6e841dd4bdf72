/** A set of the words or phrases in `text`, split at commas and line ends. */
export function list(text: string): ReadonlySet<string> {
  return new Set(
    text
      .split(/[,\n]/)
      .map((entry) => entry.trim())
      .filter(Boolean),
  );
}
