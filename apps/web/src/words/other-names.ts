const fold = (name: string): string =>
  ` ${name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()} `;

/** The names under which somebody or something also goes, without those that only leave words out or differ in capitals. */
export const otherNames = (name: string, aliases: readonly string[]): string[] =>
  aliases.filter((alias) => !fold(name).includes(fold(alias)));
