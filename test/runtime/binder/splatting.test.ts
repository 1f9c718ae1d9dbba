import { describe, expect, test } from '@jest/globals';
import type { BindError } from '../../../runtime/base/errors.ts';
import { bindAll, bindText, failureOf } from './bind-text.ts';
import { showValue } from './show-value.ts';

const command = 'New-MgUserDriveRootUploadSession';

function bound(script: string): Readonly<Record<string, string>> {
  const entries = [...bindText(script).arguments].map(
    ([name, { value }]) => [name, showValue(value)] as const,
  );
  return Object.fromEntries(entries);
}

describe('a splatted hashtable', () => {
  test.each<readonly [string, string, Readonly<Record<string, string>>]>([
    [
      'names its parameters',
      `$h = @{ UserId = 'u'; drive = 'd' }; ${command} @h`,
      { UserId: '"u"', DriveId: '"d"' },
    ],
    [
      'gives switches their value',
      `$h = @{ WhatIf = $true; Confirm = $false }; ${command} -UserId u -DriveId d @h`,
      { UserId: '"u"', DriveId: '"d"', WhatIf: 'true', Confirm: 'false' },
    ],
    [
      'yields to what the line names, by any spelling',
      `$h = @{ UserId = 'splatted'; DriveId = 'd' }; ${command} @h -us line`,
      { UserId: '"line"', DriveId: '"d"' },
    ],
    [
      'lets the value behind it go to the parameter before it',
      `$h = @{ DriveId = 'd' }; ${command} -UserId @h 'u'`,
      { UserId: '"u"', DriveId: '"d"' },
    ],
    [
      'may be one of two',
      `$a = @{ UserId = 'u' }; $b = [ordered]@{ DriveId = 'd' }; ${command} @a @b`,
      { UserId: '"u"', DriveId: '"d"' },
    ],
    [
      'forgets how a number was written',
      `$h = @{ UserId = 007 }; ${command} @h -DriveId 007`,
      { UserId: '"7"', DriveId: '"007"' },
    ],
  ])('%s', (_, script, expected) => {
    expect(bound(script)).toEqual(expected);
  });

  test.each([
    [
      'twice the same',
      `$a = @{ UserId = 1 }; ${command} @a @a -DriveId d`,
      'ParameterAlreadyBound',
      'UserId',
    ],
    [
      'name and prefix',
      `$a = @{ UserId = 1; Us = 2; DriveId = 3 }; ${command} @a`,
      'ParameterAlreadyBound',
      'Us',
    ],
    ['a key that is none', `$a = @{ Usr = 1 }; ${command} @a`, 'NamedParameterNotFound', 'Usr'],
    [
      'null for a key',
      `$a = @{ UserId = $null }; ${command} @a`,
      'ParameterArgumentValidationErrorEmptyStringNotAllowed',
      'UserId',
    ],
    [
      'nothing left for the name before it',
      `$a = @{ DriveId = 1 }; ${command} -UserId @a`,
      'MissingArgument',
      'UserId',
    ],
    [
      'an element of a list',
      `$a = @(1); ${command} @a,2`,
      'SplattingNotPermittedInArgumentList',
      undefined,
    ],
  ])('is refused: %s', (_, script, id, parameter) => {
    const error = failureOf(() => bindAll(script)) as BindError;
    expect({ id: error.id, parameter: error.parameter }).toEqual({ id, parameter });
  });
});

test.each([
  ['a list gives arguments without names', "$a = 'x', 'y'", 'x'],
  ['its texts name nothing', "$a = @('-UserId', 'u')", '-UserId'],
  ['text gives its characters', "$a = 'text'", 't'],
  ['null is an argument', '$a = $null', '$null'],
])('splatted, %s', (_, assignment, parameter) => {
  const error = failureOf(() => bindAll(`${assignment}; ${command} -UserId u -DriveId d @a`));
  expect(error.id).toBe('PositionalParameterNotFound');
  expect((error as BindError).parameter).toBe(parameter);
});
