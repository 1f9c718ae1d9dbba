import { formatComposite } from '../format/composite.ts';
import { isList, toText } from '../to-text.ts';
import { TypedArray } from '../typed-array.ts';
import type { Value } from '../value.ts';

/** `template -f values`: an array of objects is the list of values, everything else is one value. */
export function format(left: Value, right: Value): string {
  const isObjects = isList(right) && !(right instanceof TypedArray && isOfStructs(right));
  return formatComposite(toText(left), isObjects ? right : [right]);
}

/** `[int[]]` is no array of objects to .NET, `[string[]]` is one. */
function isOfStructs(array: TypedArray): boolean {
  return /^System\.(?:Boolean|Char|S?Byte|U?Int(?:16|32|64)|Single|Double|Decimal|DateTime|TimeSpan|Guid)$/.test(
    array.elementTypeName,
  );
}
