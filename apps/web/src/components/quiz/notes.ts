/** What became of an answer that could not be taken; whatever was in before stays. */
export const notes = {
  late: 'This attempt was finished already. That answer came too late and does not count; all others do.',
  twice: 'This question was answered already. The first answer stands.',
  withheld:
    'That question is asked no more, because what it rests on has changed. It does not count; nothing else is lost.',
  over: 'The time for this assignment is over. That answer does not count; all others do.',
} as const;

/** The note that an address asks for. */
export function noteFrom(value: string | undefined): string | null {
  return value !== undefined && value in notes ? notes[value as keyof typeof notes] : null;
}
