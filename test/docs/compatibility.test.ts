/** The page on Strict and Helpful says what the table says, and every row of the table is what happens. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { type DifferenceId, differenceTexts } from '../../runtime/base/messages/compatibility.ts';
import { connect, type SessionEvent } from '../../runtime/index.ts';
import { createMg } from '../../runtime/mg.ts';

const page = readFileSync(new URL('../../docs/compatibility.md', import.meta.url), 'utf8');

test('the page has the rows of the table, and no others', () => {
  const rows = Object.entries(differenceTexts).map(
    ([id, { strict, helpful, evidence }]) => `| \`${id}\` | ${strict} | ${helpful} | ${evidence} |`,
  );
  expect(page.split('\n').filter((line) => line.startsWith('| `'))).toEqual(rows);
});

interface Difference {
  readonly command: string;
  /** The error's id, or what is sent. */
  readonly strict: string;
  readonly helpful: string;
}

const user = '/v1.0/users/a';
const differences: Readonly<Record<DifferenceId, Difference>> = {
  objectsBecomeModels: {
    command: "Update-MgUser -UserId a -BodyParameter ([pscustomobject]@{ DisplayName = 'x' })",
    strict: 'ParameterArgumentTransformationError',
    helpful: `PATCH ${user} {"displayName":"x"}`,
  },
  choosesSetPerObject: {
    command: `'{"user-id":"a"}' | Get-MgUser`,
    strict: 'InputObjectNotBound',
    helpful: `GET ${user} null`,
  },
  pipedTableIsNoHeaders: {
    command: "@{ UserId = 'a' } | Get-MgUser",
    strict: 'GET /v1.0/users null UserId: a',
    helpful: `GET ${user} null`,
  },
  loneTableIsElement: {
    command:
      "Send-MgUserMail -UserId a -BodyParameter @{ Message = @{ ToRecipients = @{ EmailAddress = @{ Name = 'x' } } } }",
    strict: `POST ${user}/microsoft.graph.sendMail {"Message":{"toRecipients":[]}}`,
    helpful: `POST ${user}/microsoft.graph.sendMail {"Message":{"toRecipients":[{"emailAddress":{"name":"x"}}]}}`,
  },
  identityKeysByName: {
    command: `Get-MgUser -InputObject '{"UserId":"a"}'`,
    strict: 'Microsoft.Graph.PowerShell.Cmdlets.GetMgUser_GetViaIdentity',
    helpful: `GET ${user} null`,
  },
  textBecomesBoolean: {
    command: 'Update-MgUser -UserId a -AccountEnabled:false',
    strict: 'ParameterArgumentTransformationError',
    helpful: `PATCH ${user} {"accountEnabled":false}`,
  },
  truthBehindSwitch: {
    command: 'Update-MgUser -UserId a -AccountEnabled $false',
    strict: 'PositionalParameterNotFound',
    helpful: `PATCH ${user} {"accountEnabled":false}`,
  },
};

type Options = Parameters<typeof connect>[0];

async function outcomeOf(command: string, options: Options): Promise<string> {
  const mg = await connect(options);
  try {
    const { request } = await mg.plan(Object.assign([command], { raw: [command] }));
    const { 'Content-Type': _, ...headers } = request.headers;
    const rest = Object.entries(headers).map(([name, value]) => ` ${name}: ${value}`);
    const path = request.url.replace('https://graph.microsoft.com', '');
    return `${request.method} ${path} ${JSON.stringify(request.body)}${rest.join('')}`;
  } catch (error) {
    return (error as { readonly id: string }).id;
  }
}

describe.each(Object.entries(differences))('%s', (id, { command, strict, helpful }) => {
  test('is as the SDK does it unless we are to be helpful', async () => {
    const events: SessionEvent[] = [];
    expect(await outcomeOf(command, { onEvent: (event) => events.push(event) })).toBe(strict);
    expect(await outcomeOf(command, { compatibility: 'Strict' })).toBe(strict);
    expect(events).toEqual([]);
  });

  test('is as it was meant where we are, and is told', async () => {
    const events: SessionEvent[] = [];
    const onEvent = (event: SessionEvent): void => void events.push(event);
    expect(await outcomeOf(command, { compatibility: 'Helpful', onEvent })).toBe(helpful);
    expect(events).toContainEqual({ kind: 'warning', message: expect.stringContaining(`(${id};`) });
  });
});

test('a difference is told once in a session, whatever is made of the calls', async () => {
  const told: string[] = [];
  const mg = createMg({
    compatibility: 'Helpful',
    onEvent: (event) => told.push(event.kind === 'upload' ? '' : event.message),
  });
  mg.bind`Update-MgUser -UserId a -AccountEnabled:true`;
  await mg.plan`Update-MgUser -UserId a -AccountEnabled:true`;
  await mg`Update-MgUser -UserId a -AccountEnabled:true -WhatIf`;
  expect(told.filter((text) => text.includes('textBecomesBoolean'))).toHaveLength(1);
});

test('what is the same in both modes is not told', async () => {
  const told: SessionEvent[] = [];
  const mg = createMg({ compatibility: 'Helpful', onEvent: (event) => told.push(event) });
  mg.bind`Update-MgUser -UserId a -AccountEnabled -DisplayName true`;
  mg.bind`Get-MgUser -InputObject @{ UserId = 'a' }`;
  mg.bind`Send-MgUserMail -UserId a -BodyParameter @{ Message = @{ ToRecipients = @(@{ EmailAddress = @{} }) } }`;
  expect(told).toEqual([]);
});
