/** A clause as a sentence: a capital letter first, a full stop last where it has no end of its own. */
export function asSentence(clause: string): string {
  const text = clause.trim();
  const ended = /[.!?…]["”’')\]]*$/u.test(text) ? text : `${text}.`;
  return ended.charAt(0).toUpperCase() + ended.slice(1);
}
