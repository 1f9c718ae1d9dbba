/**
 * The type of a parameter as the passes ask about it: whether it is a collection to PowerShell and of
 * what, and whether $null fits (binding.md §2.10, §4.1). Each type is looked at once.
 */
import type { NetType } from '../values/net-type.ts';
import { elementType, readTypeName, type TypeReference } from '../values/type-reference.ts';

export interface ParameterType {
  readonly reference: TypeReference;
  /** Without its namespace: `String`, `SwitchParameter`. */
  readonly name: string;
  /** .NET's own type, where it is one that we know. */
  readonly net: NetType | undefined;
  /** How a value is put into it: one by one into an array, by IList, by ICollection<T>, or not at all. */
  readonly collection: 'none' | 'array' | 'list' | 'generic';
  /** What a collection holds; null when it does not say, as ArrayList. */
  readonly element: ParameterType | null;
  /** A type of which $null is no value. */
  readonly isStruct: boolean;
}

const known = new Map<string, ParameterType>();

/** What binding asks of a type, by its name in PowerShell's notation. */
export function parameterType(name: string, net?: NetType): ParameterType {
  if (net) return describe(readTypeName(name), net);
  const cached = known.get(name);
  if (cached) return cached;
  const type = describe(readTypeName(name), undefined);
  known.set(name, type);
  return type;
}

function describe(reference: TypeReference, net: NetType | undefined): ParameterType {
  const name = reference.isArray ? `${shortName(reference)}[]` : shortName(reference);
  const element = elementOf(reference, net);
  return {
    reference,
    name,
    net,
    collection: reference.isArray ? 'array' : (collections[genericName(reference.name)] ?? 'none'),
    element,
    isStruct: !reference.isArray && !reference.isNullable && isStruct(reference.name, net),
  };
}

function shortName({ name }: TypeReference): string {
  return name.replace(/^(?:[A-Za-z]\w*\.)+(?=\w)/, '');
}

const collections: Readonly<Record<string, ParameterType['collection']>> = {
  Array: 'list',
  ArrayList: 'list',
  Collection: 'list',
  HashSet: 'generic',
  LinkedList: 'generic',
  List: 'generic',
  ObservableCollection: 'generic',
  SortedSet: 'generic',
};

const generic = /^(?:\w+\.)*(\w+)(?:`\d)?\[(.+)\]$/;

function genericName(name: string): string {
  return generic.exec(name)?.[1] ?? name.slice(name.lastIndexOf('.') + 1);
}

function elementOf(reference: TypeReference, net: NetType | undefined): ParameterType | null {
  if (reference.isArray) return describe(elementType(reference), net?.typeArguments?.[0]);
  const argument = generic.exec(reference.name)?.[2];
  const isCollection = genericName(reference.name) in collections;
  return argument && isCollection ? parameterType(argument, net?.typeArguments?.[0]) : null;
}

const structs = new Set([
  'ActionPreference',
  'BigInteger',
  'Boolean',
  'Byte',
  'Char',
  'DateTime',
  'DateTimeOffset',
  'Decimal',
  'Double',
  'Guid',
  'Int16',
  'Int32',
  'Int64',
  'SByte',
  'Single',
  'SwitchParameter',
  'TimeSpan',
  'UInt16',
  'UInt32',
  'UInt64',
]);

function isStruct(name: string, net: NetType | undefined): boolean {
  return net ? net.kind === 'struct' || net.kind === 'enum' : structs.has(name);
}
