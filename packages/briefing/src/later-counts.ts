import type { ArticleSpan, NumberRow } from '@parallax/comparison';
import type { Citation } from './briefing.ts';
import { analysisOf, type BriefingSource, citeSentence } from './source.ts';
import { roleOf } from './wording.ts';

/** The moment that a figure speaks of: the last day that its sentence names, or when its article came out; NaN where neither is known. */
function momentOf(source: BriefingSource, span: ArticleSpan): number {
  const { dates, text, published } = analysisOf(source, span.article);
  const own = citeSentence(source, span);
  const days = dates.filter(
    ({ start, end, edtf }) =>
      start >= own.start &&
      end <= own.end &&
      /^\d{4}-\d{2}-\d{2}$/.test(edtf) &&
      !/\bsince\b/iu.test(text.slice(own.start, start)),
  );
  return Date.parse(
    days
      .map(({ edtf }) => edtf)
      .sort()
      .at(-1) ??
      published ??
      '',
  );
}

const latestOf = (source: BriefingSource, { spans }: NumberRow): number =>
  Math.max(...spans.map((span) => momentOf(source, span)));

const holds = (citation: Citation, span: ArticleSpan): boolean =>
  citation.article === span.article && citation.start <= span.start && span.end <= citation.end;

/** The counts of a story that went on: what was given last, and what it replaces. */
export interface LaterCounts {
  /** Whether a sentence gives a count that a later one has replaced, and not the later one too. */
  isOutdated: (sentence: Citation) => boolean;
  /** The sentences of reports that give the latest counts. */
  latest: Citation[];
}

/** Looks up which counts of a story replaced others. A count that two voices give differently at one time replaced none. */
export function laterCounts(source: BriefingSource): LaterCounts {
  const outdated: ArticleSpan[] = [];
  const latest: ArticleSpan[] = [];
  const { numbers, findings, central } = source.story;
  const event = (findings.find(({ id }) => id === central)?.claims ?? []).map((claim) => citeSentence(source, claim));
  for (const { relation, rows } of numbers) {
    // Only counts of the event itself: how many called a helpline went on too, and nobody needs to know it first.
    if (relation === 'agree' || !rows.some(({ spans }) => spans.some((span) => event.some((own) => holds(own, span)))))
      continue;
    const timed = rows.map((row) => ({ row, at: latestOf(source, row) }));
    const last = timed.reduce((best, next) => (next.at > best.at ? next : best));
    // In one breath two figures are two parts of a whole.
    if (timed.filter(({ row, at }) => at === last.at && row.value !== last.row.value).length > 0) continue;
    for (const { row } of timed) (row.value === last.row.value ? latest : outdated).push(...row.spans);
  }
  const sentences = latest
    .filter((span) => /^(?:body|standfirst)$/.test(roleOf(source, span)))
    .map((span) => citeSentence(source, span));
  return {
    isOutdated: (sentence) =>
      outdated.some((span) => holds(sentence, span)) && !latest.some((span) => holds(sentence, span)),
    latest: sentences,
  };
}
