import { describe, expect, test } from '@jest/globals';
import { CmdletError } from '../../../../runtime/base/errors.ts';
import type { Catalog } from '../../../../runtime/catalog/catalog.ts';
import { builtInCommands, findBuiltIn } from '../../../../runtime/engine/commands/table.ts';
import { compileScript } from '../../../../runtime/engine/compile-script.ts';
import { Collector } from '../../../../runtime/engine/frame.ts';
import { startScript } from '../../../../runtime/engine/run-script.ts';
import { createSession } from '../../../../runtime/engine/session.ts';
import { builtInMetadata } from '../../../../runtime/engine/stages/open-built-in.ts';
import { toText } from '../../../../runtime/values/to-text.ts';
import { fakeHost } from '../../../support/fake-host.ts';
import { memoryFiles } from '../../../support/memory-files.ts';

const noCmdlets: Catalog = {
  get: () => undefined,
  type: () => undefined,
  names: () => [],
  find: () => [],
  suggest: () => [],
};

/** What the script puts out, as texts with a bar between them; errors as `!` and their ids. */
async function outputOf(script: string): Promise<string> {
  const output = new Collector();
  const errors: string[] = [];
  const session = createSession({
    host: { ...fakeHost({ HOME: '/home/nora' }), files: memoryFiles(['/home/nora', '/tmp']) },
    catalog: noCmdlets,
    origin: '',
    connect: () => Promise.reject(new Error('nothing is sent')),
  });
  try {
    await startScript(session, compileScript(script), {
      output,
      errorAction: 'Continue',
      onError: ({ facts }) => errors.push(`!${facts.id}`),
    });
  } catch (error) {
    if (!(error instanceof CmdletError)) throw error;
    errors.push(`!${error.fullId}`);
  }
  return [...output.values.map((value) => toText(value)), ...errors].join('|');
}

const examples = builtInCommands.flatMap(({ examples: all }) => [...all]);

describe('the examples of the built-in commands', () => {
  test.each(examples)('%s', async (script, expected) => {
    expect(await outputOf(script)).toBe(expected);
  });
});

describe('every built-in command', () => {
  const names = builtInCommands.map(({ signature: { name } }) => name);

  test('has a name of its own, and an example', () => {
    expect(new Set(names).size).toBe(names.length);
    expect(builtInCommands.filter((command) => command.examples.length === 0)).toEqual([]);
  });

  test.each(names)('%s has a signature that the binder reads', (name) => {
    const command = findBuiltIn(name);
    const metadata = command && builtInMetadata(command);
    expect(metadata?.reportedAs).toMatch(/^Microsoft\.PowerShell\.Commands\.[\w.]+Command$/);
    const refused = command?.refused ?? [];
    expect(refused.filter((each) => !metadata?.byName.has(each.toLowerCase()))).toEqual([]);
  });
});

describe('how a command is found', () => {
  test.each([
    ['write-output a', 'a'],
    ['Microsoft.PowerShell.Utility\\Write-Output a', 'a'],
    ['Microsoft.PowerShell.Core\\Write-Output a', '!CommandNotFoundException'],
    ['echo a', 'a'],
    ['1, 2 | % { $_ }', '1|2'],
    ['3, 1 | sort', '1|3'],
    ['function Write-Output { "own" }; Write-Output a', 'own'],
    ['& (@("Write-Output")[0]) a', 'a'],
  ])('%s', async (script, expected) => {
    expect(await outputOf(script)).toBe(expected);
  });
});

describe('common parameters', () => {
  test.each([
    ['Get-Variable nope -ErrorAction SilentlyContinue -ErrorVariable e; @($e).Count', '1'],
    ['Get-Variable nope -ErrorAction Ignore -ErrorVariable e; @($e).Count', '0'],
    ["try { Get-Variable nope -ErrorAction Stop } catch { 'caught' }", 'caught'],
    ['Write-Output 1 2 -OutVariable o | Out-Null; "$o"', '1 2'],
    ['Write-Output 1 -OutVariable o; Write-Output 2 -OutVariable +o; "$o"', '1|2|1 2'],
    ['1, 2 | ForEach-Object { $_ } -PipelineVariable p | ForEach-Object { "p$p" }', 'p1|p2'],
    [
      'function f { [CmdletBinding()] param() Write-Warning w }; f -WarningVariable x 3>$null; "$x"',
      'w',
    ],
    [
      'function f { [CmdletBinding()] param() Write-Error e }; f -ErrorVariable x 2>$null; "$x"',
      'e',
    ],
    ['function f { [CmdletBinding()] param() Write-Verbose v }; f -Verbose 4>&1', 'v'],
    [
      'function f { [CmdletBinding()] param() Get-Variable nope }; f -ErrorAction SilentlyContinue; 1',
      '1',
    ],
    [
      'Write-Warning w -WarningAction Stop 3>$null',
      '!ActionPreferenceStop,Microsoft.PowerShell.Commands.WriteWarningCommand',
    ],
    [
      '$PSDefaultParameterValues["Write-Output:NoEnumerate"] = $true; Write-Output (1, 2) | % Count',
      '2',
    ],
    ['Set-Variable a 1 -WhatIf; $null -eq $a', 'True'],
    [
      '$WhatIfPreference = $true; Set-Variable a 1; $WhatIfPreference = $false; $null -eq $a',
      'True',
    ],
    [
      'Set-Variable a 1 -Confirm',
      '!InvalidOperation,Microsoft.PowerShell.Commands.SetVariableCommand',
    ],
    ['$a = 0; Set-Variable a 1 -Confirm:$false; $a', '1'],
  ])('%s', async (script, expected) => {
    expect(await outputOf(script)).toBe(expected);
  });
});
