/**
 * The items with the largest values, at most `most`, in no particular order. The list itself is left in another order: this is
 * Hoare's selection, which goes over ever shorter parts of it, where sorting goes over the whole several times.
 */
export function largest(items: number[], values: readonly number[], most: number): number[] {
  let from = 0;
  let to = items.length - 1;
  while (from < to) {
    const pivot = values[items[(from + to) >> 1]!]!;
    let left = from;
    let right = to;
    while (left <= right) {
      while (values[items[left]!]! > pivot) left++;
      while (values[items[right]!]! < pivot) right--;
      if (left > right) break;
      const item = items[left]!;
      items[left++] = items[right]!;
      items[right--] = item;
    }
    // What stands left of `left` is as large as the pivot or larger, what stands right of `right` as small or smaller.
    if (most <= right) to = right;
    else if (most >= left) from = left;
    else break;
  }
  return items.slice(0, most);
}
