/**
 * A value and a type that a catalogue names but does not describe, the value as it is sent out. A type
 * of .NET whose objects no script of ours can make takes nothing but $null; any other is an enum of the
 * service, which takes the text of a member, and whether there is such a member the service says.
 */
import { ConversionFailure } from '../values/convert-parameter.ts';
import { Numeric } from '../values/numeric.ts';
import { isList, toText } from '../values/to-text.ts';
import { elementType, type TypeReference } from '../values/type-reference.ts';
import { forgetText, type Value } from '../values/value.ts';

const closedTypes = new Set([
  'PSCredential',
  'ScriptBlock',
  'SecureString',
  'SendAsyncStep',
  'Stream',
]);

/** Converts the value, or throws a ConversionFailure. */
export function convertToOpaque(value: Value, type: TypeReference): Value {
  const inner = forgetText(value);
  if (type.isArray && inner !== null) {
    const element = elementType(type);
    const members = isList(inner) ? inner : [value];
    return members.map((member) => convertToOpaque(member, element));
  }
  // Nothing to a credential asks for one, and there is nobody to ask (binding.md §7 point 12).
  if (inner === null && type.name !== 'PSCredential') return null;
  const isText = typeof inner === 'string' || typeof inner === 'number' || inner instanceof Numeric;
  if (closedTypes.has(type.name) || !isText) throw new ConversionFailure(value, type);
  return toText(value);
}
