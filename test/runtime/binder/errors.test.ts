import { describe, expect, test } from '@jest/globals';
import { BindError } from '../../../runtime/base/errors.ts';
import { bindAll, failureOf } from './bind-text.ts';

const command = 'New-MgUserDriveRootUploadSession';

interface Expected {
  readonly id: string;
  readonly category: string;
  readonly parameter?: string;
  /** What the message must hold: what was given, and the nearest right thing. */
  readonly says: readonly string[];
}

const keys = '-UserId u -DriveId d';

const rows: readonly (readonly [string, string, Expected])[] = [
  [
    'a name that is none',
    `-UserIdd u -DriveId d`,
    {
      id: 'NamedParameterNotFound',
      category: 'InvalidArgument',
      parameter: 'UserIdd',
      says: [command, "'-UserIdd'", "'-UserId'"],
    },
  ],
  [
    'a misspelt name with its value, and others after it',
    `${keys} -Itme @{} -Whatif`,
    {
      id: 'NamedParameterNotFound',
      category: 'InvalidArgument',
      parameter: 'Itme',
      says: ['-Item'],
    },
  ],
  [
    'a prefix of several, in the order of definition',
    `${keys} -I @{}`,
    {
      id: 'AmbiguousParameter',
      category: 'InvalidArgument',
      parameter: 'I',
      says: ["'-I'", "'-InputObject', '-Item', '-InformationAction' or '-InformationVariable'"],
    },
  ],
  [
    'a prefix of two common parameters',
    `${keys} -W`,
    {
      id: 'AmbiguousParameter',
      category: 'InvalidArgument',
      parameter: 'W',
      says: ["'-WarningAction', '-WarningVariable' or '-WhatIf'"],
    },
  ],
  [
    'the same parameter twice',
    '-UserId u -DriveId d -UserId v',
    {
      id: 'ParameterAlreadyBound',
      category: 'InvalidArgument',
      parameter: 'UserId',
      says: ['-UserId is given twice'],
    },
  ],
  [
    'the same parameter twice, once by a prefix and a colon',
    '-UserId u -DriveId d -us:v',
    { id: 'ParameterAlreadyBound', category: 'InvalidArgument', parameter: 'us', says: ['-us'] },
  ],
  [
    'no value at the end',
    '-UserId u -DriveId',
    {
      id: 'MissingArgument',
      category: 'InvalidArgument',
      parameter: 'DriveId',
      says: ['-DriveId', 'String'],
    },
  ],
  [
    'no value before the next parameter',
    '-UserId -DriveId d',
    { id: 'MissingArgument', category: 'InvalidArgument', parameter: 'UserId', says: ['-UserId'] },
  ],
  [
    'an argument without a name',
    `${keys} stray`,
    {
      id: 'PositionalParameterNotFound',
      category: 'InvalidArgument',
      parameter: 'stray',
      says: [command, "'stray'"],
    },
  ],
  [
    'null without a name',
    `${keys} $null`,
    {
      id: 'PositionalParameterNotFound',
      category: 'InvalidArgument',
      parameter: '$null',
      says: ['$null'],
    },
  ],
  [
    'the value of a switch after a blank',
    `${keys} -WhatIf $false`,
    {
      id: 'PositionalParameterNotFound',
      category: 'InvalidArgument',
      parameter: 'False',
      says: ["'False'"],
    },
  ],
  [
    'a list without a name',
    `${keys} a,b`,
    {
      id: 'PositionalParameterNotFound',
      category: 'InvalidArgument',
      parameter: 'System.Object[]',
      says: ['System.Object[]'],
    },
  ],
  [
    'null for a pipeline step, which refuses it',
    `${keys} -HttpPipelineAppend $null`,
    {
      id: 'ParameterArgumentValidationError',
      category: 'InvalidData',
      parameter: 'HttpPipelineAppend',
      says: ['-HttpPipelineAppend', '$null'],
    },
  ],
  [
    'nothing at all',
    '',
    {
      id: 'MissingMandatoryParameter',
      category: 'InvalidArgument',
      parameter: ' DriveId UserId',
      says: ['-DriveId', '-UserId', 'CreateExpanded'],
    },
  ],
  [
    'a missing key of the set that a body decides',
    '-UserId u -BodyParameter @{}',
    {
      id: 'MissingMandatoryParameter',
      category: 'InvalidArgument',
      parameter: ' DriveId',
      says: ['-DriveId', '(parameter set Create)'],
    },
  ],
  [
    'a body beside an expanded property',
    `${keys} -BodyParameter @{} -Item @{}`,
    {
      id: 'AmbiguousParameterSet',
      category: 'InvalidArgument',
      says: ['-BodyParameter (Create', '-Item (CreateExpanded'],
    },
  ],
  [
    'an identity beside a path key',
    `-InputObject @{} -UserId u`,
    {
      id: 'AmbiguousParameterSet',
      category: 'InvalidArgument',
      says: ['-InputObject', '-UserId', 'cannot be used together'],
    },
  ],
  [
    'an empty text for a mandatory key',
    "-UserId '' -DriveId d",
    {
      id: 'ParameterArgumentValidationErrorEmptyStringNotAllowed',
      category: 'InvalidData',
      parameter: 'UserId',
      says: ['-UserId', 'empty text'],
    },
  ],
  [
    'null for a mandatory key, which a function makes an empty text',
    '-UserId $null -DriveId d',
    {
      id: 'ParameterArgumentValidationErrorEmptyStringNotAllowed',
      category: 'InvalidData',
      parameter: 'UserId',
      says: ['-UserId'],
    },
  ],
  [
    'null for a mandatory body',
    `${keys} -BodyParameter $null`,
    {
      id: 'ParameterArgumentValidationErrorNullNotAllowed',
      category: 'InvalidData',
      parameter: 'BodyParameter',
      says: ['-BodyParameter', '$null'],
    },
  ],
  [
    'text that is no JSON for an identity, which makes null of it',
    '-InputObject u1',
    {
      id: 'ParameterArgumentValidationErrorNullNotAllowed',
      category: 'InvalidData',
      parameter: 'InputObject',
      says: ['-InputObject'],
    },
  ],
  [
    'a list for a key',
    '-UserId a,b -DriveId d',
    {
      id: 'ParameterArgumentTransformationError',
      category: 'InvalidData',
      parameter: 'UserId',
      says: ['-UserId', 'String', 'a list of 2'],
    },
  ],
  [
    'a text for a property of a complex type',
    `${keys} -Item plan.pdf`,
    {
      id: 'ParameterArgumentTransformationError',
      category: 'InvalidData',
      parameter: 'Item',
      says: ['-Item', "'plan.pdf'", 'DriveItemUploadableProperties'],
    },
  ],
  [
    'a number for the body, whose type name would say nothing',
    `${keys} -BodyParameter 5`,
    {
      id: 'ParameterArgumentTransformationError',
      category: 'InvalidData',
      parameter: 'BodyParameter',
      says: ["'5' (Int32)", 'a request body (hashtable or JSON text)'],
    },
  ],
  [
    'a custom object for a body (binding.md §7 point 18)',
    `${keys} -BodyParameter ([pscustomobject]@{ item = 1 })`,
    {
      id: 'ParameterArgumentTransformationError',
      category: 'InvalidData',
      parameter: 'BodyParameter',
      says: ['PSCustomObject'],
    },
  ],
  [
    'text for headers',
    `${keys} -Headers plain`,
    {
      id: 'ParameterArgumentTransformationError',
      category: 'InvalidData',
      parameter: 'Headers',
      says: ["'plain'", 'IDictionary'],
    },
  ],
];

describe('the error of', () => {
  test.each(rows)('%s: %s', (_, line, { says, ...expected }) => {
    const error = failureOf(() => bindAll(`${command} ${line}`));
    const { id, category, parameter, message, fullId } = error as BindError;
    expect(error).toBeInstanceOf(BindError);
    expect({ id, category, parameter }).toEqual({ parameter: undefined, ...expected });
    expect(fullId).toBe(`${expected.id},${command}`);
    for (const part of says) expect(message).toContain(part);
  });
});

describe('of several problems the first counts', () => {
  test.each([
    ['an ambiguous name before a missing value', '-I -UserId', 'AmbiguousParameter'],
    [
      'a wrong value before an unknown name',
      '-UserId a,b -Nope 1',
      'ParameterArgumentTransformationError',
    ],
    [
      'sets that exclude each other before an unknown name',
      '-Item @{} -BodyParameter @{} -Nope 1',
      'AmbiguousParameterSet',
    ],
    ['an unknown name before a missing key', '-UserId u -Nope 1', 'NamedParameterNotFound'],
    ['the first leftover, not the second', 'stray -Nope', 'PositionalParameterNotFound'],
    ['a missing value before a duplicate', '-UserId u -UserId v -DriveId', 'MissingArgument'],
    ['a parse error before an unknown command', 'x; Nope-Command -A:', 'ParameterRequiresArgument'],
  ])('%s: %s', (_, line, id) => {
    expect(failureOf(() => bindAll(`${command} ${line}`)).id).toBe(id);
  });
});

test('an error of a value points to the value', () => {
  const script = `${command} -UserId a,b -DriveId d`;
  const { extent } = failureOf(() => bindAll(script));
  expect(script.slice(extent?.start, extent?.end)).toBe('a,b');
});
