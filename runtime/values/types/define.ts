/**
 * How the tables of types are written: a member a line, its parameters as one text, `Int32, params Char[]`.
 * `ref X` marks what a method writes to.
 */
import type { MemberContext, MemberTable, NetType, Overload, Property } from '../net-type.ts';
import { Numeric } from '../numeric.ts';
import type { Value } from '../value.ts';
import { noValue } from './no-value.ts';

/** A method of an instance; `T` among the parameters stands for the first type argument. */
export function method<Self extends Value, const Given extends readonly Value[]>(
  parameters: string,
  call: (self: Self, given: Given, context: MemberContext) => Value,
): Overload {
  return { ...readParameters(parameters), call: call as Overload['call'] };
}

/** A method of an instance that gives nothing. */
export function action<Self extends Value, const Given extends readonly Value[]>(
  parameters: string,
  call: (self: Self, given: Given, context: MemberContext) => void,
): Overload {
  return method<Self, Given>(parameters, (self, given, context) => {
    call(self, given, context);
    return noValue;
  });
}

/** A static method or a constructor. */
export function fixed<const Given extends readonly Value[]>(
  parameters: string,
  call: (given: Given, context: MemberContext) => Value,
): Overload {
  return method<Value, Given>(parameters, (_, given, context) => call(given, context));
}

/** A property; read-only without `set`. */
export function property<Self extends Value>(
  get: (self: Self, context: MemberContext) => Value,
  setter?: { readonly type: string; readonly set: (self: Self, value: Value) => void },
): Property {
  const read = { get: get as Property['get'] };
  if (!setter) return read;
  return { ...read, type: setter.type, set: setter.set as NonNullable<Property['set']> };
}

/** A static field or property that is always the same. */
export function constant(value: Value): Property {
  return { get: () => value };
}

function readParameters(text: string): Pick<Overload, 'parameters' | 'takesRest'> {
  const parameters = text === '' ? [] : text.split(', ');
  const last = parameters.at(-1) ?? '';
  if (!last.startsWith('params ')) return { parameters };
  return { parameters: [...parameters.slice(0, -1), last.slice(7)], takesRest: true };
}

/** What is special of a type; the rest is that of a plain class without members. */
export interface TypeFacts {
  readonly kind?: NetType['kind'];
  readonly bases?: readonly string[];
  readonly instance?: MemberTable;
  readonly statics?: MemberTable;
  readonly constructors?: readonly Overload[];
  readonly convert?: NonNullable<NetType['convert']>;
  readonly typeArguments?: readonly NetType[];
  readonly name?: string;
  readonly enumMembers?: NonNullable<NetType['enumMembers']>;
  readonly isFlags?: boolean;
}

/** A type by its full name. Facts that a function gives are made when one of them is first asked for. */
export function defineType(
  fullName: string,
  facts: TypeFacts | (() => Omit<TypeFacts, 'name'>) = {},
): NetType {
  const name = fullName.slice(fullName.lastIndexOf('.') + 1).replace(/^.*\+/, '');
  return typeof facts === 'function'
    ? new LazyType(fullName, name, facts)
    : { ...nothing, name, ...facts, fullName };
}

const nothing = {
  kind: 'class',
  bases: [],
  instance: {},
  statics: {},
  constructors: [],
} as const;

/** A type whose facts are made when one of them is asked for; a class, because its getters are shared. */
class LazyType implements NetType {
  readonly fullName: string;
  readonly name: string;
  readonly #makeFacts: () => TypeFacts;
  #made: TypeFacts | undefined;

  constructor(fullName: string, name: string, makeFacts: () => TypeFacts) {
    this.fullName = fullName;
    this.name = name;
    this.#makeFacts = makeFacts;
  }

  get #facts(): TypeFacts {
    this.#made ??= this.#makeFacts();
    return this.#made;
  }

  get kind(): NetType['kind'] {
    return this.#facts.kind ?? nothing.kind;
  }

  get bases(): readonly string[] {
    return this.#facts.bases ?? nothing.bases;
  }

  get instance(): MemberTable {
    return this.#facts.instance ?? nothing.instance;
  }

  get statics(): MemberTable {
    return this.#facts.statics ?? nothing.statics;
  }

  get constructors(): readonly Overload[] {
    return this.#facts.constructors ?? nothing.constructors;
  }

  get typeArguments(): NetType['typeArguments'] {
    return this.#facts.typeArguments;
  }

  get enumMembers(): NetType['enumMembers'] {
    return this.#facts.enumMembers;
  }

  get isFlags(): boolean {
    return this.#facts.isFlags ?? false;
  }

  get convert(): NetType['convert'] {
    return this.#facts.convert;
  }
}

/** An Int64. */
export function int64(value: bigint | number): Numeric {
  return new Numeric('Int64', BigInt(value));
}

/** A Double. */
export function double(value: number): Numeric {
  return new Numeric('Double', value);
}

/** A Byte. */
export function byte(value: number): Numeric {
  return new Numeric('Byte', value);
}
