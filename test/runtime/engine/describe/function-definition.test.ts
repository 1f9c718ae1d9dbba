import { describe, expect, test } from '@jest/globals';
import { describeDefined } from '../../../../runtime/binder/describe-defined.ts';
import { functionDefinition } from '../../../../runtime/engine/describe/function-definition.ts';

const facts: readonly (readonly [what: string, block: string, expected: object])[] = [
  ['no attributes', 'param($a, [int]$b)', { isSimple: true, givesPositions: true }],
  ['CmdletBinding', '[CmdletBinding()] param($a)', { isSimple: false, givesPositions: true }],
  ['a Parameter attribute', 'param([Parameter()]$a)', { isSimple: false }],
  [
    'what CmdletBinding says',
    "[CmdletBinding(DefaultParameterSetName='A', SupportsShouldProcess, SupportsPaging=$true, PositionalBinding=$false, ConfirmImpact='high')] param()",
    {
      defaultSet: 'A',
      supportsShouldProcess: true,
      supportsPaging: true,
      givesPositions: false,
      confirmImpact: 'High',
    },
  ],
  ['the function around it', 'function Get-It([string]$Name) { }', { name: 'Get-It' }],
];

const parameters: readonly (readonly [what: string, declared: string, expected: object])[] = [
  ['no type', '$p', { name: 'p', type: 'System.Object' }],
  ['a type', '[int[]]$p', { type: 'System.Int32[]' }],
  ['a switch', '[switch]$p', { type: 'System.Management.Automation.SwitchParameter' }],
  ['aliases', "[Alias('x','y')]$p", { aliases: ['x', 'y'] }],
  [
    'Parameter attributes as written',
    "[Parameter(Mandatory, Position=1, ParameterSetName='A')][Parameter(ValueFromPipeline=$true, Mandatory=$false, HelpMessage='h')]$p",
    {
      sets: [
        { set: 'A', isMandatory: true, position: 1 },
        { fromPipeline: true, helpMessage: 'h' },
      ],
    },
  ],
  [
    'where values come from',
    '[Parameter(ValueFromPipelineByPropertyName, ValueFromRemainingArguments, DontShow)]$p',
    {
      isHidden: true,
      sets: [{ fromPipelineByPropertyName: true, fromRemainingArguments: true }],
    },
  ],
  [
    'ValidateSet',
    "[ValidateSet('a','b',IgnoreCase=$false)]$p",
    { rules: [{ kind: 'set', values: ['a', 'b'], isCaseSensitive: true }] },
  ],
  [
    'ValidateRange',
    '[ValidateRange(1,5)]$p',
    { rules: [{ kind: 'range', minimum: 1, maximum: 5 }] },
  ],
  [
    'a kind of range',
    "[ValidateRange('Positive')]$p",
    { rules: [{ kind: 'rangeKind', sign: 'Positive' }] },
  ],
  [
    'ValidateLength',
    '[ValidateLength(2,3)]$p',
    { rules: [{ kind: 'length', minimum: 2, maximum: 3 }] },
  ],
  [
    'ValidatePattern',
    "[ValidatePattern('^a')]$p",
    { rules: [{ kind: 'pattern', pattern: '^a', isCaseSensitive: false }] },
  ],
  [
    'rules in the order of writing',
    '[ValidateNotNull()][ValidateCount(0,2)]$p',
    { rules: [{ kind: 'notNull' }, { kind: 'count', minimum: 0, maximum: 2 }] },
  ],
  [
    'what is allowed',
    '[AllowNull()][AllowEmptyString()][AllowEmptyCollection()]$p',
    { allowsNull: true, allowsEmptyString: true, allowsEmptyCollection: true },
  ],
  ['PSTypeName', "[PSTypeName('My.Thing')]$p", { objectTypeName: 'My.Thing' }],
  ['Obsolete', "[Obsolete('use q')]$p", { obsoleteMessage: 'use q' }],
];

describe('a definition from text', () => {
  test.each(facts)('%s', (_, block, expected) => {
    expect(functionDefinition(block, 'f')).toMatchObject(expected);
  });

  test.each(parameters)('a parameter with %s', (_, declared, expected) => {
    expect(functionDefinition(`param(${declared})`, 'f').parameters[0]).toMatchObject(expected);
  });

  test('a default is a value of its own', () => {
    const [parameter] = functionDefinition('param($p = (1 + 2))', 'f').parameters;
    expect(parameter?.makeDefault?.(new Map(), new Map())).toBe(3);
  });

  test('is what the binder binds by', () => {
    const metadata = describeDefined(functionDefinition('param([int]$a, $b)', 'f'));
    expect(metadata.parameters.map(({ name, entries }) => [name, entries[0]?.position])).toEqual([
      ['a', 0],
      ['b', 1],
    ]);
  });

  test.each([
    ['text without parameters', '1 + 1', 'NoParameters'],
    ['a type that is not there', 'param([NoSuchType]$a)', 'TypeNotFound'],
    ['text that does not parse', 'param($a', 'MissingEndParenthesisInFunctionParameterList'],
  ])('refuses %s', (_, text, id) => {
    expect(() => functionDefinition(text, 'f')).toThrow(expect.objectContaining({ id }));
  });
});
