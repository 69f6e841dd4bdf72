import type { Analysis } from '@parallax/analysis';
import { kept } from './kept.ts';
import { nationsIn } from './text/nations.ts';

/** All countries that an article names, in order: asked for with each of its statements, and with each that is set beside it. */
export const nationsOf = kept(({ text }: Analysis): string[] => nationsIn(text));
