import { describe, expect, it } from 'vitest';
import { isNamed, mayBeSame, type Voice, voiceInText, voiceLabel } from './voice.ts';

function voice(name: string, type: Voice['type'] = 'words', more: Partial<Voice> = {}): Voice {
  return { entity: type === 'words' ? null : name, type, name, forms: [name], role: null, ...more };
}

describe('isNamed', () => {
  it.each([
    [voice('Orla Brandt', 'person'), true],
    [voice('Varnland media'), true],
    [voice('local officials'), true],
    [voice('Orla Asking Moderator', 'person'), false],
    [voice('He'), false],
    [voice('it'), false],
    [voice('the agency'), false],
    [voice('officials who asked to stay unnamed'), false],
    [voice('the mayor, a former diver'), false],
    [voice('the “spokesman”'), false],
  ])('%o: %s', (candidate, named) => {
    expect(isNamed(candidate)).toBe(named);
  });
});

describe('mayBeSame', () => {
  const brandt = voice('Orla Brandt', 'person', { role: 'spokeswoman of Alder Lines' });

  it.each<[string, Voice, Voice, boolean]>([
    ['one name', voice('the Coast Guard'), voice('Coast Guard', 'organisation'), true],
    ['a person and the body that they speak for', brandt, voice('Alder Lines', 'organisation'), true],
    [
      'two bodies whose names share a word of weight',
      voice('Varnland intelligence'),
      voice('National Intelligence Service', 'organisation'),
      true,
    ],
    ['two people with one surname', voice('Mateo Ruiz', 'person'), voice('Elena Ruiz', 'person'), true],
    [
      'a description and a body',
      voice("the country's spy agency"),
      voice('Varnland Information Bureau', 'organisation'),
      true,
    ],
    ['a description and a person', voice('a senior official'), brandt, true],
    ['two people', brandt, voice('Mateo Ruiz', 'person'), false],
    ['two countries whose names share a word', voice('North Varn', 'place'), voice('South Varn', 'place'), false],
    ['two bodies', voice('Seafarers Union', 'organisation'), voice('Alder Lines', 'organisation'), false],
  ])('%s', (_, one, other, same) => {
    expect(mayBeSame(one, other)).toBe(same);
    expect(mayBeSame(other, one)).toBe(same);
  });
});

describe('a voice in running text', () => {
  it.each<[Voice, string, string]>([
    [voice('National Rescue Service', 'organisation'), 'National Rescue Service', 'the National Rescue Service'],
    [voice('the Transport Ministry', 'organisation'), 'Transport Ministry', 'the Transport Ministry'],
    [voice('Alder Lines', 'organisation'), 'Alder Lines', 'Alder Lines'],
    [voice('Orla Brandt', 'person'), 'Orla Brandt', 'Orla Brandt'],
    [voice('Local media'), 'Local media', 'local media'],
  ])('%o', (candidate, label, inText) => {
    expect(voiceLabel(candidate)).toBe(label);
    expect(voiceInText(candidate)).toBe(inText);
  });
});
