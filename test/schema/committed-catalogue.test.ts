import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { openCatalog } from '../../runtime/catalog/catalog.ts';
import type { ApiVersion, Cmdlet, UploadFamily } from '../../schema/model.ts';
import { validateCmdlet } from '../../schema/validate.ts';

const catalog = openCatalog(fileURLToPath(new URL('../../cmdlets', import.meta.url)));

function cmdletOf(name: string): Cmdlet {
  const cmdlet = catalog.get(name);
  if (!cmdlet) throw new Error(`no ${name}`);
  return cmdlet;
}

interface Expected {
  readonly name: string;
  readonly apiVersion: ApiVersion;
  readonly module: string;
  readonly identityType: string;
  readonly uploadFamily: UploadFamily;
  readonly path: string;
  readonly body: readonly [parameter: string, wireName: string, type: string];
  readonly keys: Readonly<Record<string, string>>;
}

const action = 'microsoft.graph.createUploadSession';
const attachment = ['AttachmentItem', 'AttachmentItem', 'IMicrosoftGraphAttachmentItem'] as const;
const expected: readonly Expected[] = [
  {
    name: 'New-MgBetaUserOutlookTaskGroupTaskFolderTaskAttachmentUploadSession',
    apiVersion: 'beta',
    module: 'Users.Actions',
    identityType: 'IUsersActionsIdentity',
    uploadFamily: 'outlook',
    path: `/users/{user-id}/outlook/taskGroups/{outlookTaskGroup-id}/taskFolders/{outlookTaskFolder-id}/tasks/{outlookTask-id}/attachments/${action}`,
    body: attachment,
    keys: {
      OutlookTaskFolderId: 'outlookTaskFolder-id',
      OutlookTaskGroupId: 'outlookTaskGroup-id',
      OutlookTaskId: 'outlookTask-id',
      UserId: 'user-id',
    },
  },
  {
    name: 'New-MgBetaUserEventExceptionOccurrenceAttachmentUploadSession',
    apiVersion: 'beta',
    module: 'Calendar',
    identityType: 'ICalendarIdentity',
    uploadFamily: 'outlook',
    path: `/users/{user-id}/events/{event-id}/exceptionOccurrences/{event-id1}/attachments/${action}`,
    body: attachment,
    keys: { EventId: 'event-id', EventId1: 'event-id1', UserId: 'user-id' },
  },
  {
    name: 'New-MgGroupConversationThreadPostAttachmentUploadSession',
    apiVersion: 'v1.0',
    module: 'Groups',
    identityType: 'IGroupsIdentity',
    uploadFamily: 'outlook',
    path: `/groups/{group-id}/conversations/{conversation-id}/threads/{conversationThread-id}/posts/{post-id}/attachments/${action}`,
    body: attachment,
    keys: {
      ConversationId: 'conversation-id',
      ConversationThreadId: 'conversationThread-id',
      GroupId: 'group-id',
      PostId: 'post-id',
    },
  },
  {
    name: 'New-MgUserDriveRootUploadSession',
    apiVersion: 'v1.0',
    module: 'Users.Actions',
    identityType: 'IUsersActionsIdentity',
    uploadFamily: 'driveItem',
    path: `/users/{user-id}/drives/{drive-id}/root/${action}`,
    body: ['Item', 'item', 'IMicrosoftGraphDriveItemUploadableProperties'],
    keys: { DriveId: 'drive-id', UserId: 'user-id' },
  },
];

describe.each(expected)('$name', (facts) => {
  const cmdlet = cmdletOf(facts.name);
  const { apiVersion, module, identityType, uploadFamily } = facts;

  test('facts', () => {
    expect(cmdlet).toMatchObject({
      name: facts.name,
      apiVersion,
      module,
      identityType,
      uploadFamily,
      kind: 'function',
      supportsShouldProcess: true,
      defaultSet: 'CreateExpanded',
      outputTypes: ['IMicrosoftGraphUploadSession'],
    });
  });

  test('every set has the route', () => {
    const route = { method: 'POST', path: facts.path, confidence: 'certain' };
    expect(cmdlet.sets.map(({ name }) => name).sort()).toEqual([
      'Create',
      'CreateExpanded',
      'CreateViaIdentity',
      'CreateViaIdentityExpanded',
    ]);
    for (const set of cmdlet.sets) expect(set.route).toMatchObject(route);
  });

  test('parameters, their targets and sets', () => {
    const [bodyName, wireName, type] = facts.body;
    const isMandatory = true;
    const both = { CreateExpanded: {}, CreateViaIdentityExpanded: {} };
    const byName = Object.fromEntries(
      cmdlet.parameters.map(({ name, ...parameter }) => [name, parameter]),
    );
    const keys = Object.entries(facts.keys).map(([name, placeholder]) => [
      name,
      {
        type: 'String',
        target: { kind: 'path', placeholder },
        sets: { Create: { isMandatory }, CreateExpanded: { isMandatory } },
      },
    ]);
    expect(byName).toEqual({
      ...Object.fromEntries(keys),
      AdditionalProperties: {
        type: 'Hashtable',
        target: { kind: 'additionalProperties' },
        sets: both,
      },
      [bodyName]: { type, target: { kind: 'bodyProperty', name: wireName }, sets: both },
      BodyParameter: {
        type: expect.stringMatching(/^IPaths.*Schema$/),
        target: { kind: 'body' },
        sets: {
          Create: { isMandatory, fromPipeline: true },
          CreateViaIdentity: { isMandatory, fromPipeline: true },
        },
      },
      InputObject: {
        type: identityType,
        target: { kind: 'identity' },
        sets: {
          CreateViaIdentity: { isMandatory, fromPipeline: true },
          CreateViaIdentityExpanded: { isMandatory, fromPipeline: true },
        },
      },
    });
  });

  test('types: body, its part, the identity', () => {
    const body = cmdlet.parameters.find(({ name }) => name === 'BodyParameter');
    const [name, wireName, type] = facts.body;
    expect(catalog.type(body?.type ?? '', apiVersion)).toMatchObject({
      isOpen: true,
      properties: [{ name, type, wireName }],
    });
    expect(catalog.type(type, apiVersion)?.isOpen).toBe(true);
    const identity = catalog.type(identityType, apiVersion);
    for (const [key, placeholder] of Object.entries(facts.keys)) {
      const property = identity?.properties.find((candidate) => candidate.name === key);
      expect(property?.wireName).toBe(placeholder);
    }
    expect(identity).not.toHaveProperty('isOpen');
  });

  test('the line fits the schema', async () => {
    expect(await validateCmdlet(cmdlet)).toEqual([]);
  });
});

test('wire names of the upload types', () => {
  const wireNames = (name: string, apiVersion: ApiVersion): string[] | undefined =>
    catalog.type(name, apiVersion)?.properties.map((property) => property.wireName);
  const attachmentNames = [
    'attachmentType',
    'contentId',
    'contentType',
    'isInline',
    'name',
    'size',
  ];
  expect(wireNames('IMicrosoftGraphAttachmentItem', 'v1.0')).toEqual(attachmentNames);
  expect(wireNames('IMicrosoftGraphAttachmentItem', 'beta')).toEqual(attachmentNames);
  expect(wireNames('IMicrosoftGraphDriveItemUploadableProperties', 'v1.0')).toEqual([
    'description',
    'driveItemSource',
    'fileSize',
    'fileSystemInfo',
    'mediaSource',
    'name',
  ]);
});
