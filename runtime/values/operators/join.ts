import { joinTexts } from '../culture-text.ts';
import { toText } from '../to-text.ts';
import { enumerate } from '../types/enumerate.ts';
import { Enumeration } from '../types/objects/enumeration.ts';
import type { Value } from '../value.ts';

/** `list -join separator`; a single value is its text. */
export function join(left: Value, separator: Value, ofs?: string): string {
  // An enumerator, such as $input, is one value to it.
  const isEnumerator = left instanceof Enumeration && /Enumerator/.test(left.typeName);
  const elements = isEnumerator ? undefined : enumerate(left);
  return elements === undefined ? toText(left, ofs) : joinTexts(elements, toText(separator, ofs));
}
