/** Members by name: in the type's own table, in those of its bases, and in that of every object. */
import type { MemberTable, NetType, Overload, Property } from '../net-type.ts';
import type { Value } from '../value.ts';
import { method } from './define.ts';
import { findType, typeOf } from './find-type.ts';
import { NetTypeValue } from './objects/net-type-value.ts';
import { objectMembers } from './tables/object.ts';

const everyObject: MemberTable = {
  methods: {
    ...objectMembers.methods,
    GetType: [method('', (self: Value) => new NetTypeValue(typeOf(self)))],
  },
};

interface Index {
  readonly properties: ReadonlyMap<string, { readonly name: string; readonly property: Property }>;
  readonly methods: ReadonlyMap<string, readonly Overload[]>;
}

const indexes = new WeakMap<MemberTable, Index>();

function indexOf(table: MemberTable): Index {
  const known = indexes.get(table);
  if (known) return known;
  const made = {
    properties: new Map(
      Object.entries(table.properties ?? {}).map(([name, property]) => [
        name.toLowerCase(),
        { name, property },
      ]),
    ),
    methods: new Map(
      Object.entries(table.methods ?? {}).map(([name, overloads]) => [
        name.toLowerCase(),
        overloads,
      ]),
    ),
  };
  indexes.set(table, made);
  return made;
}

const lineages = new WeakMap<NetType, readonly MemberTable[]>();

/** The member tables of a type, its own first. */
function instanceTables(type: NetType): readonly MemberTable[] {
  const known = lineages.get(type);
  if (known) return known;
  const tables = new Set<MemberTable>([type.instance]);
  for (const base of type.bases) {
    const found = findType(base);
    if (found) for (const table of instanceTables(found)) tables.add(table);
  }
  tables.delete(objectMembers);
  tables.delete(everyObject);
  tables.add(everyObject);
  const made = [...tables];
  lineages.set(type, made);
  return made;
}

/** A property of the type's instances. */
export function findProperty(type: NetType, name: string): Property | undefined {
  return findIn(instanceTables(type), name);
}

/** A static property or field of the type. */
export function findStaticProperty(type: NetType, name: string): Property | undefined {
  return findIn(staticTables(type), name);
}

function findIn(tables: readonly MemberTable[], name: string): Property | undefined {
  const key = name.toLowerCase();
  for (const table of tables) {
    const found = indexOf(table).properties.get(key);
    if (found) return found.property;
  }
  return undefined;
}

/** The forms of a method of the type's instances. */
export function findMethods(type: NetType, name: string): readonly Overload[] | undefined {
  return collect(instanceTables(type), name);
}

/** The forms of a static method of the type. */
export function findStaticMethods(type: NetType, name: string): readonly Overload[] | undefined {
  return collect(staticTables(type), name);
}

function staticTables(type: NetType): readonly MemberTable[] {
  const bases = type.bases.flatMap((base) => {
    const found = findType(base);
    return found ? staticTables(found) : [];
  });
  return [type.statics, ...bases];
}

function collect(tables: readonly MemberTable[], name: string): readonly Overload[] | undefined {
  const key = name.toLowerCase();
  for (const table of tables) {
    const found = indexOf(table).methods.get(key);
    if (found) return found;
  }
  return undefined;
}

/** The names of what instances of the type have. */
export function instanceNames(type: NetType, kind: 'properties' | 'methods'): string[] {
  return namesIn(instanceTables(type), kind);
}

/** The names of the type's static members. */
export function staticNames(type: NetType, kind: 'properties' | 'methods'): string[] {
  return namesIn(staticTables(type), kind);
}

function namesIn(tables: readonly MemberTable[], kind: 'properties' | 'methods'): string[] {
  return [...new Set(tables.flatMap((table) => Object.keys(table[kind] ?? {})))];
}
