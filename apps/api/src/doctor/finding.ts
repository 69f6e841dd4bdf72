/** What the doctor found of one thing. */
export interface Finding {
  /** `note`: nothing to mend, and good to know. */
  state: 'ok' | 'note' | 'wrong';
  about: string;
  /** What is so. */
  says: string;
  /** What mends it, where something is wrong. */
  mend?: string;
}

export const ok = (about: string, says: string): Finding => ({ state: 'ok', about, says });
export const note = (about: string, says: string): Finding => ({ state: 'note', about, says });
export const wrong = (about: string, says: string, mend: string): Finding => ({ state: 'wrong', about, says, mend });
