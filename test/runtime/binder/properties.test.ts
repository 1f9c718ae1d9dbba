import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { CmdletError } from '../../../runtime/base/errors.ts';
import type { ArgumentElement, NamedArgument } from '../../../runtime/binder/argument-element.ts';
import { bind } from '../../../runtime/binder/bind.ts';
import type { BoundCall } from '../../../runtime/binder/bound-call.ts';
import { integerValue } from '../../../runtime/values/numeric.ts';
import { Hashtable, type Value } from '../../../runtime/values/value.ts';
import { bindText } from './bind-text.ts';
import { catalogOf, inSets, sampleCmdlet, sampleParameter } from './sample-catalog.ts';
import { showValue } from './show-value.ts';

const cmdlet = sampleCmdlet({
  name: 'Get-MgSample',
  defaultSet: 'List',
  parameters: [
    sampleParameter('Filter', 'String', inSets(['List', 'Other'])),
    sampleParameter('Names', 'String[]'),
    sampleParameter('On', 'SwitchParameter', inSets(['List'])),
    sampleParameter('Size', 'Int64'),
    sampleParameter('Top', 'Int32', inSets(['Other'], { isMandatory: true })),
  ],
});
const catalog = catalogOf([cmdlet]);

const text = fc.string({ unit: 'grapheme', maxLength: 8 });
const scalar: fc.Arbitrary<Value> = fc.oneof(
  text,
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map(integerValue),
);
const value: fc.Arbitrary<Value> = fc.oneof(
  scalar,
  fc.array(scalar, { maxLength: 3 }),
  fc.constant(new Hashtable([['a', 1]])),
);
const name = fc.oneof(
  fc.constantFrom('Filter', 'Names', 'On', 'Size', 'Top', 'Fi', 'Verb', 'OutVariable', 'O'),
  text,
);
const plain = value.map((given) => ({ kind: 'argument', value: given }) as const);
const parameter = fc
  .record({ name, argument: fc.option(plain, { nil: undefined }), isSplatted: fc.boolean() })
  .map((facts): NamedArgument => ({ kind: 'parameter', text: `-${facts.name}`, ...facts }));
const elements: fc.Arbitrary<ArgumentElement[]> = fc.array(fc.oneof(plain, parameter), {
  maxLength: 6,
});

describe('whatever is given', () => {
  test('a binding gives a call or a CmdletError', () => {
    fc.assert(
      fc.property(elements, fc.option(value, { nil: undefined }), (given, input) => {
        try {
          bind(cmdlet, given, { types: catalog, input });
        } catch (error) {
          if (!(error instanceof CmdletError)) throw error;
        }
      }),
      { numRuns: 2000 },
    );
  });
});

const argumentsOf = fc.record(
  { Filter: text, Names: fc.array(text, { maxLength: 3 }), On: fc.boolean(), Size: fc.integer() },
  { requiredKeys: [] },
);

function bindNamed(given: readonly (readonly [string, Value])[]): BoundCall {
  const named = given.map(
    ([key, each]): NamedArgument => ({
      kind: 'parameter',
      name: key,
      text: `-${key}`,
      argument: { kind: 'argument', value: each },
    }),
  );
  return bind(cmdlet, named, { types: catalog });
}

function show({ set, arguments: bound }: BoundCall): string {
  const values = [...bound].map(([key, argument]) => `${key}=${showValue(argument.value)}`);
  return [set, ...values.sort()].join(' ');
}

describe('named arguments', () => {
  test('bind to the same call in any order', () => {
    const shuffled = argumentsOf.chain((given) => {
      const entries = Object.entries(given);
      return fc.tuple(
        fc.constant(entries),
        fc.shuffledSubarray(entries, { minLength: entries.length }),
      );
    });
    fc.assert(
      fc.property(shuffled, ([given, other]) => {
        expect(show(bindNamed(other))).toBe(show(bindNamed(given)));
      }),
    );
  });

  test('printed as a command line bind to the same call', () => {
    fc.assert(
      fc.property(argumentsOf, (given) => {
        const call = bindNamed(Object.entries(given));
        const line = [...call.arguments].map(
          ([key, argument]) => `-${key}:${print(argument.value)}`,
        );
        expect(show(bindText(['Get-MgSample', ...line].join(' '), catalog))).toBe(show(call));
      }),
    );
  });
});

/** A value as a literal: text in single quotes, where only the quote itself is doubled. */
function print(each: Value): string {
  if (typeof each === 'boolean') return `$${each}`;
  if (typeof each === 'string') return `'${each.replaceAll(/['‘-‛]/g, '$&$&')}'`;
  if (Array.isArray(each)) return `@(${each.map(print).join(',')})`;
  return `(${showValue(each).replace(/^\w+ /, '').replaceAll('"', '')})`;
}
