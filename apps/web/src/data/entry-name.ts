/** The sections of a briefing with their entries. */
interface Sections {
  sections: readonly { kind: string; items: readonly { id: string }[] }[];
}

const slugOf = (kind: string): string => kind.toLowerCase().replaceAll('_', '-');

/** Short names of all entries of a briefing, by id: “findings-4”. They are the same as long as the revision is. */
export function entryNames({ sections }: Sections): Map<string, string> {
  return new Map(
    sections.flatMap(({ kind, items }) => items.map(({ id }, index) => [id, `${slugOf(kind)}-${index + 1}`] as const)),
  );
}

/** The entry of this name; undefined where there is none. */
export function entryNamed<Item extends { id: string }>(
  { sections }: { sections: readonly { kind: string; items: readonly Item[] }[] },
  name: string,
): Item | undefined {
  const [, kind, number] = /^([a-z-]+)-([1-9]\d{0,3})$/.exec(name) ?? [];
  return sections.find((section) => slugOf(section.kind) === kind)?.items[Number(number) - 1];
}
