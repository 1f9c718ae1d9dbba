import { describe, expect, test } from '@jest/globals';
import { bindAll, bindText, failureOf } from './bind-text.ts';
import { showValue } from './show-value.ts';

const command = 'New-MgUserDriveRootUploadSession';

function bound(script: string): Readonly<Record<string, string>> {
  const entries = [...bindText(script).arguments].map(
    ([name, { value }]) => [name, showValue(value)] as const,
  );
  return Object.fromEntries(entries);
}

describe('a piped hashtable', () => {
  test('is both the identity and the headers (binding.md §5.2)', () => {
    const script = `@{ UserId = 'u'; DriveId = 'd' } | ${command} -Item @{ name = 'a' }`;
    expect(bindText(script).set).toBe('CreateViaIdentityExpanded');
    expect(bound(script)).toEqual({
      Item: 'IMicrosoftGraphDriveItemUploadableProperties {"name":"a"}',
      Headers: 'Hashtable {"UserId":"u","DriveId":"d"}',
      InputObject: 'IUsersActionsIdentity {"drive-id":"d","user-id":"u"}',
    });
  });

  test('is bound once for each object', () => {
    const calls = bindAll(`@{ UserId = 'a' }, @{ UserId = 'b' } | ${command} -Item @{}`);
    const users = calls.map((call) => showValue(call.arguments.get('InputObject')?.value ?? null));
    expect(users).toEqual([
      'IUsersActionsIdentity {"user-id":"a"}',
      'IUsersActionsIdentity {"user-id":"b"}',
    ]);
  });

  test('is only the headers where the keys are given', () => {
    const script = `@{ Prefer = 'x' } | ${command} -UserId u -DriveId d -Item @{}`;
    expect(bound(script)['Headers']).toBe('Hashtable {"Prefer":"x"}');
  });
});

test.each([
  ['text', "'u1'"],
  ['a custom object', "([pscustomobject]@{ UserId = 'u' })"],
])('%s is taken by no parameter', (_, input) => {
  const script = `${input} | ${command} -UserId u -DriveId d -BodyParameter @{}`;
  const error = failureOf(() => bindAll(script));
  expect(error.id).toBe('InputObjectNotBound');
  expect(error.message).toContain(command);
});

/**
 * The public function chooses the compiled command before the first object and hands it the command
 * line only: requests.jsonl and requests-generated.jsonl, the cases named.
 */
describe('with pipeline input', () => {
  const space = 'Microsoft.Graph.PowerShell.Cmdlets.';
  test.each([
    [
      'bind-0641',
      `@{ name = 'd1' } | ${command} -InputObject @{ UserId = 'u1'; DriveId = 'd1' }`,
      'ParameterArgumentValidationError,Microsoft.PowerShell.Commands.GetCommandCommand',
      'CreateViaIdentity',
    ],
    [
      'bind-0599',
      `([pscustomobject]@{ UserId = 'u1' }) | ${command}`,
      `MissingMandatoryParameter,${space}NewMgUserDriveRootUploadSession_CreateExpanded`,
      '-DriveId',
    ],
    [
      'bind-1559',
      `'{"item":{}}' | ${command} -UserId u -DriveId d`,
      `InputObjectNotBound,${space}NewMgUserDriveRootUploadSession_CreateExpanded`,
      'System.String',
    ],
    [
      'bind-0298',
      `'text' | ${command} -UserId u -DriveId d`,
      `InputObjectNotBound,${command}`,
      'System.String',
    ],
    [
      'bind-0603',
      `'text' | ${command} -Item @{}`,
      `ParameterArgumentValidationErrorNullNotAllowed,${command}`,
      '-InputObject',
    ],
    [
      'bind-0263',
      `$null | ${command} -Item @{}`,
      `ParameterArgumentValidationErrorNullNotAllowed,${command}`,
      '-InputObject',
    ],
  ])('%s fails: %s', (_, script, fullId, named) => {
    const error = failureOf(() => bindAll(script));
    expect(error.fullId).toBe(fullId);
    expect(error.message).toContain(named);
  });

  test('a body is no body where the default set was chosen, but headers (bind-0291)', () => {
    const script = `([ordered]@{ id = 'o1' }) | ${command} -UserId u -DriveId d`;
    expect(bindText(script).set).toBe('CreateExpanded');
    expect(bound(script)).toEqual({
      DriveId: '"d"',
      UserId: '"u"',
      Headers: 'OrderedDictionary {"id":"o1"}',
    });
  });
});
