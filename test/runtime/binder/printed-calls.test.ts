/** What holds of every call of every cmdlet: its text binds to the same call, and order does not matter. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { CmdletError } from '../../../runtime/base/errors.ts';
import type { ArgumentElement, NamedArgument } from '../../../runtime/binder/argument-element.ts';
import { bind } from '../../../runtime/binder/bind.ts';
import type { BoundCall } from '../../../runtime/binder/bound-call.ts';
import { printCall } from '../../../runtime/engine/plan/print-call.ts';
import { createMg } from '../../../runtime/mg.ts';
import { DateTime } from '../../../runtime/values/date-time.ts';
import { describeType } from '../../../runtime/values/describe-type.ts';
import { toJson } from '../../../runtime/values/to-json.ts';
import { isList } from '../../../runtime/values/to-text.ts';
import {
  CustomObject,
  forgetText,
  Hashtable,
  Model,
  type Value,
} from '../../../runtime/values/value.ts';
import { anyCmdlet, argumentsFor, named } from './arbitrary-call.ts';
import { bindText, seeds } from './bind-text.ts';

const numRuns = 1000;

/** A value with all that tells it from others, the types of what is inside too. */
function picture(given: Value): unknown {
  const value = forgetText(given);
  if (value === null || typeof value !== 'object') return value;
  if (isList(value)) return value.map(picture);
  if (value instanceof DateTime) return [value.kind, value.ticks];
  const members =
    value instanceof Hashtable
      ? [...value]
      : value instanceof Model
        ? [...value.extra, ...value.members]
        : value instanceof CustomObject
          ? [...value.properties]
          : null;
  const inside = members?.map(([key, member]) => [picture(key), picture(member)]);
  return [describeType(value), inside ?? toJson(value)];
}

function pictureOf({ cmdlet, set, arguments: bound }: BoundCall): object {
  const values = [...bound].map(([name, { value }]) => [name, picture(value)]);
  return { cmdlet: cmdlet.name, set, values: Object.fromEntries(values) };
}

/** The call, or null where the arguments do not fit, which is not what is asked here. */
function tryBind(
  cmdlet: BoundCall['cmdlet'],
  elements: readonly ArgumentElement[],
): BoundCall | null {
  try {
    return bind(cmdlet, elements, { types: seeds });
  } catch (error) {
    if (error instanceof CmdletError) return null;
    throw error;
  }
}

interface Given {
  readonly cmdlet: BoundCall['cmdlet'];
  readonly elements: readonly NamedArgument[];
  readonly shuffled: readonly NamedArgument[];
}

/** A whole cmdlet in a counterexample would hide what is wrong. */
const given: fc.Arbitrary<Given> = anyCmdlet.chain((cmdlet) =>
  argumentsFor(cmdlet).chain((elements) =>
    fc
      .shuffledSubarray([...elements], { minLength: elements.length })
      .map((shuffled) => ({ cmdlet, elements, shuffled, [fc.toStringMethod]: () => cmdlet.name })),
  ),
);

describe('a call', () => {
  test('printed as a command line binds to the same call', () => {
    let count = 0;
    fc.assert(
      fc.property(given, ({ cmdlet, elements }) => {
        const bound = tryBind(cmdlet, elements);
        const text = bound && printCall(bound, seeds);
        if (!bound || text === null) return;
        count++;
        expect(text).not.toMatch(/[\r\n]/);
        expect({ text, ...pictureOf(bindText(text)) }).toEqual({ text, ...pictureOf(bound) });
      }),
      { numRuns },
    );
    expect(count).toBeGreaterThan(numRuns / 3);
  });

  test('is the same in whatever order its named arguments stand', () => {
    fc.assert(
      fc.property(given, ({ cmdlet, elements, shuffled }) => {
        const [one, other] = [tryBind(cmdlet, elements), tryBind(cmdlet, shuffled)];
        expect(other && pictureOf(other)).toEqual(one && pictureOf(one));
      }),
      { numRuns },
    );
  });

  test.each([
    ['\u2c00\ud800\udc00', 'letters of two units are no name'],
    ['it\u2019s', 'every single quote is doubled'],
    ['\u0000', 'what cannot be seen is written by its code'],
  ])('%j as a key: %s', (key) => {
    const cmdlet = seeds.get('Update-MgUser') as BoundCall['cmdlet'];
    const elements = [
      named('UserId', 'a'),
      named('AdditionalProperties', new Hashtable([[key, [[1]]]])),
    ];
    const bound = bind(cmdlet, elements, { types: seeds });
    expect(pictureOf(bindText(printCall(bound, seeds) ?? ''))).toEqual(pictureOf(bound));
  });
});

const token = fc.oneof(
  fc.constantFrom(
    ...['-', '--', '-%', ':', ',', '@(', ')', '@{', '}', '=', ';', '|', '$null', '$true', '@x'],
    ...['-UserId', '-Filter', '-Top', '-All', '-BodyParameter', '-InputObject', '-Headers', '-H'],
    ...['-ErrorAction', 'Stop', '-OutVariable', '-WhatIf', '-Verbose:', '5', '1kb', '1e99', "''"],
    ...['{ $_ }', '[int]', '(1..3)', '@()', '@{a=1}', "'{}'", `'{"id":"x"}'`, '$x.y', '%', '&'],
  ),
  fc.string({ unit: 'binary', maxLength: 5 }),
);
const soup = fc.array(token, { maxLength: 9 }).map((tokens) => tokens.join(' '));

describe('whatever stands behind a cmdlet', () => {
  const mg = createMg({});
  const refusals = (act: () => unknown): void => {
    try {
      act();
    } catch (error) {
      if (!(error instanceof CmdletError)) throw error;
    }
  };

  test('gives a call or a CmdletError, and an explanation of it', () => {
    fc.assert(
      fc.property(anyCmdlet, soup, fc.boolean(), ({ name }, text, isPiped) => {
        const line = `${isPiped ? '@{ UserId = 1 }, $null, 5 | ' : ''}${name} ${text}`;
        refusals(() => mg.bind(Object.assign([line], { raw: [line] })));
        refusals(() => mg.explain(Object.assign([line], { raw: [line] })));
      }),
      { numRuns },
    );
  });
});
