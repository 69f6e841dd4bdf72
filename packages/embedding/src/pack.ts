/** The largest value that a signed byte holds, in both directions. */
const most = 127;

/**
 * Vectors as bytes to keep, one a dimension: each is stretched so that its longest part takes the whole byte. How long it was
 * is not kept, because vectors have length 1.
 */
export function packVectors(vectors: readonly Float32Array[]): Uint8Array<ArrayBuffer> {
  const dimensions = vectors[0]?.length ?? 0;
  const packed = new Int8Array(vectors.length * dimensions);
  for (const [index, vector] of vectors.entries()) {
    const longest = vector.reduce((max, value) => Math.max(max, Math.abs(value)), 0);
    if (longest === 0) continue;
    for (let at = 0; at < dimensions; at++) {
      packed[index * dimensions + at] = Math.round((vector[at]! / longest) * most);
    }
  }
  return new Uint8Array(packed.buffer);
}

/** The vectors, of length 1, that were packed. Packed again they are the same bytes. */
export function unpackVectors(bytes: Uint8Array, dimensions: number): Float32Array[] {
  const packed = new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Array.from({ length: Math.floor(packed.length / dimensions) }, (_, index) => {
    const part = packed.subarray(index * dimensions, (index + 1) * dimensions);
    const length = Math.sqrt(part.reduce((sum, value) => sum + value * value, 0)) || 1;
    return Float32Array.from(part, (value) => value / length);
  });
}
