/** More than these nobody reads: sixty copies of one report have fifty-nine. */
const most = 3;

/**
 * A reason of many clauses with semicolons between them, as origins have: the first few as a sentence, the others one by one.
 * One or two more than that are not worth a line of their own.
 */
export function shortReason(reason: string): { short: string; rest: string[] } {
  const clauses = reason.replace(/\.$/, '').split('; ');
  if (clauses.length <= most + 2) return { short: reason, rest: [] };
  return { short: `${clauses.slice(0, most).join('; ')}.`, rest: clauses.slice(most) };
}
