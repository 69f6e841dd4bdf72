/**
 * What names an attempt in addresses, forms and cookies: its id and, where a reader goes once more through what was
 * missed, which questions of the quiz it is about (from 1): `QXR0…~2-5-7`.
 */
export interface AttemptKey {
  id: string;
  /** Null for the whole quiz. */
  only: number[] | null;
}

/** Reads a key. What is no list of questions is taken as the whole quiz. */
export function readAttemptKey(key: string): AttemptKey {
  const [id = '', list = ''] = key.split('~', 2);
  if (!/^[1-9]\d{0,3}(?:-[1-9]\d{0,3}){0,199}$/.test(list)) return { id, only: null };
  return { id, only: [...new Set(list.split('-').map(Number))] };
}

export function writeAttemptKey({ id, only }: AttemptKey): string {
  return only && only.length > 0 ? `${id}~${only.join('-')}` : id;
}

/** The questions that a key is about, in their order; all of them where it names none that there are. */
export function chosenQuestions<Question>(questions: readonly Question[], only: readonly number[] | null): Question[] {
  const chosen = questions.filter((_question, index) => only?.includes(index + 1));
  return chosen.length > 0 ? chosen : [...questions];
}
