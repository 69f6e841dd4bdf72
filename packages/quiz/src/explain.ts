import type { Quiz } from './quiz.ts';
import { flat } from './statement.ts';

/** What the gate turned away, by rule, the rule that did most first: one question a line, with the reason. */
export function explainQuiz(quiz: Quiz): string {
  const byRule = new Map<string, string[]>();
  for (const { rule, kind, stem, message } of quiz.rejected) {
    const lines = byRule.get(rule) ?? [];
    lines.push(`  ${kind}: ${flat(stem)}\n    ${flat(message)}`);
    byRule.set(rule, lines);
  }
  const rules = [...byRule].sort(([, one], [, other]) => other.length - one.length);
  const head = `${quiz.title}: ${quiz.questions.length} questions, ${quiz.rejected.length} turned away`;
  return `${[head, ...rules.map(([rule, lines]) => `${rule} (${lines.length})\n${lines.join('\n')}`)].join('\n\n')}\n`;
}
