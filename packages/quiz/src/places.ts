import { contentWords } from './phrases.ts';
import type { Reading } from './reading.ts';

/** The stems of the places in a story ("russi" for Russia, Russian and Russians): everything there speaks of them. */
export function placeStems(reading: Reading): string[] {
  return reading.story.entities
    .filter((entity) => entity.type === 'place')
    .flatMap((entity) => [...contentWords(entity.name)])
    .map((word) => (word.length > 4 ? word.slice(0, -1) : word));
}

/** The words of a text that carry meaning, without the places that the story is about. */
export function wordsBeside(places: readonly string[], text: string): string[] {
  return [...contentWords(text)].filter((word) => !places.some((place) => word.startsWith(place)));
}
