import type { Analysis } from '@parallax/analysis';
import { articleName } from '@parallax/comparison';
import type { Briefing } from './briefing.ts';

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;

/** A briefing as Markdown, with one numbered note a cited span, stable over the whole text. */
export function briefingMarkdown(briefing: Briefing, analyses: ReadonlyMap<string, Analysis>): string {
  const notes = new Map<string, number>();
  const texts: string[] = [];
  const lines = [`# ${briefing.title}`, ''];
  const asOf = briefing.asOf ? `As of ${briefing.asOf.slice(0, 10)}. ` : '';
  lines.push(`${asOf}${count(briefing.articles, 'article')}, ${count(briefing.origins, 'independent origin')}.`, '');
  for (const section of briefing.sections) {
    lines.push(`## ${section.heading}`, '');
    for (const item of section.items) {
      const numbers = item.citations.map(({ article, start, end, quote }) => {
        const key = `${article}:${start}:${end}`;
        let number = notes.get(key);
        if (number === undefined) {
          number = notes.size + 1;
          notes.set(key, number);
          texts.push(
            `[^${number}]: ${articleName([...analyses.values()], article)}: “${quote.replace(/\s+/g, ' ').trim()}”`,
          );
        }
        return `[^${number}]`;
      });
      const bullet = section.kind === 'summary' ? '' : '- ';
      lines.push(`${bullet}${item.text}${numbers.join('')}`);
      if (section.kind === 'summary') lines.push('');
    }
    if (section.kind !== 'summary') lines.push('');
  }
  return `${[...lines, ...texts].join('\n')}\n`;
}
