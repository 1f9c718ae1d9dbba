/**
 * Ordinary .NET classes of the recordings: made without arguments, their properties set one by one from
 * a hashtable or a PSCustomObject, as PowerShell does for any such class (binding.md §4.5).
 */
import { CaseMap } from '../../runtime/base/case-map.ts';
import { ValueError } from '../../runtime/base/errors.ts';
import { convertTo } from '../../runtime/values/convert.ts';
import { NetObject } from '../../runtime/values/net-object.ts';
import type { NetType, Property } from '../../runtime/values/net-type.ts';
import { toText } from '../../runtime/values/to-text.ts';
import { defaultOf } from '../../runtime/values/types/default-value.ts';
import { defineType, fixed, property } from '../../runtime/values/types/define.ts';
import { findType } from '../../runtime/values/types/find-type.ts';
import { registerType } from '../../runtime/values/types/registry.ts';
import { CustomObject, Hashtable, type Value } from '../../runtime/values/value.ts';

/** An instance of such a class. */
export class StandIn extends NetObject {
  readonly typeName: string;
  readonly members: CaseMap<Value>;

  constructor(typeName: string, members: Iterable<readonly [string, Value]> = []) {
    super();
    this.typeName = typeName;
    this.members = new CaseMap(members);
  }

  override get text(): string {
    return this.typeName;
  }
}

/** A value of which only its type and its text are known; null where the recordings have no text either. */
export class NamedValue extends NetObject {
  readonly typeName: string;
  readonly shown: string | null;

  constructor(typeName: string, shown: string | null) {
    super();
    this.typeName = typeName;
    this.shown = shown;
  }

  override get text(): string {
    return this.shown ?? this.typeName;
  }
}

export interface ClassFacts {
  readonly properties: Readonly<Record<string, string>>;
  readonly readOnly?: readonly string[];
  readonly bases?: readonly string[];
  /** Finds the types of properties; those of .NET unless it is given. */
  readonly find?: (name: string) => NetType | undefined;
  /** Whether it has no constructor without parameters. */
  readonly isNeverBlank?: boolean;
  /** What else converts to it. */
  readonly convert?: (value: Value) => Value | undefined;
}

/** Defines the class, for scripts and for parameters. */
export function defineClass(fullName: string, facts: ClassFacts): NetType {
  const find = facts.find ?? findType;
  const make = (): StandIn => {
    const blank = Object.entries(facts.properties).map(([name, type]) => {
      const net = find(type);
      return [
        name,
        net && !net.fullName.startsWith('System.Nullable') ? blankOf(net) : null,
      ] as const;
    });
    return new StandIn(fullName, blank);
  };
  const properties: Record<string, Property> = {};
  for (const [name, type] of Object.entries(facts.properties)) {
    const get = (self: StandIn): Value => self.members.get(name) ?? null;
    const set = (self: StandIn, value: Value): void => void self.members.set(name, value);
    properties[name] = property<StandIn>(
      get,
      facts.readOnly?.includes(name) ? undefined : { type, set },
    );
  }
  const type = defineType(fullName, {
    bases: facts.bases ?? [],
    instance: { properties },
    constructors: facts.isNeverBlank ? [] : [fixed('', make)],
    convert: (value) => {
      const own = facts.convert?.(value);
      if (own !== undefined || facts.isNeverBlank) return own;
      return fromMembers(value, make, { properties, find });
    },
  });
  registerType(type);
  return type;
}

function blankOf(type: NetType): Value {
  return type.kind === 'struct' || type.kind === 'enum' ? defaultOf(type) : null;
}

interface Members {
  readonly properties: Readonly<Record<string, Property>>;
  readonly find: (name: string) => NetType | undefined;
}

/** A key that is no property, or a value that does not convert to it, fails the whole, and nothing else is tried. */
function fromMembers(
  value: Value,
  make: () => StandIn,
  { properties, find }: Members,
): Value | undefined {
  const isPlain = value instanceof CustomObject && value.typeName === null;
  if (!(value instanceof Hashtable) && !isPlain) return undefined;
  const made = make();
  const known = new CaseMap(Object.entries(properties));
  const given = value instanceof Hashtable ? value : (value as CustomObject).properties;
  for (const [key, member] of given as Iterable<readonly [Value, Value]>) {
    const found = known.get(toText(key));
    if (!found?.set) throw refused(toText(key));
    try {
      const type = found.type === undefined ? undefined : find(found.type);
      found.set(made, type ? convertTo(member, type) : member);
    } catch (error) {
      if (error instanceof ValueError) throw refused(toText(key));
      throw error;
    }
  }
  return made;
}

function refused(key: string): ValueError {
  return new ValueError({
    id: 'ObjectCreationError',
    category: 'InvalidArgument',
    message: `the stand-in takes no such '${key}'`,
  });
}
