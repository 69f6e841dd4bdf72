import type { TimelineEvent } from './comparison.ts';
import { type StoryMaterial, span } from './material.ts';

/**
 * Where an EDTF date stands in order. Digits left open sort by what is known: a year that no article gives is taken to be the
 * year of the reporting for ordering only, an open month or day sorts before the days inside it.
 */
export function orderKey(edtf: string, reportingYear: string): string {
  const start = (edtf.split('/')[0] || edtf.split('/')[1] || '').replace(/[~?%]/g, '');
  const [year = '', month = '', day = ''] = start.replace(/T.*$/, '').split('-');
  const known = /^X+$/.test(year) ? reportingYear : year.replace(/X/g, '0');
  return `${known.padStart(4, '0')}-${month.replace(/X/g, '0').padStart(2, '0')}-${day.replace(/X/g, '0').padStart(2, '0')}`;
}

/** The story's dated statements in order of time: one event a finding and date. */
export function makeTimeline(material: StoryMaterial): TimelineEvent[] {
  const events = new Map<string, TimelineEvent>();
  const years = material.analyses.flatMap((analysis) => analysis.published?.slice(0, 4) ?? []).sort();
  for (const { finding, claims } of material.findings) {
    for (const claim of claims) {
      for (const edtf of claim.dates) {
        const key = `${finding.id}|${edtf}`;
        const event = events.get(key);
        if (event) event.spans.push(span(claim));
        else
          events.set(key, {
            id: `t.${claim.article}.${claim.claim}.${edtf.replace(/\//g, '_')}`,
            edtf,
            text: claim.text,
            finding: finding.id,
            spans: [span(claim)],
          });
      }
    }
  }
  const reportingYear = years.at(-1) ?? '9999';
  return [...events.values()].sort((a, b) =>
    orderKey(a.edtf, reportingYear).localeCompare(orderKey(b.edtf, reportingYear)),
  );
}
