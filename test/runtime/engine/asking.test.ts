import { describe, expect, test } from '@jest/globals';
import { CmdletError } from '../../../runtime/base/errors.ts';
import type { Host } from '../../../runtime/base/host.ts';
import type { Catalog } from '../../../runtime/catalog/catalog.ts';
import { compileScript } from '../../../runtime/engine/compile-script.ts';
import { runScript } from '../../../runtime/engine/run-script.ts';
import { createSession } from '../../../runtime/engine/session.ts';
import { toText } from '../../../runtime/values/to-text.ts';
import { fakeHost } from '../../support/fake-host.ts';

const noCmdlets: Catalog = {
  get: () => undefined,
  type: () => undefined,
  names: () => [],
  find: () => [],
  suggest: () => [],
};

/** Runs the script; the answers are given one after the other, and the questions kept. */
async function runAsked(
  script: string,
  answers: readonly string[] | null,
): Promise<{ readonly output: string; readonly questions: readonly string[] }> {
  const questions: string[] = [];
  const left = [...(answers ?? [])];
  const ask: Host['ask'] = async (question, _, isSecret) => {
    questions.push(isSecret ? `${question}(secret)` : question);
    return left.shift() ?? '';
  };
  const session = createSession({
    host: { ...fakeHost(), ...(answers && { ask }) },
    catalog: noCmdlets,
    origin: '',
    connect: () => Promise.reject(new Error('nothing is sent')),
  });
  try {
    const values = await runScript(session, compileScript(script));
    return { output: values.map((value) => toText(value)).join('|'), questions };
  } catch (error) {
    if (!(error instanceof CmdletError)) throw error;
    return { output: `!${error.fullId}`, questions };
  }
}

const mandatory =
  'function f { param([Parameter(Mandatory)][int]$Count, [Parameter(Mandatory)]$Name) "$Count $Name" }; ';
const risky =
  "function f { [CmdletBinding(SupportsShouldProcess, ConfirmImpact = 'High')] param() if ($PSCmdlet.ShouldProcess('all', 'Drop')) { 'done' } else { 'left' } }; ";

describe('Read-Host', () => {
  test.each([
    ['gives the answer', "(Read-Host 'Name') + '!'", 'kim!', 'Name: '],
    ['asks without a prompt', 'Read-Host', 'kim', ''],
    [
      'keeps a secret',
      '$s = Read-Host Key -AsSecureString; "$($s.Length) $s"',
      '3 System.Security.SecureString',
      'Key: (secret)',
    ],
    ['masks what is typed', 'Read-Host Key -MaskInput', 'kim', 'Key: (secret)'],
  ])('%s', async (_, script, output, question) => {
    expect(await runAsked(script, ['kim'])).toEqual({ output, questions: [question] });
  });

  test('is an error where there is nobody to ask', async () => {
    const { output } = await runAsked('Read-Host', null);
    expect(output).toBe('!InvalidOperation,Microsoft.PowerShell.Commands.ReadHostCommand');
  });
});

describe('mandatory parameters that are missing', () => {
  test.each([
    ['are asked for', `${mandatory}f`, ['3', 'kim'], '3 kim', 2],
    ['are asked for as far as they are missing', `${mandatory}f -Name lou`, ['4'], '4 lou', 1],
    ['of a built-in command', 'Set-Variable -Value 5; $x', ['x'], '5', 2],
    ['in a pipeline', `${mandatory}f | % { "<$_>" }`, ['1', 'a'], '<1 a>', 2],
  ])('%s', async (_, script, answers, output, count) => {
    const outcome = await runAsked(script, answers);
    expect(outcome.output).toBe(output);
    expect(outcome.questions).toHaveLength(count);
  });

  test('are an error where there is nobody to ask', async () => {
    expect(await runAsked(`${mandatory}f`, null)).toMatchObject({
      output: '!MissingMandatoryParameter,f',
    });
  });
});

describe('what asks before it acts', () => {
  test.each([
    ['a function of high impact', `${risky}f`, ['y'], 'done'],
    ['that is declined', `${risky}f`, ['n'], 'left'],
    [
      '$PSCmdlet.ShouldContinue',
      "function f { [CmdletBinding()] param() $PSCmdlet.ShouldContinue('go on?', 'f') }; f",
      ['y'],
      'True',
    ],
    ['a command with -Confirm', 'Set-Variable a 1 -Confirm; "[$a]"', ['n'], '[]'],
    ['a preference', '$ConfirmPreference = \'Low\'; Set-Variable a 1; "[$a]"', ['y'], '[1]'],
  ])('%s', async (_, script, answers, output) => {
    const outcome = await runAsked(script, answers);
    expect(outcome).toMatchObject({ output, questions: [expect.any(String)] });
  });

  test.each([
    ['-Confirm:$false', `${risky}f -Confirm:$false`, 'done'],
    ['-WhatIf', `${risky}f -WhatIf`, 'left'],
    ['a preference of None', `${risky}$ConfirmPreference = 'None'; f`, 'done'],
  ])('nothing is asked with %s', async (_, script, output) => {
    expect(await runAsked(script, [])).toEqual({ output, questions: [] });
  });
});
