import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { bundleMgsh, type Mgsh } from './run-mgsh.ts';

let mgsh: Mgsh;
beforeAll(async () => {
  mgsh = await bundleMgsh('bind');
});
afterAll(() => mgsh.remove());

async function explain(...words: readonly string[]) {
  const { output, status } = await mgsh.run(['bind', '--json', ...words]);
  return { status, ...JSON.parse(output) };
}

describe('mgsh bind', () => {
  test('does what its page shows', async () => {
    const page = readFileSync(new URL('../../../docs/bind.md', import.meta.url), 'utf8');
    const blocks = [...page.matchAll(/```\n\$ mgsh bind "([^\n]*)"\n(.*?)\n```/gs)];
    expect(blocks).toHaveLength(2);
    for (const [, command = '', printed] of blocks) {
      const { status, output, error } = await mgsh.run(['bind', command]);
      const ending = status === 0 ? '' : `[${status}]`;
      expect(output + error + ending).toBe(`${printed}\n`.replace(/(\[\d\])\n$/, '$1'));
    }
  });

  test('as JSON tells set, values with their sources, and the line to write', async () => {
    const explained = await explain('--', 'Get-MgUser', '-UserId', '007', '-Select', 'a,b');
    expect(explained).toMatchObject({
      status: 0,
      command: 'Get-MgUser',
      compatibility: 'Strict',
      set: 'Get',
      parameters: [
        { name: 'UserId', type: 'String', value: '007', source: 'named' },
        { name: 'Property', type: 'String[]', value: ['a', 'b'], source: 'named' },
      ],
      commandLine: "Get-MgUser -UserId '007' -Property @('a', 'b')",
      error: null,
    });
    expect(explained.passes[0].dropped[0]).toEqual({
      set: 'List',
      because: { kind: 'hasNoSuchParameter', parameters: ['UserId'] },
    });
  });

  test.each<readonly [string, string, string, readonly object[]]>([
    [
      'Get-MgUser -UserIdd a',
      'NamedParameterNotFound',
      'remaining',
      [{ kind: 'rename', from: 'UserIdd', to: ['UserId'] }],
    ],
    ['Get-MgUser -Nonsense', 'NamedParameterNotFound', 'remaining', [{ kind: 'remove' }]],
    [
      'New-MgUser -Drive a',
      'ParameterArgumentTransformationError',
      'named',
      [{ kind: 'addValue' }],
    ],
    [
      'New-MgUser -D x',
      'AmbiguousParameter',
      'named',
      [{ kind: 'rename', from: 'D', to: expect.arrayContaining(['Department']) }],
    ],
    ['Get-MgUser -UserId', 'MissingArgument', 'named', [{ kind: 'addValue', type: 'String' }]],
    ['Get-MgUser -UserId a -UserId b', 'ParameterAlreadyBound', 'named', [{ kind: 'removeOne' }]],
    [
      'Get-MgUser a',
      'PositionalParameterNotFound',
      'remaining',
      [{ kind: 'nameArgument', argument: 'a', parameters: ['UserId', 'InputObject'] }],
    ],
    [
      'Update-MgUser -UserId a -AccountEnabled false',
      'PositionalParameterNotFound',
      'remaining',
      [
        { kind: 'joinSwitch', parameter: 'AccountEnabled', isOn: false },
        { kind: 'nameArgument', parameters: [] },
        { kind: 'helpful' },
      ],
    ],
    [
      'Get-MgUserMessage -MessageId a',
      'MissingMandatoryParameter',
      'mandatory',
      [
        { set: 'Get', remove: [], add: [{ parameter: 'UserId', type: 'String' }] },
        { set: 'List', remove: ['MessageId'] },
        { set: 'GetViaIdentity' },
      ],
    ],
    [
      `'{"user-id":"a"}' | Get-MgUser`,
      'InputObjectNotBound',
      'pipelineObject',
      [{ set: 'Get' }, { set: 'GetViaIdentity' }, { kind: 'helpful' }],
    ],
  ])('%s tells what would mend it', async (command, id, pass, fixes) => {
    const { status, set, error, passes } = await explain(command);
    expect({ status, set }).toEqual({ status: 1, set: null });
    expect(error).toMatchObject({ id, pass, fixes, extent: { start: expect.any(Number) } });
    expect(passes.at(-1).pass).toBe(pass);
  });

  test('shows the command behind a function, and each pipeline object', async () => {
    const { passes, set } = await explain('@{ Subject = 1 }, @{ Subject = 2 } | Get-MgUser');
    expect(set).toBe('List');
    const objects = passes.filter(({ pass }: { pass: string }) => pass === 'pipelineObject');
    const [function_, behind, ...second] = objects;
    expect(second).toEqual([function_, behind]);
    expect([function_.command, behind.command]).toEqual(['Get-MgUser', 'Get-MgUser_List']);
    expect(function_.bound).toContainEqual({ parameter: 'InputObject', source: 'pipeline' });
    expect(behind.bound).toEqual([{ parameter: 'Headers', source: 'pipeline' }]);
  });

  test('is as helpful as it is told to be', async () => {
    const command = "@{ UserId = 'a' } | Get-MgUser";
    const explained = await explain('--compatibility', 'helpful', command);
    expect(explained).toMatchObject({
      compatibility: 'Helpful',
      set: 'GetViaIdentity',
      helped: ['pipedTableIsNoHeaders', 'choosesSetPerObject'],
      commandLine: "Get-MgUser -InputObject @{ UserId = 'a' }",
    });
  });

  test('answers each line of standard input', async () => {
    const lines = [
      'Get-MgUser -UserId a',
      '{"id": "k", "command": "Get-MgUser -Nope"}',
      'Get-MgNope',
      'Get-MgUser; Get-MgUser',
      '"',
    ];
    const { status, output, error } = await mgsh.run(['bind'], { input: lines.join('\n') });
    expect({ status, error }).toEqual({ status: 0, error: '' });
    const answers = output
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(answers.map((answer) => [answer.id, answer.set, answer.error?.id])).toEqual([
      [1, 'Get', undefined],
      ['k', null, 'NamedParameterNotFound'],
      [3, undefined, 'CommandNotFoundException'],
      [4, undefined, 'OneCommandWanted'],
      [5, undefined, 'TerminatorExpectedAtEndOfString'],
    ]);
  });

  test.each<readonly [readonly string[], number, RegExp]>([
    [['bind', 'Get-MgUsr'], 2, /Did you mean 'Get-MgUser'/],
    [['bind', '$x = 1'], 1, /OneCommandWanted/],
    [['bind', 'Connect-MgGraph', '--catalog', '/no/such/folder'], 1, /CatalogueUnusable/],
  ])('%j ends with %i', async (words, status, said) => {
    const ended = await mgsh.run(words);
    expect(ended.status).toBe(status);
    expect(ended.output + ended.error).toMatch(said);
  });
});
