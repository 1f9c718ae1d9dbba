import { describe, expect, test } from '@jest/globals';
import { type BindError, CmdletError } from '../../../runtime/base/errors.ts';
import type { ParameterMembership } from '../../../schema/model.ts';
import { bindAll, bindText, failureOf } from './bind-text.ts';
import { catalogOf, inSets, sampleCmdlet, sampleParameter } from './sample-catalog.ts';

describe('the set of a seed cmdlet', () => {
  const keys = '-UserId u -DriveId d';
  test.each([
    ['CreateExpanded', keys],
    ['CreateExpanded', `${keys} -Item @{ name = 'a' }`],
    ['CreateExpanded', `${keys} -AdditionalProperties @{}`],
    ['Create', `${keys} -BodyParameter @{}`],
    ['CreateViaIdentityExpanded', "-InputObject @{ UserId = 'u' } -Item @{}"],
    ['CreateViaIdentity', '-InputObject @{} -BodyParameter @{}'],
    ['CreateViaIdentityExpanded', '-InputObject @{} -AdditionalProperties @{}'],
    ['AmbiguousParameterSet', '-InputObject @{} -BodyParameter @{} -Item @{}'],
    ['AmbiguousParameterSet', `${keys} -InputObject @{}`],
    ['AmbiguousParameterSet', '-DriveId d -InputObject @{} -Nope'],
    ['CreateViaIdentityExpanded', '-InputObject @{}'],
  ])('is %s: %s', (expected, line) => {
    expect(setOrError(`New-MgUserDriveRootUploadSession ${line}`)).toBe(expected);
  });
});

const mandatory: ParameterMembership = { isMandatory: true };

/** Sets in which several parameters are mandatory, with and without a default (binding.md §2.9). */
const catalog = catalogOf([
  sampleCmdlet({
    name: 'Get-MgList',
    defaultSet: 'List',
    parameters: [
      sampleParameter('Filter', 'String', inSets(['List'])),
      sampleParameter('InputObject', 'Hashtable', inSets(['GetViaIdentity'], mandatory)),
      sampleParameter('Property', 'String[]'),
      sampleParameter('UserId', 'String', inSets(['Get'], mandatory)),
    ],
  }),
  sampleCmdlet({
    name: 'Get-MgOpen',
    parameters: [
      sampleParameter('Both', 'String', inSets(['A', 'B'])),
      sampleParameter('First', 'String', inSets(['A'], mandatory)),
      sampleParameter('Second', 'String', inSets(['B'])),
      sampleParameter('Third', 'String', inSets(['C'], mandatory)),
    ],
  }),
  sampleCmdlet({
    name: 'Get-MgEither',
    parameters: [
      sampleParameter('First', 'String', inSets(['A'])),
      sampleParameter('Second', 'String', inSets(['B'])),
    ],
  }),
  sampleCmdlet({ name: 'Get-MgPlain', parameters: [sampleParameter('Name', 'String')] }),
]);

describe('a set is decided', () => {
  test.each([
    ['List', 'Get-MgList', 'by the default'],
    ['List', 'Get-MgList -Property a', 'by the default, past a parameter of all sets'],
    ['Get', 'Get-MgList -UserId u', 'by a parameter of one set'],
    ['GetViaIdentity', 'Get-MgList -InputObject @{}', 'by an identity'],
    [
      'AmbiguousParameterSet',
      'Get-MgList -UserId u -Filter f',
      'by nothing: they exclude each other',
    ],
    ['B', 'Get-MgOpen', 'as the only one that misses nothing'],
    ['B', 'Get-MgOpen -Both x', 'as the only open one that misses nothing'],
    ['A', 'Get-MgOpen -First x', 'by a mandatory parameter'],
    ['AmbiguousParameterSet', 'Get-MgEither', 'by nothing: two are open'],
    ['__AllParameterSets', 'Get-MgPlain -Name x', 'because there is none'],
  ])('%s for %s, %s', (expected, line) => {
    expect(setOrError(line)).toBe(expected);
  });

  test('an open choice names the sets', () => {
    const { message } = failureOf(() => bindAll('Get-MgEither', catalog));
    expect(message).toContain("'A' or 'B'");
  });

  test('what is missing is named in the order of definition', () => {
    const error = failureOf(() => bindAll('New-MgUserDriveRootUploadSession -Item @{}'));
    expect(error.id).toBe('MissingMandatoryParameter');
    expect((error as BindError).parameter).toBe(' DriveId UserId');
  });
});

/** What a mandatory list refuses: emptiness, and null or empty elements (binding.md §2.10). */
describe('a mandatory parameter', () => {
  const strict = catalogOf(
    ['String', 'String[]', 'Hashtable', 'Boolean?', 'Int32'].map((type) =>
      sampleCmdlet({
        name: `Set-Mg${type.replace(/\W/g, 'X')}`,
        parameters: [
          sampleParameter('Value', type, { sets: { __AllParameterSets: { isMandatory: true } } }),
        ],
      }),
    ),
  );
  const refusal = 'ParameterArgumentValidationError';
  test.each([
    ['Set-MgString -Value " "', 'accepted'],
    ["Set-MgString -Value ''", `${refusal}EmptyStringNotAllowed`],
    ['Set-MgStringXX -Value @()', `${refusal}EmptyArrayNotAllowed`],
    ["Set-MgStringXX -Value a,''", `${refusal}EmptyStringNotAllowed`],
    ['Set-MgStringXX -Value $null', `${refusal}NullNotAllowed`],
    ['Set-MgHashtable -Value @{}', 'accepted'],
    ['Set-MgHashtable -Value $null', `${refusal}NullNotAllowed`],
    ['Set-MgBooleanX -Value $null', 'accepted'],
    ['Set-MgInt32 -Value $null', 'accepted'],
  ])('%s: %s', (line, expected) => {
    const outcome = ((): string => {
      try {
        bindAll(line, strict);
        return 'accepted';
      } catch (error) {
        return error instanceof CmdletError ? error.id : String(error);
      }
    })();
    expect(outcome).toBe(expected);
  });
});

function setOrError(line: string): string {
  const source = /^Get-Mg(List|Open|Either|Plain)/.test(line) ? catalog : undefined;
  try {
    return bindText(line, source).set;
  } catch (error) {
    if (error instanceof CmdletError) return error.id;
    throw error;
  }
}
