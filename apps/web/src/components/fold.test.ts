import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { Fold, Unfolded } from './fold.tsx';

const fold = createElement(Fold, { entries: ['a', 'b', 'c', 'd', 'e'], open: 2, what: 'letters' });

it('folds what is long, and nothing of what a reader has asked to see whole', () => {
  expect(renderToStaticMarkup(fold)).toContain('3 more letters');
  expect(renderToStaticMarkup(createElement(Unfolded, { value: true }, fold))).toBe('<div>abcde</div>');
});
