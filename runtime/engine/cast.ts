/** `[type] value`: the conversion that a cast makes, by the type's accelerator or .NET name. */
import { CmdletError } from '../base/errors.ts';
import { runMessages } from '../base/messages/run.ts';
import { suggest } from '../base/suggest.ts';
import type { TypeConstraintNode } from '../language/ast.ts';
import { formatTypeName, type TypeName } from '../language/type-name.ts';
import { ConversionFailure, convertValue } from '../values/convert-parameter.ts';
import { describeType } from '../values/describe-type.ts';
import { Numeric } from '../values/numeric.ts';
import { textMembers } from '../values/text-members.ts';
import { isList } from '../values/to-text.ts';
import { CustomObject, forgetText, Hashtable, type Value } from '../values/value.ts';
import { castFailed } from './evaluation-error.ts';

/** Accelerators and .NET names, in lower case and without `System.`, to the names of convertValue. */
const typeNames: Readonly<Record<string, string>> = {
  object: 'Object',
  psobject: 'PSObject',
  string: 'String',
  bool: 'Boolean',
  boolean: 'Boolean',
  switch: 'SwitchParameter',
  byte: 'Byte',
  short: 'Int16',
  int16: 'Int16',
  int: 'Int32',
  int32: 'Int32',
  long: 'Int64',
  int64: 'Int64',
  float: 'Single',
  single: 'Single',
  double: 'Double',
  decimal: 'Decimal',
  datetime: 'DateTime',
  guid: 'Guid',
  uri: 'Uri',
  hashtable: 'Hashtable',
  'collections.hashtable': 'Hashtable',
};

type Cast = (value: Value) => Value | undefined;

/** Casts that are more than a conversion. */
const specialCasts: Readonly<Record<string, Cast>> = {
  ordered: (value) => (value instanceof Hashtable ? new Hashtable(value, true) : undefined),
  pscustomobject: (value) =>
    value instanceof Hashtable ? new CustomObject(textMembers(value)) : forgetText(value),
  array: (value) => (isList(value) ? value : [forgetText(value)]),
  bool: isTrue,
  boolean: isTrue,
  void: () => null,
};

/** What a value counts as when a truth is wanted (binding.md §4.2). */
export function isTrue(value: Value): boolean {
  const inner = forgetText(value);
  if (inner === null) return false;
  if (typeof inner === 'boolean') return inner;
  if (typeof inner === 'string') return inner !== '';
  if (typeof inner === 'number') return inner !== 0;
  if (inner instanceof Numeric) return isTrue(convertValue(inner, plain('Boolean')));
  if (!isList(inner)) return true;
  return inner.length === 1 ? isTrue(inner[0] ?? null) : inner.length > 1;
}

/** The value as the type that the constraint names. */
export function cast(value: Value, constraint: TypeConstraintNode): Value {
  const written = formatTypeName(constraint.typeName);
  const name = foldName(constraint.typeName);
  const special = Object.hasOwn(specialCasts, name) ? specialCasts[name] : undefined;
  const converted = special ? special(value) : convert(value, constraint, name);
  if (converted === undefined) throw castFailed(written, describeType(value), constraint.extent);
  return converted;
}

function convert(value: Value, constraint: TypeConstraintNode, name: string): Value | undefined {
  const isArray = name.endsWith('[]');
  const element = isArray ? name.slice(0, -2) : name;
  const known = Object.hasOwn(typeNames, element) ? typeNames[element] : undefined;
  if (known === undefined) throw typeNotFound(constraint, element);
  try {
    return convertValue(value, { ...plain(known), isArray });
  } catch (error) {
    if (error instanceof ConversionFailure) return undefined;
    throw error;
  }
}

function plain(name: string): { name: string; isArray: boolean; isNullable: boolean } {
  return { name, isArray: false, isNullable: false };
}

function foldName(type: TypeName): string {
  return formatTypeName(type)
    .toLowerCase()
    .replace(/^system\.(management\.automation\.)?/, '');
}

function typeNotFound(constraint: TypeConstraintNode, name: string): CmdletError {
  const known = [...Object.keys(typeNames), ...Object.keys(specialCasts)];
  return new CmdletError({
    id: 'TypeNotFound',
    category: 'InvalidOperation',
    message: runMessages.typeNotFound(formatTypeName(constraint.typeName), suggest(name, known)),
    extent: constraint.extent,
  });
}
