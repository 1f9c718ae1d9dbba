import { describe, expect, test } from '@jest/globals';
import { explainBinding } from '../../runtime/index.ts';
import { createMg } from '../../runtime/mg.ts';
import { fakeHost } from '../support/fake-host.ts';

describe('explainBinding', () => {
  test('tells a program what mgsh bind tells', () => {
    const mg = createMg();
    const command = 'Get-MgUser -UserId a -Filter b';
    const explained = explainBinding(command);
    expect(explained).toEqual(mg.explain`Get-MgUser -UserId a -Filter b`);
    expect(explained.error).toMatchObject({
      id: 'AmbiguousParameterSet',
      pass: 'firstSets',
      fixes: [
        { set: 'List', text: "for 'List' leave -UserId out" },
        { set: 'Get', text: "for 'Get' leave -Filter out" },
        { set: 'GetViaIdentity' },
      ],
    });
  });

  test('takes a mode, and values of a template as they are', () => {
    const command = 'Update-MgUser -UserId a -AccountEnabled true';
    expect(explainBinding(command).set).toBeNull();
    expect(explainBinding(command, { compatibility: 'Helpful' }).set).toBe('UpdateExpanded');
    const { parameters } = createMg().explain`Get-MgUser -UserId ${'-x'} -Top ${5}`;
    expect(parameters).toEqual([]);
    const bound = createMg().explain`Get-MgUser -UserId ${'-x'}`;
    expect(bound.parameters).toEqual([
      { name: 'UserId', type: 'String', value: '-x', source: 'named' },
    ]);
    expect(bound.commandLine).toBe("Get-MgUser -UserId '-x'");
  });

  test('nobody is asked, and a script that waits for an answer is refused', () => {
    const mg = createMg({ host: { ...fakeHost(), ask: async () => 'y' } });
    const failing = (id: string) => expect.objectContaining({ id }) as never;
    expect(() => mg.bind`Get-MgUserMessage -MessageId a`).toThrow(
      failing('MissingMandatoryParameter'),
    );
    const { error } = mg.explain`Get-MgUserMessage -MessageId a`;
    expect(error?.id).toBe('MissingMandatoryParameter');
    expect(mg.bind`Start-Sleep 100; Get-MgUser`.set).toBe('List');
    expect(
      () => mg.bind`
        function Confirm-It {
          [CmdletBinding(SupportsShouldProcess)] param()
          $PSCmdlet.ShouldProcess('it')
        }
        if (Confirm-It -Confirm) { Get-MgUser }`,
    ).toThrow(failing('BindingMayNotWait'));
  });

  test('a call with what has no text has no command line', () => {
    const { set, commandLine } = createMg()
      .explain`Update-MgUser -UserId a -AdditionalProperties ([hashtable]::new([StringComparer]::Ordinal))`;
    expect([set, commandLine]).toEqual(['UpdateExpanded', null]);
  });
});
