/** A half-open range of a text with the name of what it is. */
export interface Layer {
  start: number;
  end: number;
  name: string;
}

/** A piece of text over which every layer stays the same. */
export interface Piece {
  start: number;
  end: number;
  /** Which layers cover it, in the order given, each once. */
  names: string[];
}

/** Cuts `[start, end)` wherever a layer begins or ends, so that layers may overlap in any way. */
export function cut(start: number, end: number, layers: readonly Layer[]): Piece[] {
  const over = layers.filter((layer) => layer.start < end && layer.end > start && layer.start < layer.end);
  const edges = new Set([start, end]);
  for (const layer of over) {
    if (layer.start > start) edges.add(layer.start);
    if (layer.end < end) edges.add(layer.end);
  }
  const points = [...edges].sort((a, b) => a - b);
  return points.slice(1).map((to, index) => {
    const from = points[index]!;
    const names = over.filter((layer) => layer.start <= from && layer.end >= to).map((layer) => layer.name);
    return { start: from, end: to, names: [...new Set(names)] };
  });
}
