import { describe, expect, it } from 'vitest';
import type { Analysis } from '../analysis.ts';
import { analyze } from '../analyze.ts';
import { analyzeCorrected } from './analyze-corrected.ts';
import type { Correction } from './correction.ts';

const text = `Harbour bridge closed

The harbour bridge of Ulverholm was closed on Monday, the engineer Rut Salo said. Salo told reporters that two pillars had cracked.

Piet Vos, who leads the council, thanked the divers. The council said that the repair would take nine weeks.

Read more about bridges in our weekly letter.
`;
const source = { id: 'a', text };
const plain = analyze(source);
const at = (words: string, from = 0) => {
  const start = text.indexOf(words, from);
  return { start, end: start + words.length };
};
const words = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
const cueOf = (analysis: Analysis, cue: string) =>
  analysis.attributions.flatMap((attribution) => attribution.cue).find((span) => words(span) === cue)!;
const speakerOf = (analysis: Analysis, cue: string) =>
  analysis.attributions.find((attribution) => attribution.cue.some((span) => words(span) === cue))?.speaker?.name;

describe('an editor’s corrections', () => {
  it('change nothing where there are none', () => {
    expect(analyzeCorrected(source, [])).toEqual(plain);
  });

  it('make boilerplate of a block: nothing is read in it any more', () => {
    const place = at('Piet Vos, who');
    expect(plain.claims.some((claim) => words(claim).includes('nine weeks'))).toBe(true);
    const corrected = analyzeCorrected(source, [{ kind: 'block', ...place, role: 'boilerplate' }]);
    expect(corrected.blocks.find(({ start }) => start === place.start)).toMatchObject({ role: 'boilerplate' });
    expect(corrected.claims.some((claim) => words(claim).includes('nine weeks'))).toBe(false);
    expect(corrected.stages).toEqual(plain.stages);
  });

  it('make report of a block that was taken for boilerplate', () => {
    const place = at('Read more about');
    const hidden = analyzeCorrected(source, [{ kind: 'block', ...place, role: 'boilerplate' }]);
    const shown = analyzeCorrected(source, [{ kind: 'block', ...place, role: 'body' }]);
    expect(hidden.sentences.some((sentence) => sentence.start === place.start)).toBe(false);
    expect(shown.sentences.some((sentence) => sentence.start === place.start)).toBe(true);
  });

  it('give an entity another type and name, and keep what it was called', () => {
    const mention = plain.mentions.find((each) => words(each) === 'Piet Vos')!;
    const corrected = analyzeCorrected(source, [{ ...mention, kind: 'entity', type: 'person', name: 'Pieter Vos' }]);
    expect(corrected.entities).toContainEqual(
      expect.objectContaining({ name: 'Pieter Vos', type: 'person', aliases: expect.arrayContaining(['Piet Vos']) }),
    );
    expect(corrected.entities).toHaveLength(plain.entities.length);
  });

  it('make one entity of two', () => {
    const mention = plain.mentions.find((each) => words(each) === 'Piet Vos')!;
    const corrected = analyzeCorrected(source, [{ ...mention, kind: 'entity', type: 'person', name: 'Rut Salo' }]);
    expect(corrected.entities).toHaveLength(plain.entities.length - 1);
    const salo = corrected.entities.find(({ name }) => name === 'Rut Salo')!;
    expect(salo.aliases).toContain('Piet Vos');
    const ids = new Set(corrected.entities.map(({ id }) => id));
    for (const { entity } of corrected.mentions) expect(ids).toContain(entity);
    for (const { entities } of corrected.claims) for (const id of entities) expect(ids).toContain(id);
  });

  it('give an attribution another speaker', () => {
    const cue = cueOf(plain, 'told');
    const corrected = analyzeCorrected(source, [{ kind: 'attribution', ...cue, speaker: 'Piet Vos' }]);
    expect(speakerOf(corrected, 'told')).toBe('Piet Vos');
    expect(speakerOf(corrected, 'said')).toBe(speakerOf(plain, 'said'));
  });

  it('take an attribution away: the article says it itself', () => {
    const cue = cueOf(plain, 'told');
    const claimOf = (analysis: Analysis) =>
      analysis.claims.find((claim) => words(claim).includes('pillars had cracked'))!;
    expect(claimOf(plain).attributions).not.toEqual([]);
    const corrected = analyzeCorrected(source, [{ kind: 'attribution', ...cue, speaker: null }]);
    expect(corrected.attributions).toHaveLength(plain.attributions.length - 1);
    expect(claimOf(corrected)).toMatchObject({ attributions: [], certainty: 'asserted' });
    for (const claim of corrected.claims) {
      for (const index of claim.attributions) expect(corrected.attributions[index]).toBeDefined();
    }
    const last = corrected.claims.find((claim) => words(claim).includes('nine weeks'))!;
    const before = plain.claims.find((claim) => words(claim).includes('nine weeks'))!;
    expect(last.attributions.map((index) => corrected.attributions[index]!.cue)).toEqual(
      before.attributions.map((index) => plain.attributions[index]!.cue),
    );
  });

  it('are told where their place holds nothing any more', () => {
    const lost: Correction[] = [
      { kind: 'entity', ...at('weeks'), type: 'person', name: 'Nobody' },
      { kind: 'attribution', ...at('weeks'), speaker: null },
    ];
    const corrected = analyzeCorrected(source, lost);
    expect(corrected.diagnostics.filter(({ code }) => code === 'correction-without-place')).toHaveLength(2);
    expect({ ...corrected, diagnostics: plain.diagnostics }).toEqual(plain);
  });
});
