import { expect, it } from 'vitest';
import { sketch } from './analysis.fixture.ts';
import { storyEntities } from './entities.ts';
import { storyClaims } from './story-claims.ts';

/** Whose word the first claim of an article is: an entity's name, or the folded words; empty where nobody's. */
function wordOf(...sentences: Parameters<typeof sketch>[0]['claims'] & object) {
  const text = `${sentences[0]!.text}.`;
  const analysis = sketch({ id: 'a1', text, entities: [{ name: 'Coast Office' }], claims: sentences });
  const entities = storyEntities([analysis]);
  const own = storyClaims([analysis], entities)[0]!.restsOn;
  return entities.find(({ id }) => id === own)?.name ?? own;
}

it('is the word of whoever gives out the pictures that show it', () => {
  const shows = {
    text: 'ships close to the reef',
    voices: [{ source: 'satellite images', cue: 'showing' }],
  };
  expect(wordOf({ text: 'The Coast Office released satellite images showing ships close to the reef' }, shows)).toBe(
    'Coast Office',
  );
  expect(wordOf({ text: 'There are satellite images showing ships close to the reef' }, shows)).toBe(
    'satellite images',
  );
});

it('is the word of a subject who demands, counts or condemns', () => {
  expect(wordOf({ text: 'The Coast Office called for a ban on night trawling' })).toBe('Coast Office');
  expect(wordOf({ text: 'Police put the crowd on the quay at 8,000' })).toBe('police');
  expect(wordOf({ text: 'The crowd on the quay grew to 8,000' })).toBe('');
});
