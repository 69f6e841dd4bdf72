import { getFloat16 } from '@petamoriken/float16';

/** A tensor of numbers, row by row. */
export interface Tensor {
  shape: readonly number[];
  values: Float32Array;
}

/** What each of the numbers of 16 bits is: looked up, because working it out for ten million weights takes seconds. */
const ofHalf = Float32Array.from({ length: 2 ** 16 }, (_, bits) => {
  const view = new DataView(new ArrayBuffer(2));
  view.setUint16(0, bits);
  return getFloat16(view, 0);
});

interface Entry {
  dtype: string;
  shape: number[];
  data_offsets: [from: number, to: number];
}

/**
 * Tensors by name, as a file of the safetensors format holds them: the length of a header in JSON as 64 bits, the header, and the
 * bytes of each tensor (https://github.com/huggingface/safetensors, "Format").
 */
export class Safetensors {
  readonly #bytes: Uint8Array;
  readonly #entries: ReadonlyMap<string, Entry>;
  readonly #start: number;

  /** @throws Error where the bytes are no such file. */
  constructor(bytes: Uint8Array) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const length = bytes.byteLength < 8 ? -1 : Number(view.getBigUint64(0, true));
    if (length < 0 || length > bytes.byteLength - 8) throw new Error('it is no file of tensors');
    this.#bytes = bytes;
    this.#start = 8 + length;
    const header: Record<string, Entry> = JSON.parse(new TextDecoder().decode(bytes.subarray(8, this.#start)));
    this.#entries = new Map(Object.entries(header).filter(([name]) => name !== '__metadata__'));
  }

  names(): string[] {
    return [...this.#entries.keys()];
  }

  /** @throws Error where there is none of that name, or its numbers are not of 16 bits. */
  get(name: string): Tensor {
    const entry = this.#entries.get(name);
    if (entry?.dtype !== 'F16') throw new Error(`it has no tensor ${name} of 16 bits`);
    const bytes = this.#bytesOf(entry);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const values = new Float32Array(bytes.byteLength / 2);
    for (let at = 0; at < values.length; at++) values[at] = ofHalf[view.getUint16(2 * at, true)]!;
    return { shape: entry.shape, values };
  }

  /** The bytes of a file with the same tensors in the same order, but for those that are given; they become numbers of 32 bits. */
  with(replaced: ReadonlyMap<string, Tensor>): Uint8Array {
    const header: Record<string, Entry> = {};
    const parts: Uint8Array[] = [];
    let at = 0;
    for (const [name, entry] of this.#entries) {
      const other = replaced.get(name);
      const bytes = other
        ? new Uint8Array(other.values.buffer, other.values.byteOffset, other.values.byteLength)
        : this.#bytesOf(entry);
      header[name] = {
        dtype: other ? 'F32' : entry.dtype,
        shape: [...(other?.shape ?? entry.shape)],
        data_offsets: [at, at + bytes.byteLength],
      };
      at += bytes.byteLength;
      parts.push(bytes);
    }
    const json = JSON.stringify(header);
    const head = new TextEncoder().encode(json.padEnd(Math.ceil(json.length / 8) * 8));
    const length = new Uint8Array(8);
    new DataView(length.buffer).setBigUint64(0, BigInt(head.byteLength), true);
    return Buffer.concat([length, head, ...parts]);
  }

  #bytesOf({ data_offsets: [from, to] }: Entry): Uint8Array {
    return this.#bytes.subarray(this.#start + from, this.#start + to);
  }
}
