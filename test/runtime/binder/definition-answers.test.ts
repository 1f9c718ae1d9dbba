import { describe, expect, test } from '@jest/globals';
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

const piped = { fromPipeline: true } as const;

/** What a real PowerShell 7.6 answered where random definitions met random arguments. */
const commands: readonly CommandDefinition[] = [
  command(
    'NamedAll',
    [
      { name: 'A', type: 'String', sets: [{ set: 'One' }] },
      { name: 'B', type: 'String', sets: [{ set: 'Two' }] },
    ],
    { defaultSet: all },
  ),
  command('Wrap', [
    { name: 'Short', type: 'PSObject', rules: [{ kind: 'length', minimum: 1, maximum: 3 }] },
    { name: 'Full', type: 'PSObject', rules: [{ kind: 'notNullOrEmpty' }] },
    { name: 'Few', type: 'PSObject', rules: [{ kind: 'count', minimum: 1, maximum: 2 }] },
    { name: 'Fulls', type: 'PSObject[]', rules: [{ kind: 'notNullOrEmpty' }] },
    { name: 'Above', type: 'Object', rules: [{ kind: 'rangeKind', sign: 'Positive' }] },
  ]),
  command('Rest', [
    { name: 'Number', type: 'Int32' },
    { name: 'Any', type: 'Object', sets: [{ fromRemainingArguments: true }] },
  ]),
  command('Join', [{ name: 'Text', type: 'String', sets: [{ fromRemainingArguments: true }] }]),
  command('Feed', [
    { name: 'Id', type: 'Int32', sets: [piped] },
    { name: 'Word', type: 'String', sets: [piped] },
  ]),
  command('Paged', [{ name: 'First', type: 'String' }], { supportsPaging: true }),
  command('Said', [
    { name: 'A', type: 'String', aliases: ['Z'] },
    { name: 'B', type: 'String', aliases: ['z'] },
  ]),
  command('Masked', [{ name: 'A', type: 'String', sets: [{}, { set: 'One' }, { set: 'one' }] }]),
  command('Compiled', [{ name: 'Text', type: 'String', sets: [{ position: 0 }] }], {
    kind: 'compiled',
  }),
];

describe('what random definitions and arguments taught', () => {
  test.each([
    // A default set of the name that stands for all is a set like any other.
    ['NamedAll', '__AllParameterSets'],
    ['NamedAll -A x', 'One -A="x"'],
    // What a PSObject holds is wrapped: some rules see the wrapper.
    ['Wrap -Short a', '!ParameterArgumentValidationError'],
    ["Wrap -Short 'a','b'", '__AllParameterSets -Short=["a", "b"]'],
    ["Wrap -Full ''", '__AllParameterSets -Full=""'],
    ['Wrap -Full @()', '__AllParameterSets -Full=[]'],
    ['Wrap -Full $null', '!ParameterArgumentValidationError'],
    ['Wrap -Few 1,2', '!ParameterArgumentValidationError'],
    ["Wrap -Fulls '',a", '__AllParameterSets -Fulls=["", "a"]'],
    ['Wrap -Fulls @()', '!ParameterArgumentValidationError'],
    ['Wrap -Above $true', '__AllParameterSets -Above=true'],
    ["Wrap -Above '5'", '!ParameterArgumentValidationError'],
    ["Wrap -Above ([timespan]'-1:00')", '!ParameterArgumentValidationError'],
    // Remaining arguments come as PowerShell's own list, a single list as itself.
    ['Join a ([int]) 5', '__AllParameterSets -Text="a System.Int32 5"'],
    ['Rest -Number 1 (1,2)', '__AllParameterSets -Any=[Int32 1, Int32 2] -Number=Int32 1'],
    // An unknown name after one that wants a value is its value.
    ['Rest -Number -Unknown', '!ParameterArgumentTransformationError'],
    // A delayed block that fails, or names no command, fails for each object.
    ['1 | Feed -Id { [int]"x"; 5 }', '!ScriptBlockArgumentInvocationFailed'],
    ['$h = @{ Id = 3 }; 1 | Feed -Id { $_ } @h', '__AllParameterSets -Id=Int32 1 -Word="1"'],
    ['1 | Feed -Word { 1; 2 }', '__AllParameterSets -Id=Int32 1 -Word="1 2"'],
    // Names that collide are found when the command is called.
    ['Paged', '!ParameterNameAlreadyExistsForCommand'],
    ['Said', '!AliasDeclaredMultipleTimes'],
    ['Masked', '!ParameterDeclaredInParameterSetMultipleTimes'],
    // A compiled cmdlet writes dates as the user's culture does, also those inside of objects.
    [
      "[cultureinfo]::CurrentCulture = 'de-DE'; Compiled ([datetime]'2024-01-31')",
      '__AllParameterSets -Text="31.01.2024 00:00:00"',
    ],
    [
      "[cultureinfo]::CurrentCulture = 'en-GB'; Compiled ([pscustomobject]@{ a = [datetime]'2024-01-31' })",
      '__AllParameterSets -Text="@{a=31/01/2024 00:00:00}"',
    ],
    ["$OFS = '-'; Join 1 2", '__AllParameterSets -Text="1-2"'],
  ])('%s', (script, expected) => {
    expect(bindDefined(script, commands).join('; ')).toBe(expected);
  });
});

const types = command('Types', [
  { name: 'Days', type: 'System.DayOfWeek[]' },
  { name: 'Day', type: 'System.DayOfWeek' },
  { name: 'Big', type: 'System.Numerics.BigInteger' },
  { name: 'MaybeDay', type: 'System.Nullable[System.DayOfWeek]' },
  { name: 'When', type: 'DateTime' },
]);

describe('a value of an unusual kind', () => {
  test.each([
    ['-Days ([int[]](1,2))', '-Days=[Int32 1, Int32 2]'],
    ['-Day ([long]4294967297)', '-Day=DayOfWeek "Monday"'],
    ['-Big ([byte[]](1,2,250))', '-Big=BigInteger -392703'],
    ['-MaybeDay 5d', '-MaybeDay=DayOfWeek "Friday"'],
    ['-Day 5d', '!ParameterArgumentTransformationError'],
    ["-When '3/5'", '-When=Unspecified 2026-03-05T00:00:00.0000000Z'],
  ])('%s', (argument, expected) => {
    const [told = ''] = bindDefined(`Types ${argument}`, [types]);
    expect(told.replace(`${all} `, '')).toBe(expected);
  });
});

test('what a pipeline begins with is evaluated before its commands are bound', () => {
  const script = "[int]'x' | Rest -Number y";
  expect(bindDefined(script, commands)).toEqual(['!InvalidCastFromStringToInteger']);
});
