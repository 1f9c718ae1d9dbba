/** Types as they are written in scripts, found when they are first wanted. */
import type { Extent } from '../../base/errors.ts';
import { ValueError } from '../../base/errors.ts';
import { runMessages } from '../../base/messages/run.ts';
import { formatTypeName, type TypeName } from '../../language/type-name.ts';
import { convertTo } from '../../values/convert.ts';
import type { NetType } from '../../values/net-type.ts';
import { toText } from '../../values/to-text.ts';
import { findType, findWrittenType, suggestTypes } from '../../values/types/find-type.ts';
import { NetTypeValue } from '../../values/types/objects/net-type-value.ts';
import type { Value } from '../../values/value.ts';
import type { Frame } from '../frame.ts';

/** Gives the type that the name means in a run; throws TypeNotFound each time while there is none. */
export function typeReference(
  typeName: TypeName,
  extent: Extent,
  namespaces: readonly string[] = [],
): (frame: Frame) => NetType {
  const name = formatTypeName(typeName);
  // What no script can define anew is looked for once.
  const none: ReadonlyMap<string, NetType> = new Map();
  let known: NetType | undefined;
  return ({ run }) => {
    if (run.types.size === 0 && known) return known;
    const found = findWrittenType(name, { namespaces, own: run.types });
    if (!found) throw typeNotFound(name, extent);
    known ??= findWrittenType(name, { namespaces, own: none });
    return found;
  };
}

/** The type that a value names, on the right of -is and -as or before `::`. */
export function resolveTypeValue(
  value: Value,
  { operator, extent }: { readonly operator: string; readonly extent: Extent },
): NetType {
  if (value instanceof NetTypeValue) return value.type;
  if (value === null) {
    throw new ValueError({
      id: operator === 'As' ? 'AsOperatorRequiresType' : 'IsOperatorRequiresType',
      category: 'InvalidOperation',
      message: runMessages.typeWanted(),
      extent,
    });
  }
  const type = findType('System.Type');
  const converted = type && convertTo(value, type);
  if (converted instanceof NetTypeValue) return converted.type;
  throw typeNotFound(toText(value), extent);
}

/** There is no type of this name. */
export function typeNotFound(name: string, extent: Extent): ValueError {
  return new ValueError({
    id: 'TypeNotFound',
    category: 'InvalidOperation',
    message: runMessages.typeNotFound(name, suggestTypes(name)),
    target: name,
    extent,
  });
}
