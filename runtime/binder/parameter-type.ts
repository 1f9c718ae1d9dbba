/**
 * The type of a parameter as the passes ask about it: whether it is a collection to PowerShell and of
 * what, and whether $null fits (binding.md §2.10, §4.1).
 */
import type { NetType } from '../values/net-type.ts';
import { elementType, readTypeName, type TypeReference } from '../values/type-reference.ts';

export interface ParameterType {
  readonly reference: TypeReference;
  /** Without its namespace: `String`, `SwitchParameter`. */
  readonly name: string;
  /** .NET's own type; absent for the types of service cmdlets, which have conversions of their own. */
  readonly net: NetType | undefined;
  /** How a value is put into it: one by one into an array, by IList, by ICollection<T>, or not at all. */
  readonly collection: 'none' | 'array' | 'list' | 'generic';
  /** What a collection holds; null when it does not say, as ArrayList. */
  readonly element: ParameterType | null;
  /** A type of which $null is no value. */
  readonly isStruct: boolean;
  readonly isEnum: boolean;
}

/** What binding asks of a .NET type. */
export function netParameterType(net: NetType): ParameterType {
  const isNullable = net.fullName.startsWith('System.Nullable[');
  const [argument] = net.typeArguments ?? [];
  const inner = isNullable && argument ? argument : net;
  const isArray = net.fullName.endsWith('[]');
  const collection = isArray ? 'array' : (collections[withoutArguments(net.fullName)] ?? 'none');
  const name = shortName(inner.fullName);
  return {
    reference: { name: isArray ? name.slice(0, -2) : name, isArray, isNullable },
    name,
    net,
    collection,
    element: argument && collection !== 'none' ? netParameterType(argument) : null,
    isStruct: !isNullable && (net.kind === 'struct' || net.kind === 'enum'),
    isEnum: inner.kind === 'enum',
  };
}

/** What is a collection to the binder; a dictionary is none, and an interface is none. */
const collections: Readonly<Record<string, ParameterType['collection']>> = {
  'System.Array': 'list',
  'System.Collections.ArrayList': 'list',
  'System.Collections.ObjectModel.Collection': 'list',
  'System.Collections.Generic.HashSet': 'generic',
  'System.Collections.Generic.LinkedList': 'generic',
  'System.Collections.Generic.List': 'generic',
  'System.Collections.Generic.SortedSet': 'generic',
  'System.Collections.ObjectModel.ObservableCollection': 'generic',
};

function withoutArguments(fullName: string): string {
  return fullName.split('[')[0] ?? fullName;
}

function shortName(fullName: string): string {
  return fullName.replace(/^(?:\w+\.)+(?=\w)/, '').replace(/^.*\+/, '');
}

const known = new Map<string, ParameterType>();

/** What binding asks of the type of a service cmdlet's parameter, in PowerShell's notation. */
export function serviceParameterType(text: string): ParameterType {
  const cached = known.get(text);
  if (cached) return cached;
  const type = describe(readTypeName(shortName(text)));
  known.set(text, type);
  return type;
}

const structs = new Set([
  'ActionPreference',
  'Boolean',
  'Byte',
  'DateTime',
  'Decimal',
  'Double',
  'Guid',
  'Int16',
  'Int32',
  'Int64',
  'Single',
  'SwitchParameter',
  'TimeSpan',
  'UInt64',
]);

function describe(reference: TypeReference): ParameterType {
  const { name, isArray, isNullable } = reference;
  return {
    reference,
    name: isArray ? `${name}[]` : name,
    net: undefined,
    collection: isArray ? 'array' : 'none',
    element: isArray ? describe(elementType(reference)) : null,
    isStruct: !isArray && !isNullable && structs.has(name),
    isEnum: name === 'ActionPreference',
  };
}
