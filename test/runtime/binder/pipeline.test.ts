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
