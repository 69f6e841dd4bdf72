import { createHash, randomUUID } from 'node:crypto';
import { access, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Safetensors, type Tensor } from './safetensors.ts';

/** What was learnt on top of the model of the package: for each matrix two narrow ones (`training/README.md`). */
const adapterPath = new URL('../model/news-adapter.safetensors', import.meta.url);

/** The model's weights with what was learnt added. */
export interface TunedWeights {
  path: string;
  /** Tells these weights from others. */
  digest: string;
}

/**
 * The weights of a model with our adapter added to them (LoRA, Hu et al. 2021: each weight matrix W becomes W + BA), as a file,
 * because the library reads files only. It is made once for each version of the two, among the machine's temporary files.
 *
 * @param weightsPath the model's own weights, safetensors
 * @throws Error where one of the files is missing, or the two do not go together
 */
export async function tunedWeights(weightsPath: string): Promise<TunedWeights> {
  const [weights, adapter] = await Promise.all([readFile(weightsPath), readFile(adapterPath)]);
  const digest = createHash('sha256').update(weights).update(adapter).digest('hex').slice(0, 16);
  // A folder of the user's own: what is loaded from it is not to be put there by others.
  const folder = join(tmpdir(), `parallax-sentence-model-${process.getuid?.() ?? 'own'}`);
  const path = join(folder, `${digest}.safetensors`);
  const there = await access(path).then(
    () => true,
    () => false,
  );
  if (!there) {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    // Another process may be at it too: a file is whole when it has its name.
    const draft = join(folder, `${randomUUID()}.part`);
    await writeFile(draft, merged(new Safetensors(weights), new Safetensors(adapter)));
    await rename(draft, path);
  }
  return { path, digest };
}

function merged(weights: Safetensors, adapter: Safetensors): Uint8Array {
  const suffix = '.lora_A.weight';
  const changed = adapter
    .names()
    .filter((name) => name.endsWith(suffix))
    .map((name) => name.slice(0, -suffix.length))
    .map((name) => {
      const whole = weights.get(`${name}.weight`);
      const [a, b] = [adapter.get(`${name}${suffix}`), adapter.get(`${name}.lora_B.weight`)];
      return [`${name}.weight`, { shape: whole.shape, values: sumOf(whole, b, a) }] as const;
    });
  return weights.with(new Map(changed));
}

/** W + BA. */
function sumOf(whole: Tensor, b: Tensor, a: Tensor): Float32Array {
  const [rows, columns] = whole.shape as [number, number];
  const rank = a.shape[0]!;
  if (b.shape[0] !== rows || b.shape[1] !== rank || a.shape[1] !== columns)
    throw new Error('the adapter is of another model');
  const sum = whole.values.slice();
  for (let row = 0; row < rows; row++)
    for (let inner = 0; inner < rank; inner++) {
      const factor = b.values[row * rank + inner]!;
      for (let column = 0; column < columns; column++)
        sum[row * columns + column]! += factor * a.values[inner * columns + column]!;
    }
  return sum;
}
