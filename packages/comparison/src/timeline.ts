import type { ArticleSpan, TimelineEvent } from './comparison.ts';
import { type StoryMaterial, span } from './material.ts';

/**
 * Where an EDTF date stands in order. Digits left open sort by what is known: a year that no article gives is taken to be the
 * year of the reporting for ordering only, an open month or day sorts before the days inside it.
 */
export function orderKey(edtf: string, reportingYear: string): string {
  const start = (edtf.split('/')[0] || edtf.split('/')[1] || '').replace(/[~?%]/g, '');
  const [year = '', month = '', day = ''] = start.replace(/T.*$/, '').split('-');
  // EDTF's seasons (21 to 24) begin in March, June, September and December.
  const season = Number(month) > 12 ? String((Number(month) - 20) * 3).padStart(2, '0') : month;
  const known = /^X+$/.test(year) ? reportingYear : year.replace(/X/g, '0');
  return `${known.padStart(4, '0')}-${season.replace(/X/g, '0').padStart(2, '0')}-${day.replace(/X/g, '0').padStart(2, '0')}`;
}

/** "In the past nine years", "recent months": a stretch of time in which something was so, and no event of it. */
const stretch =
  /\b(?:past|last|recent|coming|previous)\s+(?:[\p{L}\p{N}-]+\s+){0,2}(?:years|months|decades|centuries)\b/iu;

/** A day of which not even the month is known stands nowhere in time. */
const isPlaced = (edtf: string): boolean => /\d/.test(edtf.split('/')[0] || edtf);

/**
 * The story's dated statements in order of time: one event a finding and date. A date outside every claim ("the ministry said
 * on Friday that …") dates its whole sentence: that it was said, or done, then.
 */
export function makeTimeline(material: StoryMaterial): TimelineEvent[] {
  const events = new Map<string, TimelineEvent>();
  const years = material.analyses.flatMap((analysis) => analysis.published?.slice(0, 4) ?? []).sort();
  const add = (key: string, event: Omit<TimelineEvent, 'spans'>, span: ArticleSpan) => {
    const known = events.get(key);
    if (!known) events.set(key, { ...event, spans: [span] });
    else if (!known.spans.some((other) => other.article === span.article && other.start === span.start))
      known.spans.push(span);
  };
  const dated = new Set<string>();
  const placed = new Set<string>();
  for (const { finding, claims } of material.findings) {
    for (const claim of claims) {
      const { analysis } = claim;
      for (const { start, end, edtf } of analysis.dates) {
        if (start < claim.start || end > claim.end) continue;
        dated.add(`${analysis.id} ${start}`);
        if (!isPlaced(edtf) || stretch.test(analysis.text.slice(start, end))) continue;
        const id = `t.${claim.article}.${claim.claim}.${edtf.replace(/\//g, '_')}`;
        // A claim that states two things stands in two findings; it dates the first of them.
        if (placed.has(id)) continue;
        placed.add(id);
        add(`${finding.id}|${edtf}`, { id, edtf, text: claim.text, finding: finding.id }, span(claim));
      }
    }
  }
  for (const analysis of material.analyses) {
    for (const { start, end, edtf } of analysis.dates) {
      if (dated.has(`${analysis.id} ${start}`)) continue;
      if (!isPlaced(edtf) || stretch.test(analysis.text.slice(start, end))) continue;
      const sentence = analysis.sentences.find((candidate) => candidate.start <= start && end <= candidate.end);
      const role = sentence && analysis.blocks[sentence.block]?.role;
      if (!sentence || (role !== 'body' && role !== 'standfirst' && role !== 'headline')) continue;
      const text = analysis.text.slice(sentence.start, sentence.end).replace(/\s+/g, ' ').trim();
      // A line that is nothing but a date is the article's own.
      if (text.split(' ').length < 4) continue;
      const inside = material.findings.find(({ claims }) =>
        claims.some((claim) => claim.article === analysis.id && claim.sentence.start === sentence.start),
      );
      const id = `t.${analysis.id}.s${start}.${edtf.replace(/\//g, '_')}`;
      add(
        id,
        { id, edtf, text, finding: inside?.finding.id ?? null },
        { article: analysis.id, start: sentence.start, end: sentence.end },
      );
    }
  }
  const reportingYear = years.at(-1) ?? '9999';
  return [...events.values()].sort((a, b) =>
    orderKey(a.edtf, reportingYear).localeCompare(orderKey(b.edtf, reportingYear)),
  );
}
