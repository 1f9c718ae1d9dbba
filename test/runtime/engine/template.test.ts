import { describe, expect, test } from '@jest/globals';
import type { CmdletError } from '../../../runtime/base/errors.ts';
import { connect, type Mg } from '../../../runtime/index.ts';
import { fakeHost } from '../../support/fake-host.ts';

const mg: Mg = await connect({ host: fakeHost() });

function failure(action: () => unknown): CmdletError {
  try {
    action();
  } catch (error) {
    return error as CmdletError;
  }
  throw new Error('no failure');
}

const hostile = [
  `it's`,
  `"quoted"`,
  'two\nlines',
  '$(Remove-MgUser -UserId x)',
  '; Remove-MgUser -UserId x',
  '-DriveId',
  '-WhatIf:$true',
  '@{ a = 1 }',
  '`',
  '$' + '{template value 2}',
  '\u2018curly\u2019 \u201cquotes\u201d \u2013dash',
  '# no comment',
  '--%',
  ' ',
  '007',
  'a,b',
];

describe('a value in a template', () => {
  test.each(hostile)('%j stays one value', (value) => {
    const bound = mg.bind`New-MgUserDriveRootUploadSession -UserId ${value} -DriveId b -Item @{ name = ${value} }`;
    expect(bound.parameters).toEqual({ UserId: value, DriveId: 'b', Item: { name: value } });
  });

  test.each(hostile)('%j is text inside double quotes, words and here-strings', (value) => {
    const { parameters } =
      mg.bind`New-MgUserDriveRootUploadSession -UserId "<${value}>" -DriveId x/${value}/y -Item @{ name = @"
${value}!
"@ }`;
    expect(parameters).toEqual({
      UserId: `<${value}>`,
      DriveId: `x/${value}/y`,
      Item: { name: `${value}!` },
    });
  });

  test('keeps its kind', () => {
    const value = {
      text: 'x',
      whole: 5,
      long: 9_007_199_254_740_993n,
      part: 1.5,
      yes: true,
      nothing: null,
      gone: undefined,
      at: new Date('2026-03-01T10:00:00Z'),
      list: [1, ['a'], { deep: [] }],
    };
    const { parameters } =
      mg.bind`New-MgUserDriveRootUploadSession -UserId u -DriveId d -AdditionalProperties ${value}`;
    expect(parameters['AdditionalProperties']).toEqual({
      ...value,
      gone: null,
      at: '2026-03-01T10:00:00.0000000Z',
    });
  });

  test('a number is the text of a number to a text parameter', () => {
    const { parameters } = mg.bind`New-MgUserDriveRootUploadSession -UserId ${7} -DriveId ${9n}`;
    expect(parameters).toEqual({ UserId: '7', DriveId: '9' });
  });

  test('can be a switch, a piped object and a member', () => {
    const where = { UserId: 'u', DriveId: 'd' };
    const piped = mg.bind`${where} | New-MgUserDriveRootUploadSession -Item @{ name = 'x' } -WhatIf:${true}`;
    expect(piped.parameters).toMatchObject({
      InputObject: { 'drive-id': 'd', 'user-id': 'u' },
      WhatIf: true,
    });
    const { parameters } =
      mg.bind`New-MgUserDriveRootUploadSession -UserId ${where}.UserId -DriveId (${where}.DriveId)`;
    expect(parameters).toEqual({ UserId: 'u', DriveId: 'd' });
  });

  test.each<readonly [string, () => unknown]>([
    ['single quotes', () => mg.bind`New-MgUserDriveRootUploadSession -UserId '${'x'}' -DriveId b`],
    ['a comment', () => mg.bind`New-MgUserDriveRootUploadSession -UserId a -DriveId b # ${'x'}`],
    ['a parameter name', () => mg.bind`New-MgUserDriveRootUploadSession -${'UserId'} a -DriveId b`],
    [
      'part of a parameter name',
      () => mg.bind`New-MgUserDriveRootUploadSession -User${'Id'} a -DriveId b`,
    ],
    [
      'an escaped place',
      () => mg.bind`New-MgUserDriveRootUploadSession -UserId "\`${'x'}" -DriveId b`,
    ],
    [
      'the target of an assignment',
      () => mg.bind`${'x'} = 1; New-MgUserDriveRootUploadSession -UserId a -DriveId b`,
    ],
    [
      'a type name',
      () => mg.bind`New-MgUserDriveRootUploadSession -UserId ([${'int'}]1) -DriveId b`,
    ],
    [
      'a variable name',
      () => mg.bind`New-MgUserDriveRootUploadSession -UserId $a${'x'} -DriveId b -Item @${{}}`,
    ],
  ])('is refused in %s', (_, action) => {
    const error = failure(action);
    expect(error.id).toBe('TemplateValueMisplaced');
  });

  test('the message tells which value and what stands before it', () => {
    const error = failure(
      () => mg.bind`New-MgUserDriveRootUploadSession -UserId ${'a'} -DriveId '${'b'}'`,
    );
    expect(error.message).toMatch(/Value 2 .* -DriveId '"/);
  });

  test('an object that contains itself is refused', () => {
    const cyclic: Record<string, unknown> = {};
    cyclic['self'] = { again: cyclic };
    expect(() => mg.bind`New-MgUserDriveRootUploadSession -UserId ${cyclic} -DriveId b`).toThrow(
      /contains itself/,
    );
    expect(() => mg.bind`New-MgUserDriveRootUploadSession -UserId ${() => 1} -DriveId b`).toThrow(
      TypeError,
    );
  });

  test('an escape that JavaScript does not know is refused, not left out', () => {
    const error = failure(
      () => mg.bind`New-MgUserDriveRootUploadSession -UserId C:\users -DriveId b`,
    );
    expect(error.id).toBe('TemplateEscapeInvalid');
  });

  test('runs at one time do not see each other\u2019s values', async () => {
    const names = Array.from({ length: 50 }, (_, index) => `user ${index}`);
    const plans = await Promise.all(
      names.map(
        (name) => mg.plan`New-MgUserDriveRootUploadSession -UserId ${name} -DriveId ${name}`,
      ),
    );
    expect(plans.map(({ parameters }) => parameters['DriveId'])).toEqual(names);
    expect(mg.variable('template value 1')).toBeNull();
  });
});
