import { describe, expect, test } from '@jest/globals';
import type { CmdletError } from '../../../runtime/base/errors.ts';
import { connect, type Mg } from '../../../runtime/index.ts';
import { fakeHost } from '../../support/fake-host.ts';

const host = fakeHost();

/** What a script puts out, in a program of its own. */
async function run(text: string): Promise<unknown> {
  const mg: Mg = await connect({ host });
  return mg(Object.assign([text], { raw: [text] }));
}

async function failure(text: string): Promise<CmdletError> {
  return run(text).then(
    () => Promise.reject(new Error('no failure')),
    (error: unknown) => error as CmdletError,
  );
}

describe('a script', () => {
  test.each<readonly [string, unknown]>([
    ['', undefined],
    ['# only a comment', undefined],
    ['$null', undefined],
    ['5', 5],
    ["'a'; 'b'", ['a', 'b']],
    ['1, 2', [1, 2]],
    ['@()', undefined],
    ['@(1; 2, 3)', [1, 2, 3]],
    ['$(1; 2)', [1, 2]],
    ['(5)', 5],
    ['-5', -5],
    ['-(9223372036854775807)', -9223372036854775807n],
    ['9MB', 9_437_184],
    ['1.5', 1.5],
    ['!$true', false],
    ['-not @()', true],
    ['$x = 5; "<$x>"', '<5>'],
    ['$X = 1; $x', 1],
    ['$x = @{ B = 1; a = @{ c = 2 } }; $x.a.C; $x.count', [2, 2]],
    ['$x = @{ n = 1 }, @{ n = 2 }; $x.n', [1, 2]],
    ['[int]"5"', 5],
    ['[string]5.50', '5.5'],
    ['[bool]"false"', true],
    ['[array]5', 5],
    ['[pscustomobject]@{ a = 1 }', { a: 1 }],
    ['[ordered]@{ b = 1; a = 2 }', { b: 1, a: 2 }],
    ['[long]9007199254740993', 9_007_199_254_740_993n],
    ['[int[]]("1", "2")', [1, 2]],
    ['[void]5', undefined],
    ['@"\nline\n"@', 'line'],
    ['$missing', undefined],
  ])('%j gives %j', async (text, expected) => {
    expect(await run(text)).toEqual(expected);
  });

  test.each([
    ['class A { }', 'StatementNotSupported'],
    ['1 &', 'StatementNotSupported'],
    ['New-MgA | New-MgB', 'CommandNotFoundException'],
    ['(New-MgUserDriveRootUploadSession)', 'MissingMandatoryParameter'],
    ['[nonsense]5', 'TypeNotFound'],
    ['[int]"x"', 'InvalidCastFromStringToInteger'],
    ["-'x'", 'InvalidCastFromStringToInteger'],
    ['$true = 1', 'VariableNotWritable'],
    ["'open", 'TerminatorExpectedAtEndOfString'],
    ['New-MgNothing -A b', 'CommandNotFoundException'],
    ['function f { f }; f', 'CallDepthOverflow'],
  ])('%j is refused with %s', async (text, id) => {
    const error = await failure(text);
    expect(error).toMatchObject({ id });
    expect(error.message).not.toBe('');
  });

  test('an error stops what stands behind it', async () => {
    const mg = await connect({ host });
    await expect(mg`$a = 1; New-MgNothing; $a = 2`).rejects.toMatchObject({
      id: 'CommandNotFoundException',
    });
    expect(mg.variable('a')).toBe(1);
  });
});
