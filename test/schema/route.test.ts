import { describe, expect, test } from '@jest/globals';
import { actionOfBody, readBodyType } from '../../schema/compile/route/body-type-name.ts';
import { inferRoute } from '../../schema/compile/route/infer-route.ts';

const tail = 'PostRequestbodyContentApplicationJsonSchema';

describe('the hash is split off', () => {
  test.each([
    ['1E6Bxs8', 'UsersUserId', [['users', 'user', 'id']]],
    ['Ye7D9I', 'Users', [['users'], ['i', 'users']]],
    ['4768B9', 'UsersUserId', [['users', 'user', 'id']]],
    ['Wejhkx', 'GroupsGroupId', [['groups', 'group', 'id']]],
    ['Uv0B2', 'External', [['external']]],
    // Where the letters allow several ends, all are given, the latest first.
    ['1Dyg0D7', 'Shares', [['shares'], ['d7', 'shares']]],
  ])('%s', (hash, path, readings) => {
    expect(readBodyType(`IPaths${hash}${path}${tail}`)?.readings).toEqual(readings);
  });

  test.each(['IMicrosoftGraphUser', `IPathsIdUsers${tail}`, 'IPaths1E6Bxs8UsersUserId'])(
    '%s tells no path',
    (type) => {
      expect(readBodyType(type)).toBeUndefined();
    },
  );

  test('method and action', () => {
    const type = `IPaths1E6Bxs8PostsPostIdMicrosoftGraphForward${tail}1`;
    expect(readBodyType(type)).toMatchObject({ method: 'POST', action: 'forward' });
  });

  test('a shared body tells the action only', () => {
    const type = 'IComponentsVsh1S1RequestbodiesSendmailrequestbodyContentApplicationJsonSchema';
    expect(actionOfBody(type)).toBe('sendmail');
    expect(readBodyType(type)).toBeUndefined();
  });
});

interface Case {
  readonly cmdlet: string;
  readonly words: string;
  readonly keys: readonly string[];
  readonly set?: string;
  readonly synopsis?: string;
  readonly known?: readonly string[];
  readonly path: string;
  readonly confidence: 'certain' | 'likely' | 'guess';
}

const upload = 'MicrosoftGraphCreateuploadsession';
const cases: readonly Case[] = [
  {
    cmdlet: 'New-MgUserMailFolderChildFolderMessageAttachmentUploadSession',
    words: `UsersUserIdMailfoldersMailfolderIdChildfoldersMailfolderId1MessagesMessageIdAttachments${upload}`,
    keys: ['mailFolder-id', 'mailFolder-id1', 'message-id', 'user-id'],
    path: '/users/{user-id}/mailFolders/{mailFolder-id}/childFolders/{mailFolder-id1}/messages/{message-id}/attachments/microsoft.graph.createUploadSession',
    confidence: 'certain',
  },
  {
    cmdlet: 'New-MgGroupThreadPostInReplyToAttachmentUploadSession',
    words: `GroupsGroupIdThreadsConversationthreadIdPostsPostIdInreplytoAttachments${upload}`,
    keys: ['conversationThread-id', 'group-id', 'post-id'],
    path: '/groups/{group-id}/threads/{conversationThread-id}/posts/{post-id}/inReplyTo/attachments/microsoft.graph.createUploadSession',
    confidence: 'certain',
  },
  {
    cmdlet: 'Invoke-MgReplyAllUserMessage',
    words: 'UsersUserIdMessagesMessageIdMicrosoftGraphReplyall',
    keys: ['message-id', 'user-id'],
    set: 'Reply',
    path: '/users/{user-id}/messages/{message-id}/microsoft.graph.replyAll',
    confidence: 'certain',
  },
  {
    cmdlet: 'Set-MgOrganizationMobileDeviceManagementAuthority',
    words: 'OrganizationIdMicrosoftGraphSetmobiledevicemanagementauthority',
    keys: ['organization-id'],
    set: 'Set',
    path: '/organization/{organization-id}/microsoft.graph.setMobileDeviceManagementAuthority',
    confidence: 'certain',
  },
  {
    cmdlet: 'Resize-MgUserCloudPc',
    words: 'UsersUserIdCloudpcsCloudpcIdMicrosoftGraphResize',
    keys: ['cloudPC-id', 'user-id'],
    set: 'Resize',
    path: '/users/{user-id}/cloudPCs/{cloudPC-id}/microsoft.graph.resize',
    confidence: 'certain',
  },
  {
    cmdlet: 'Test-MgUserCloudPcBulkResize',
    words: 'UsersUserIdCloudpcsMicrosoftGraphValidatebulkresize',
    keys: ['user-id'],
    known: ['cloudPC-id', 'user-id'],
    set: 'Validate',
    path: '/users/{user-id}/cloudPCs/microsoft.graph.validateBulkResize',
    confidence: 'certain',
  },
  {
    cmdlet: 'Set-MgIdentityB2XUserFlowOrder',
    words: 'IdentityB2XuserflowsB2XidentityuserflowIdMicrosoftGraphSetorder',
    keys: ['b2xIdentityUserFlow-id'],
    set: 'Set',
    path: '/identity/b2XUserFlows/{b2xIdentityUserFlow-id}/microsoft.graph.setOrder',
    confidence: 'likely',
  },
  {
    cmdlet: 'Send-MgMeetingJoinWebUrlReminder',
    words: 'MeetingsJoinweburlMicrosoftGraphSendreminder',
    keys: ['joinWebUrl'],
    set: 'Send',
    path: "/meetings(joinWebUrl='{joinWebUrl}')/microsoft.graph.sendReminder",
    confidence: 'certain',
  },
  {
    cmdlet: 'Invoke-MgArchiveMessage',
    words: 'AdminMessagesMicrosoftGraphArchive',
    keys: [],
    set: 'Archive',
    path: '/admin/messages/microsoft.graph.archive',
    confidence: 'likely',
  },
  {
    cmdlet: 'Invoke-MgReactivateJob',
    words: 'JobsMicrosoftGraphJobtoolsReactivate',
    keys: [],
    set: 'Reactivate',
    path: '/jobs/microsoft.graph.jobtools.reactivate',
    confidence: 'likely',
  },
  {
    cmdlet: 'Add-MgModelToDrive',
    words: 'ModelsMicrosoftGraphGetbynameModelnameMicrosoftGraphAddtodrive',
    keys: ['modelName'],
    set: 'Add',
    path: '/models/microsoft.graph.getbyname/{modelName}/microsoft.graph.addToDrive',
    confidence: 'guess',
  },
  {
    cmdlet: 'New-MgUserUploadSession',
    words: `UsersUserId${upload}`,
    keys: ['user-id', 'message-id'],
    path: '/users/{user-id}/microsoft.graph.createUploadSession',
    confidence: 'guess',
  },
  {
    cmdlet: 'Clear-MgUserThing',
    words: 'UsersUserIdMicrosoftGraphWipeallthings',
    keys: ['user-id'],
    set: 'Purge',
    synopsis: 'Invoke action wipeAllThings',
    path: '/users/{user-id}/microsoft.graph.wipeAllThings',
    confidence: 'certain',
  },
];

describe('routes', () => {
  test.each(cases)('$path', ({ cmdlet, words, keys, set, synopsis, known, path, confidence }) => {
    const inferred = inferRoute({
      cmdlet,
      synopsis: synopsis ?? '',
      bodyType: `IPaths1E6Bxs8${words}${tail}`,
      set: set ?? 'Create',
      placeholders: keys,
      knownKeys: known ?? keys,
      areAllNeeded: true,
    });
    expect(inferred?.route).toMatchObject({ method: 'POST', path, confidence });
    expect(inferred?.doubt === undefined).toBe(confidence === 'certain');
  });
});
