import data from './aligned-words.json' with { type: 'json' };
import { TaughtTable } from './taught-table.ts';

/**
 * Word vectors that were taught to be found one by one: each word of a statement has a near one in the same statement in other
 * words. Made offline by `packages/embedding/training/aligned_words.py`; docs/comparison.md says how.
 */
export const alignedWords = new TaughtTable(data);

/** Cosines up to here say nothing. */
export const { unrelated } = data;

/** What a word of a statement's context counts for beside one of its own. */
export const contextShare: number = data.context;
