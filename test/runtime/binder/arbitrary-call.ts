/** Arguments that cmdlets of the committed catalogue could be given, for properties of binding. */
import fc from 'fast-check';
import type { NamedArgument } from '../../../runtime/binder/argument-element.ts';
import { DateTime } from '../../../runtime/values/date-time.ts';
import { integerValue, Numeric } from '../../../runtime/values/numeric.ts';
import { TimeSpan } from '../../../runtime/values/time-span.ts';
import { Hashtable, type Value } from '../../../runtime/values/value.ts';
import type { Cmdlet, Parameter } from '../../../schema/model.ts';
import { seeds } from './bind-text.ts';

const names = seeds.names();

/** Any cmdlet of the catalogue. */
export const anyCmdlet: fc.Arbitrary<Cmdlet> = fc
  .nat(names.length - 1)
  .map((index) => seeds.get(names[index] ?? '') as Cmdlet);

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 8 }),
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.constantFrom("it's", '$x', '-Dash', 'a;b', '@{}', '“”', 'a\nb', '`', '#c', '%', '5', 'true'),
);
const ticks = fc.bigInt({ min: 0n, max: 3_155_378_975_999_999_999n });
const date = fc
  .tuple(ticks, fc.constantFrom('Unspecified' as const, 'Utc' as const, 'Local' as const))
  .map(([at, kind]) => new DateTime(at, kind));
const span = fc.bigInt({ min: -(2n ** 62n), max: 2n ** 62n }).map((length) => new TimeSpan(length));
const integer = (bits: bigint): fc.Arbitrary<Value> =>
  fc.bigInt({ min: -(2n ** (bits - 1n)), max: 2n ** (bits - 1n) - 1n }).map(integerValue);
const real = fc.double().map((value) => new Numeric('Double', value));

/** What a hashtable without a type may hold. */
const { plain } = fc.letrec<{ plain: Value; table: Hashtable }>((tie) => ({
  plain: fc.oneof(
    { maxDepth: 2 },
    text,
    fc.boolean(),
    fc.constant(null),
    integer(32n),
    integer(64n),
    integer(80n),
    real,
    date,
    span,
    fc.array(tie('plain'), { maxLength: 3 }),
    tie('table'),
  ),
  table: fc
    .tuple(fc.array(fc.tuple(text, tie('plain')), { maxLength: 3 }), fc.boolean())
    .map(([entries, isOrdered]) => new Hashtable(entries, isOrdered)),
}));
const table = fc
  .array(fc.tuple(text, plain), { maxLength: 3 })
  .map((entries) => new Hashtable(entries));

const simple: Readonly<Record<string, fc.Arbitrary<Value>>> = {
  String: text,
  Uri: text,
  Boolean: fc.boolean(),
  SwitchParameter: fc.boolean(),
  Byte: fc.integer({ min: 0, max: 255 }),
  Int16: integer(16n),
  Int32: integer(32n),
  Int64: integer(64n),
  Double: real,
  Single: real,
  DateTime: date,
  TimeSpan: span,
  Hashtable: table,
  IDictionary: table,
  Object: plain,
};

/** A value that fits the type, as a rule. */
function valueFor(cmdlet: Cmdlet, type: string, depth: number): fc.Arbitrary<Value> {
  if (type.endsWith('[]')) {
    return fc.array(valueFor(cmdlet, type.slice(0, -2), depth + 1), { maxLength: 2 });
  }
  const name = type.replace(/\?$/, '');
  const known = Object.hasOwn(simple, name) ? simple[name] : undefined;
  if (known) return known;
  const model = /^I[A-Z]/.test(name) ? seeds.type(name, cmdlet.apiVersion) : undefined;
  if (!model) return text;
  if (depth > 3) return fc.constant(new Hashtable());
  return fc
    .subarray([...model.properties], { maxLength: Math.min(4, model.properties.length) })
    .chain((properties) =>
      fc
        .tuple(...properties.map((property) => valueFor(cmdlet, property.type, depth + 1)))
        .map(
          (values) =>
            new Hashtable(
              properties.map((property, index) => [property.name, values[index] ?? null]),
            ),
        ),
    );
}

function isIn({ sets }: Parameter, set: string): boolean {
  return Object.hasOwn(sets, set) || Object.hasOwn(sets, '__AllParameterSets');
}

function isMandatory({ sets }: Parameter, set: string): boolean {
  return (sets[set] ?? sets['__AllParameterSets'])?.isMandatory === true;
}

/** Named arguments for one set of the cmdlet: all that it wants and some that it takes. */
export function argumentsFor(cmdlet: Cmdlet): fc.Arbitrary<readonly NamedArgument[]> {
  return fc.nat(Math.max(0, cmdlet.sets.length - 1)).chain((index) => {
    const set = cmdlet.sets[index]?.name ?? '__AllParameterSets';
    const open = cmdlet.parameters.filter((parameter) => isIn(parameter, set));
    const wanted = open.filter((parameter) => isMandatory(parameter, set));
    const others = open.filter((parameter) => !isMandatory(parameter, set));
    return fc
      .subarray(others, { maxLength: Math.min(5, others.length) })
      .chain((taken) =>
        fc.tuple(
          ...[...wanted, ...taken].map((parameter) =>
            valueFor(cmdlet, parameter.type, 0).map((value) => named(parameter.name, value)),
          ),
        ),
      );
  });
}

/** A parameter with its value. */
export function named(name: string, value: Value): NamedArgument {
  return { kind: 'parameter', name, text: `-${name}`, argument: { kind: 'argument', value } };
}
