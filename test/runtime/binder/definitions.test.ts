import { describe, expect, test } from '@jest/globals';
import { CmdletError } from '../../../runtime/base/errors.ts';
import type {
  CommandDefinition,
  ParameterDefinition,
} from '../../../runtime/binder/command-definition.ts';
import { bindDefined } from './bind-definition.ts';

const all = '__AllParameterSets';

function command(
  name: string,
  parameters: readonly ParameterDefinition[],
  facts: Partial<CommandDefinition> = {},
): CommandDefinition {
  return { name, kind: 'function', parameters, ...facts };
}

/** Rules of definitions that no service cmdlet has; every row was asked of a real PowerShell. */
const commands: readonly CommandDefinition[] = [
  command('Places', [
    { name: 'Count', type: 'Int32', sets: [{ set: 'Number', position: 0 }] },
    { name: 'Text', type: 'String', sets: [{ set: 'Word', position: 0 }] },
    { name: 'Rest', type: 'String[]', sets: [{ position: 1 }] },
  ]),
  command(
    'Ordered',
    [
      { name: 'A', type: 'String' },
      { name: 'On', type: 'switch' },
      { name: 'B', type: 'Int32' },
    ],
    {
      givesPositions: true,
    },
  ),
  command('Gather', [
    { name: 'First', type: 'String', sets: [{ position: 0 }] },
    { name: 'Others', type: 'Object[]', sets: [{ fromRemainingArguments: true }] },
  ]),
  command('Twins', [
    { name: 'A', type: 'String', sets: [{ position: 0 }] },
    { name: 'B', type: 'String', sets: [{ position: 0 }] },
  ]),
  command('Feed', [
    { name: 'Word', type: 'String', sets: [{ fromPipeline: true }] },
    { name: 'Id', type: 'Int32', aliases: ['Key'], sets: [{ fromPipelineByPropertyName: true }] },
  ]),
  command('Depend', [{ name: 'Kind', type: 'String', sets: [{ position: 0 }] }], {
    dynamicParameters: (bound) => {
      if (bound.get('Kind') === 'bad') throw new Error('no such kind');
      return bound.get('Kind') === 'more' ? [{ name: 'Extra', type: 'Int32' }] : null;
    },
  }),
  command('Shout', [
    {
      name: 'Text',
      type: 'String',
      transformations: [(value) => (typeof value === 'string' ? value.toUpperCase() : value)],
    },
    {
      name: 'Never',
      type: 'String',
      transformations: [
        (value) => {
          if (value === '') return value;
          throw new CmdletError({ id: 'No', category: 'InvalidData', message: 'never' });
        },
      ],
    },
  ]),
  command('Old', [{ name: 'Way', type: 'String', obsoleteMessage: 'Use the new one.' }], {
    kind: 'compiled',
  }),
];

describe('a command line over any definition', () => {
  test.each([
    ['Places 5 a', 'Number -Count=Int32 5 -Rest=["a"]'],
    ['Places five', 'Word -Text="five"'],
    ['Places -Text x 5', 'Word -Rest=["5"] -Text="x"'],
    ['Places a b c', '!PositionalParameterNotFound'],
    ['Ordered x 3', `${all} -A="x" -B=Int32 3`],
    ['Ordered -B 1 x -On', `${all} -A="x" -B=Int32 1 -On=SwitchParameter "True"`],
    ['Gather a b -Nope 3', `${all} -First="a" -Others=["b", "-Nope", Int32 3]`],
    ['Gather a', `${all} -First="a"`],
    ['Twins x', '!AmbiguousPositionalParameterNoName'],
    ['Twins -A x', `${all} -A="x"`],
    ['Depend more -Extra 3', `${all} -Extra=Int32 3 -Kind="more"`],
    ['Depend less -Extra 3', '!NamedParameterNotFound'],
    ['Depend bad', '!GetDynamicParametersException'],
    ['Shout -Text a', `${all} -Text="A"`],
    ['Shout -Never a', '!ParameterArgumentTransformationError'],
  ])('%s', (script, expected) => expect(bindDefined(script, commands)).toEqual([expected]));
});

describe('objects of the pipeline', () => {
  test.each([
    ["'a', 'b' | Feed", [`${all} -Word="a"`, `${all} -Word="b"`]],
    ['[pscustomobject]@{ Key = 3 } | Feed -Word x', [`${all} -Id=Int32 3 -Word="x"`]],
    ["[pscustomobject]@{ Id = 'x' } | Feed -Word x", ['!ParameterArgumentTransformationError']],
    ["'a' | Feed -Word x", ['!InputObjectNotBound']],
    ["'a', 'b' | Feed -Id { 7 }", [`${all} -Id=Int32 7 -Word="a"`, `${all} -Id=Int32 7 -Word="b"`]],
    ["'a' | Feed -Id { }", ['!ScriptBlockArgumentNoOutput']],
    ["'a' | Feed -Id { throw 'x' }", ['!ScriptBlockArgumentInvocationFailed']],
    ['Feed -Id { 7 }', ['!ScriptBlockArgumentNoInput']],
  ])('%s', (script, expected) => expect(bindDefined(script, commands)).toEqual(expected));
});

describe('$PSDefaultParameterValues', () => {
  test.each([
    ["@{ 'Feed:Id' = 3 }", 'Feed', `${all} -Id=Int32 3`],
    ["@{ 'f*:key' = 3 }", 'Feed', `${all} -Id=Int32 3`],
    ["@{ 'Feed:Id' = 3 }", 'Feed -Id 4', `${all} -Id=Int32 4`],
    ["@{ 'Feed:Id' = 'x' }", 'Feed', all],
    ["@{ 'Feed:Id' = 3; Disabled = $true }", 'Feed', all],
    ["@{ 'Feed:Id' = { 5 } }", 'Feed', `${all} -Id=Int32 5`],
    ["@{ 'Places:Count' = 3; 'Places:Text' = 'a' }", 'Places -Rest x', '!AmbiguousParameterSet'],
    ["@{ 'Feed:Key' = 3; 'Feed:Id' = 4 }", 'Feed', all],
  ])('%s: %s', (values, line, expected) => {
    expect(bindDefined(`$PSDefaultParameterValues = ${values}; ${line}`, commands)).toEqual([
      expected,
    ]);
  });
});

const checked = command('Checked', [
  { name: 'Pick', type: 'String', rules: [{ kind: 'set', values: ['a', 'b'] }] },
  { name: 'Exact', type: 'String', rules: [{ kind: 'set', values: ['a'], isCaseSensitive: true }] },
  { name: 'Range', type: 'Int32[]', rules: [{ kind: 'range', minimum: 1, maximum: 5 }] },
  { name: 'Sign', type: 'Int32', rules: [{ kind: 'rangeKind', sign: 'Positive' }] },
  { name: 'Long', type: 'String', rules: [{ kind: 'length', minimum: 2, maximum: 3 }] },
  { name: 'Some', type: 'String[]', rules: [{ kind: 'count', minimum: 1, maximum: 2 }] },
  { name: 'Like', type: 'String', rules: [{ kind: 'pattern', pattern: '^b' }] },
  { name: 'There', type: 'Object', rules: [{ kind: 'notNull' }] },
  { name: 'Full', type: 'String[]', rules: [{ kind: 'notNullOrEmpty' }] },
  { name: 'Ink', type: 'String', rules: [{ kind: 'notNullOrWhiteSpace' }] },
  { name: 'Drive', type: 'String', rules: [{ kind: 'drive', drives: ['C'] }] },
]);

describe('a validation attribute', () => {
  test.each([
    ['-Pick A', '-Pick c'],
    ['-Exact a', '-Exact A'],
    ['-Range 1,5', '-Range 1,6'],
    ['-Sign 1', '-Sign 0'],
    ['-Long abc', '-Long a'],
    ['-Some a,b', '-Some a,b,c'],
    ['-Like Ba', '-Like ab'],
    ['-There 0', '-There $null'],
    ['-Full a', "-Full a,''"],
    ['-Ink x', "-Ink ' '"],
    ['-Pick b', '-Drive C:/x'],
  ])('takes %s, not %s', (taken, refused) => {
    const outcome = [`Checked ${taken}`, `Checked ${refused}`].map(
      (line) => bindDefined(line, [checked])[0],
    );
    expect(outcome[0]).toContain(taken.split(' ')[0]);
    expect(outcome[1]).toBe('!ParameterArgumentValidationError');
  });
});
