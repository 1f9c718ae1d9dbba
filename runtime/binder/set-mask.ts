/** A set of parameter sets as PowerShell keeps it: 32 bits, all on while nothing is decided (binding.md §2). */
export type SetMask = number;

/** Every set, and every bit that stands for none. */
export const allSets: SetMask = 0xffffffff;

/** The sets that are in both. */
export function intersect(a: SetMask, b: SetMask): SetMask {
  return (a & b) >>> 0;
}

/** The sets of the first that are not in the second. */
export function without(a: SetMask, b: SetMask): SetMask {
  return (a & ~b) >>> 0;
}

/** How many sets there are; "all" counts as one, as it does in PowerShell. */
export function countSets(mask: SetMask): number {
  if (mask === allSets) return 1;
  let count = 0;
  for (let rest = mask; rest !== 0; rest = (rest & (rest - 1)) >>> 0) count++;
  return count;
}

/** The mask with the one bit. */
export function bit(index: number): SetMask {
  return (1 << index) >>> 0;
}
