/** Scripts of several calls under the matchers: which calls are found, and what of their values is known. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type GraphMatchers, graphMatchers } from '../../../runtime/testing/index.ts';
import { createTestbed } from '../../../runtime/testing/testbed.ts';
import { scriptSoup } from '../language/soup.ts';
import { openTemporaryFiles } from '../temporary-files.ts';
import { messageOf } from './message-of.ts';

declare module 'expect' {
  interface Matchers<R> extends GraphMatchers<R> {}
}

expect.extend(graphMatchers);

const testbed = createTestbed();
const anyCall = fc.constantFrom(
  'Get-MgUser -UserId $x',
  '1 | Get-MgUser @p',
  'function f { Get-MgUser $a.b }',
);

/** Each call as `line name set`, `line name !id` where it is refused, `?` behind it where not all is known. */
function show(script: string): readonly string[] {
  return testbed.calls({ script }).map((call) => {
    const [, line = '', name = ''] = /line (\d+), (.*)/.exec(call.label ?? '') ?? [];
    const end =
      call.kind === 'refused' ? `!${call.error.id}` : call.call.set + (call.isWhole ? '' : '?');
    return [line, name, end].join(' ').trim();
  });
}

describe('the calls of a script', () => {
  test.each<readonly [string, string, readonly string[]]>([
    [
      'one after the other',
      'Get-MgUser\nGet-MgUser -UserId a',
      ['1 Get-MgUser List', '2 Get-MgUser Get'],
    ],
    [
      'as often as it runs',
      "foreach ($id in 'a', 'b') { Get-MgUser -UserId $id }",
      ['1 Get-MgUser Get', '1 Get-MgUser Get'],
    ],
    [
      'branches and functions that do not run',
      'if ($false) { Get-MgUser -Nope }\nfunction f($Id) { Get-MgUser -UserId $Id -Top 1 }',
      ['1 Get-MgUser !NamedParameterNotFound', '2 Get-MgUser !AmbiguousParameterSet'],
    ],
    [
      'what comes from a service',
      '$all = Get-MgUser\nforeach ($one in $all) { Update-MgUser -UserId $one.Id -City "x$($one.City)" }',
      ['1 Get-MgUser List', '2 Update-MgUser UpdateExpanded?'],
    ],
    [
      'what is wrong whatever the service says',
      '$all = Get-MgUser\nUpdate-MgUser -UserId $all[0].Id -City b -BodyParameter $all[0]',
      ['1 Get-MgUser List', '2 Update-MgUser !AmbiguousParameterSet'],
    ],
    [
      'what a function is given',
      'function f($Id) { Get-MgUser -UserId $Id }\nf a\nGet-MgGroup\nf $null',
      [
        '1 Get-MgUser Get',
        '1 Get-MgUser !ParameterArgumentValidationErrorEmptyStringNotAllowed',
        '3 Get-MgGroup List',
      ],
    ],
    [
      'what a function is given of a service',
      'function f($Id) { Get-MgUser -UserId $Id }\nf (Get-MgGroup).Id',
      ['1 Get-MgUser Get?', '2 Get-MgGroup List'],
    ],
    [
      'parameters of the script, its surroundings and its environment',
      'param($Id)\nGet-MgUser -UserId $Id\nGet-MgUser -UserId $other\nGet-MgUser -UserId $env:HOME',
      ['2 Get-MgUser Get?', '3 Get-MgUser Get?', '4 Get-MgUser Get?'],
    ],
    [
      'values that the script makes',
      "$id = 'a' + 'b'\n$empty = ''\nGet-MgUser -UserId $id\nGet-MgUser -UserId $empty",
      ['3 Get-MgUser Get', '4 Get-MgUser !ParameterArgumentValidationErrorEmptyStringNotAllowed'],
    ],
    [
      'a splatted table with unknown values',
      '$u = Get-MgUser\n$p = @{ UserId = $u.Id; MessageId = 5 }\nGet-MgUserMessage @p\n$q = @{ UserId = $u.Id; Nope = 1 }\nGet-MgUser @q',
      ['1 Get-MgUser List', '3 Get-MgUserMessage Get?', '5 Get-MgUser !NamedParameterNotFound'],
    ],
    [
      'a splatted table that is not all there',
      '$p = @{}\n$p.Add("UserId", (Get-MgUser).Id)\nGet-MgUserMessage -MessageId a @p\nGet-MgUserMessage -MessageId a -Top 1 @p',
      ['2 Get-MgUser List', '3 Get-MgUserMessage ?', '4 Get-MgUserMessage !AmbiguousParameterSet'],
    ],
    [
      'pipelines',
      '\'{"user-id":"a"}\' | Get-MgUser\nGet-MgUser | Update-MgUser -City x\nGet-MgUser -All | Remove-MgUser -Nope',
      [
        '1 Get-MgUser !InputObjectNotBound',
        '2 Get-MgUser List',
        '2 Update-MgUser UpdateViaIdentityExpanded?',
        '3 Get-MgUser List',
        '3 Remove-MgUser !NamedParameterNotFound',
      ],
    ],
    [
      'what commands of ours make of what they are given',
      "'a', 'b' | ForEach-Object { Get-MgUser -UserId $_ }\n1..3 | ? { $_ -gt 2 } | % { Get-MgGroup -Top $_ }\nGet-MgUser | % { Update-MgUser -UserId $_.Id -City x }",
      [
        '1 Get-MgUser Get',
        '1 Get-MgUser Get',
        '2 Get-MgGroup List',
        '3 Get-MgUser List',
        '3 Update-MgUser UpdateExpanded?',
      ],
    ],
    [
      'what is waited for',
      'Get-MgUser\nStart-Sleep 1000\nGet-MgUser -Top 1',
      ['1 Get-MgUser List', '3 Get-MgUser List'],
    ],
    [
      'names that are in no catalogue',
      'Connect-MgGraph\nGet-MgUsers\nGet-Item x\nfunction Get-MgThing { 1 }\nGet-MgThing -Nope',
      ['!CommandNotFoundException'],
    ],
    ['what the script does wrong beside its calls', '$x = 1 / 0\nthrow "no"\nGet-MgUser', ['List']],
    [
      'what we do not run',
      'class C { }\nGet-MgUser -UserId a -Top 1\nGet-MgUser',
      ['2 Get-MgUser !AmbiguousParameterSet', '3 Get-MgUser List'],
    ],
    [
      'a loop that waits for a service',
      'while ($true) { $r = Get-MgUser -UserId a; if ($r.Id) { break } }',
      Array(1000).fill('1 Get-MgUser Get'),
    ],
    [
      'a loop that waits for a command that is not there',
      'while (-not $isDone) { $isDone = Test-Done }; Get-MgUser',
      ['List'],
    ],
    [
      'what goes to the disk',
      '[IO.File]::WriteAllText("x.txt", "a")\nGet-MgUser -UserId ([IO.File]::ReadAllText("x.txt"))',
      ['Get?'],
    ],
  ])('%s', (_, script, calls) => {
    expect(show(script)).toEqual(calls);
  });
});

test('whatever stands in a script, its calls are bound or refused', () => {
  fc.assert(
    fc.property(scriptSoup, anyCall, scriptSoup, (before, call, after) => {
      const script = `${before}\n${call}\n${after}`;
      // What never ends without a command does not end here either.
      fc.pre(!/\b(?:while|for|do|until)\b/i.test(script));
      expect(testbed.calls({ script }).length).toBeGreaterThan(0);
    }),
    { numRuns: 300 },
  );
});

const script = `$id = 'a'
Get-MgUser -UserId $id
if ($later) { Update-MgUser -UserId $id -City 'Bonn' }
Send-MgUserMail -UserId $later -BodyParameter @{ Message = @{ Subject = 'x' } }`;

describe('matchers on scripts', () => {
  test('toBind wants every call, the others one', async () => {
    expect(script).toBind();
    expect({ script }).toBind();
    expect(script).not.toBind('Get');
    expect(`${script}\nGet-MgUser -Nope`).not.toBind();
    expect(`${script}\nGet-MgUser -Nope`).toFailBinding('NamedParameterNotFound');
    expect(script).not.toFailBinding();
    expect(script).toBindParameters({ UserId: 'a' });
    expect(script).toBindParameters({ userid: 'a', Property: undefined });
    expect(script).toBindParameters({ City: expect.stringContaining('onn') });
    expect(script).not.toBindParameters({ UserId: 'b' });
    await expect(script).toRequest('GET', '/users/a');
    await expect(script).toRequest('PATCH', '/users/a', { city: 'Bonn' });
    await expect(script).not.toRequest('POST', expect.stringContaining('sendMail') as never);
  });

  test('a script can be a file', async () => {
    const files = await openTemporaryFiles();
    const path = await files.write('calls.ps1', 0);
    const { writeFile } = await import('node:fs/promises');
    await writeFile(path, `\uFEFF${script}`);
    expect({ script: path }).toBind();
    expect({ script: `${path}.nope.ps1` }).toFailBinding('FileUnreadable');
    await files.remove();
  });

  test.each<readonly [string, () => unknown, RegExp]>([
    [
      'toBind',
      () => expect(`${script}\nGet-MgUser -Nope`).toBind(),
      /^1 of 4 calls do not bind:\n {2}line 5, Get-MgUser: NamedParameterNotFound,.*'-Nope'/,
    ],
    [
      'toBind set',
      () => expect(script).toBind('Get'),
      /not every call.*Get:\n {2}line 2, Get-MgUser: parameter set Get\n {2}line 3.*UpdateExpanded/,
    ],
    ['not toBind', () => expect(script).not.toBind(), /every call binds:\n {2}line 2, Get-MgUser/],
    [
      'toFailBinding',
      () => expect(script).toFailBinding('X'),
      /no call is refused with X:\n {2}line 2, Get-MgUser: parameter set Get/,
    ],
    [
      'toBindParameters',
      () => expect(script).toBindParameters({ UserId: 'b', Citty: 1 }),
      /line 2, Get-MgUser: -UserId: expected 'b', and it is 'a'; -Citty: there is no such parameter\n(?:.*\n)*.*line 4.*known only when it runs/,
    ],
    [
      'toBindParameters of one',
      () => expect('Get-MgUser -UserId a').toBindParameters({ UserId: 'b', Property: ['x'] }),
      /binds other parameters:\n {2}-UserId: expected 'b', and it is 'a'\n {2}-Property: expected \[ 'x' \], and it is not given/,
    ],
    [
      'not toBindParameters',
      () => expect(script).not.toBindParameters({ UserId: 'a' }),
      /^line 2, Get-MgUser binds these parameters/,
    ],
    [
      'toRequest',
      () => expect(script).toRequest('GET', '/users/b'),
      /no call requests\n {2}GET \/users\/b\nThere are:\n {2}line 2, Get-MgUser: GET \/v1.0\/users\/a.*line 4.*when it runs: -UserId/s,
    ],
    [
      'not toRequest',
      () => expect(script).not.toRequest('GET', '/users/a'),
      /line 2, Get-MgUser requests GET/,
    ],
  ])('%s says which call', async (_, action, message) => {
    expect(await messageOf(action)).toMatch(message);
  });
});

describe('argument objects', () => {
  test.each([
    { cmdlet: 'Get-MgUser', parameters: { UserId: 'a' } },
    { cmdlet: 'Get-MgUser', arguments: { UserId: 'a' } },
    { cmdlet: 'Get-MgUser', arguments: ['-UserId', 'a'] },
    { cmdlet: 'Get-MgUser', arguments: ['-UserId:', 'a', '-Property', ['x', 'y']] },
    { cmdlet: 'Get-MgUser', arguments: ['-us', 'a', '-Verbose'] },
  ])('%j', async (command) => {
    expect(command).toBind('Get');
    expect(command).toBindParameters({ UserId: 'a' });
    await expect(command).toRequest('GET', expect.stringMatching('^/users/a') as never);
  });

  test('values are values, and what comes after a colon is one whatever it is', () => {
    expect({ cmdlet: 'Get-MgUser', arguments: ['-UserId:', '-x'] }).toBindParameters({
      UserId: '-x',
    });
    expect({ cmdlet: 'Get-MgUser', arguments: ['-UserId', '$x'] }).toBindParameters({
      UserId: '$x',
    });
    expect({ cmdlet: 'Get-MgUser', arguments: ['a'] }).toFailBinding('PositionalParameterNotFound');
    expect({ cmdlet: 'Get-MgUser', arguments: ['-UserId'] }).toFailBinding('MissingArgument');
    expect({ cmdlet: 'Get-MgUser' }).toBind('List');
    expect({ cmdlet: 'Get-MgUser', input: '{"user-id":"a"}' }).toFailBinding('InputObjectNotBound');
  });
});
