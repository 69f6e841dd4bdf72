// The words of the product as enums of the database and back: `single-origin` is SINGLE_ORIGIN there.
import type { Change } from '@parallax/analysis';
import type { Stance } from '@parallax/comparison';
import type { $Enums } from './generated/prisma/client.ts';

type Shouted<Word extends string> = Word extends `${infer Head}-${infer Tail}`
  ? `${Uppercase<Head>}_${Shouted<Tail>}`
  : Uppercase<Word>;

type Spoken<Name extends string> = Name extends `${infer Head}_${infer Tail}`
  ? `${Lowercase<Head>}-${Spoken<Tail>}`
  : Lowercase<Name>;

/** `single-origin` to `SINGLE_ORIGIN`. */
export function toEnum<Word extends string>(word: Word): Shouted<Word> {
  return word.toUpperCase().replaceAll('-', '_') as Shouted<Word>;
}

/** `SINGLE_ORIGIN` to `single-origin`. */
export function fromEnum<Name extends string>(name: Name): Spoken<Name> {
  return name.toLowerCase().replaceAll('_', '-') as Spoken<Name>;
}

const changes = {
  '=': 'EXACT',
  '~': 'APPROXIMATE',
  '<': 'AT_MOST',
  '>': 'AT_LEAST',
} as const satisfies Record<Change, $Enums.Change>;

const changeWords = { EXACT: '=', APPROXIMATE: '~', AT_MOST: '<', AT_LEAST: '>' } as const satisfies Record<
  $Enums.Change,
  Change
>;

export const toChange = (change: Change): $Enums.Change => changes[change];
export const fromChange = (change: $Enums.Change): Change => changeWords[change];

export const toStance = (stance: Stance): $Enums.Stance =>
  stance === 'cannot confirm' ? 'CANNOT_CONFIRM' : toEnum(stance);
export const fromStance = (stance: $Enums.Stance): Stance =>
  stance === 'CANNOT_CONFIRM' ? 'cannot confirm' : fromEnum(stance);
