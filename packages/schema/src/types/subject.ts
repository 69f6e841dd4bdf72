import { brandWithType } from '@pothos/core';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { Divergence } from './divergence.ts';
import { Entity } from './entity.ts';
import { Finding } from './finding.ts';
import { NumberComparison } from './number-comparison.ts';
import { Origin } from './origin.ts';
import { Position } from './position.ts';
import { QuotationComparison } from './quotation-comparison.ts';
import { TimelineEvent } from './timeline-event.ts';

// A function, because these types refer to each other across files.
const members = () =>
  [Finding, Divergence, Position, NumberComparison, TimelineEvent, QuotationComparison, Entity, Origin] as const;

export const Subject = builder.unionType('Subject', {
  description: 'What a sentence of a briefing, or a question of a quiz, was made from.',
  types: () => [...members()],
});

/** Finds what has this id, of whatever kind: one statement a kind for all that an operation asks for. */
export async function loadSubject(id: string, context: Context) {
  const rows = await Promise.all(members().map((member) => member.getDataloader(context).load(id)));
  const index = rows.findIndex((row) => row !== null);
  const row = rows[index];
  if (!row) return null;
  brandWithType(row, members()[index]!.name as never);
  return row;
}
