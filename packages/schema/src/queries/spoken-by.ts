/** The condition that the speaker of an attribution or a quotation has a name that holds `name`, in capitals or not. */
export function spokenBy(name: string) {
  const contains = { contains: name, mode: 'insensitive' } as const;
  return { OR: [{ speakerName: contains }, { speaker: { name: contains } }, { speaker: { aliases: { has: name } } }] };
}
