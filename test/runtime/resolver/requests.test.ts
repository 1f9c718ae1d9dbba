import { describe, expect, test } from '@jest/globals';
import { failureOf, requestOf } from '../binder/bind-text.ts';

describe('the request of a seed cmdlet', () => {
  test.each([
    [
      "New-MgUserDriveRootUploadSession -UserId u -DriveId 'b!x_Y-1' -Item @{ name = 'a' }",
      '/v1.0/users/u/drives/b%21x_Y-1/root/microsoft.graph.createUploadSession',
    ],
    [
      'New-MgGroupConversationThreadPostAttachmentUploadSession -GroupId g -ConversationId c -ConversationThreadId t -PostId p',
      '/v1.0/groups/g/conversations/c/threads/t/posts/p/attachments/microsoft.graph.createUploadSession',
    ],
    [
      'New-MgBetaUserEventExceptionOccurrenceAttachmentUploadSession -UserId u -EventId e -EventId1 f',
      '/beta/users/u/events/e/exceptionOccurrences/f/attachments/microsoft.graph.createUploadSession',
    ],
    [
      'New-MgBetaUserOutlookTaskGroupTaskFolderTaskAttachmentUploadSession -UserId u -OutlookTaskGroupId g -OutlookTaskFolderId f -OutlookTaskId t',
      '/beta/users/u/outlook/taskGroups/g/taskFolders/f/tasks/t/attachments/microsoft.graph.createUploadSession',
    ],
    [
      "New-MgUserDriveRootUploadSession -InputObject @{ userid = 'u'; DriveId = 'd' } -Item @{}",
      '/v1.0/users/u/drives/d/root/microsoft.graph.createUploadSession',
    ],
    [
      `New-MgUserDriveRootUploadSession -InputObject '{"user-id":"u","drive-id":"d"}' -BodyParameter @{}`,
      '/v1.0/users/u/drives/d/root/microsoft.graph.createUploadSession',
    ],
  ])('%s', (script, path) => {
    const request = requestOf(script);
    expect({ method: request.method, path: request.path }).toEqual({ method: 'POST', path });
    expect(request.headers).toEqual({ 'Content-Type': 'application/json' });
  });
});

/** Values of a path as the SDK was recorded to escape them (requests.jsonl, groups path-*). */
describe('a path value', () => {
  test.each([
    ["'a b'", 'a%20b'],
    ["' '", '%20'],
    ['"tab`tinside"', 'tab%09inside'],
    ["'AAMk/AD/msg='", 'AAMk%2FAD%2Fmsg%3D'],
    ["'//double//slash'", '%2F%2Fdouble%2F%2Fslash'],
    ["'100%'", '100%25'],
    ["'bad%zz%'", 'bad%25zz%25'],
    ["'AAMk%2FAD%2Bx%3D'", 'AAMk%252FAD%252Bx%253D'],
    ['first+tag@contoso.example', 'first%2Btag%40contoso.example'],
    [
      'lee_fabrikam.example#EXT#@contoso.example',
      'lee_fabrikam.example%23EXT%23%40contoso.example',
    ],
    ["'what?x=1&y'", 'what%3Fx%3D1%26y'],
    ["'it''s (a) *!'", 'it%27s%20%28a%29%20%2A%21'],
    ["'contoso.example,1a,2b'", 'contoso.example%2C1a%2C2b'],
    ["'M\u00fcller \u{1f600}'", 'M%C3%BCller%20%F0%9F%98%80'],
    ['007', '007'],
    ['1.50', '1.50'],
    ['1e3', '1e3'],
    ['2kb', '2kb'],
    ['-5', '-5'],
    ["@{ id = 'u1' }", 'System.Collections.Hashtable'],
    ["([pscustomobject]@{ Id = 'u1'; Mail = 'm' })", '%40%7BId%3Du1%3B%20Mail%3Dm%7D'],
    ["([guid]'3F0C1A52-7D6E-4B7B-9A0E-5F2D8C9B1E10')", '3f0c1a52-7d6e-4b7b-9a0e-5f2d8c9b1e10'],
    ["'...'", '...'],
    ["'.hidden'", '.hidden'],
  ])('%s is sent as %s', (value, escaped) => {
    const { path } = requestOf(`New-MgUserDriveRootUploadSession -UserId ${value} -DriveId d`);
    expect(path.split('/')[3]).toBe(escaped);
  });

  test.each(['.', '..'])(
    "'%s' is refused: escaped or not, it would change the path (the SDK sends req-447 elsewhere)",
    (segment) => {
      const script = `New-MgUserDriveRootUploadSession -UserId '${segment}' -DriveId d`;
      const error = failureOf(() => requestOf(script));
      expect({ id: error.id, category: error.category }).toEqual({
        id: 'PathValueNotAllowed',
        category: 'InvalidArgument',
      });
      expect(error.message).toContain(`user-id '${segment}'`);
    },
  );

  test('half of a surrogate pair is sent as the replacement character', () => {
    const script = 'New-MgUserDriveRootUploadSession -UserId "a`u{d800}b" -DriveId d';
    expect(requestOf(script.replace('`u{d800}', '\ud800')).path).toContain('/a%EF%BF%BDb/');
  });
});

describe('an identity', () => {
  test.each([
    ["Get-MgDeviceByDeviceId -InputObject @{ DeviceId = 'd' }", "/v1.0/devices(deviceId='d')"],
    [`Get-MgDeviceByDeviceId -InputObject '{"device-id":"d"}'`, "/v1.0/devices(deviceId='d')"],
    ["Get-MgDevice -InputObject @{ DeviceId = 'd' }", '/v1.0/devices/d'],
  ])('has one key for all placeholders of its letters: %s', (script, path) => {
    expect(requestOf(script).path).toBe(path);
  });

  const className =
    'Microsoft.Graph.PowerShell.Cmdlets.NewMgUserDriveRootUploadSession_CreateViaIdentityExpanded';
  test.each([
    ["@{ UserId = 'u' }", 'drive-id', "'user-id'"],
    ["@{ Id = 'u' }", 'user-id', 'empty'],
    [`'{"UserId":"u"}'`, 'user-id', 'empty'],
  ])('%s lacks a key: the id is the class name (binding.md §5.7)', (identity, key, given) => {
    const script = `New-MgUserDriveRootUploadSession -InputObject ${identity} -Item @{}`;
    const error = failureOf(() => requestOf(script));
    expect({ id: error.id, category: error.category }).toEqual({
      id: className,
      category: 'NotSpecified',
    });
    expect(error.message).toContain(`'${key}'`);
    expect(error.message).toContain(given);
  });
});

describe('headers', () => {
  const command = 'New-MgUserDriveRootUploadSession -UserId u -DriveId d -Headers';
  test.each([
    ["@{ Prefer = 'a=b' }", { Prefer: 'a=b' }],
    ['@{ "X-Count" = 5; "X-On" = $true }', { 'X-Count': '5', 'X-On': 'True' }],
    ["@{ 'X-List' = 'a', 'b' }", { 'X-List': 'System.Object[]' }],
    ["@{ 'content-TYPE' = 'a/b' }", { 'Content-Type': undefined, 'content-TYPE': 'a/b' }],
    ["([ordered]@{ 'X-A' = 'h\u00e9' })", { 'X-A': 'h\u00e9' }],
  ])('%s are sent', (value, expected) => {
    expect(requestOf(`${command} ${value}`).headers).toEqual({
      'Content-Type': 'application/json',
      ...expected,
    });
  });

  test.each([
    ['a line break in the value', '@{ Evil = "a`r`nX-Other: b" }', 'Evil'],
    ['a line feed alone', '@{ Evil = "a`nb" }', 'Evil'],
    ['a line break in the name', '@{ "Ev`r`nil" = 1 }', 'Ev'],
    ['a colon in the name', "@{ 'a:b' = 1 }", 'a:b'],
    ['an empty name', "@{ '' = 1 }", "''"],
    ['null', '@{ Prefer = $null }', 'Prefer'],
    ['a character that is no byte', "@{ Prefer = '\u20ac' }", 'Prefer'],
  ])('are refused with %s', (_, value, named) => {
    const error = failureOf(() => requestOf(`${command} ${value}`));
    expect({ id: error.id, category: error.category }).toEqual({
      id: 'Microsoft.Graph.PowerShell.Cmdlets.NewMgUserDriveRootUploadSession_CreateExpanded',
      category: 'NotSpecified',
    });
    expect(error.message).toContain(named);
    expect(error.message).not.toContain('X-Other');
  });
});

/** Options in the order in which the SDK was recorded to send them, whatever the order they were given in. */
describe('query options', () => {
  test.each([
    [
      'Get-MgGroupCalendarView -EndDateTime e -GroupId g -Search s -StartDateTime b -Top 5',
      '/v1.0/groups/g/calendar/calendarView?startDateTime=b&endDateTime=e&$top=5&$search=%22s%22',
    ],
    [
      "Get-MgGroupEventDelta -Sort a -EndDateTime e -InputObject @{ GroupId = 'g' } -StartDateTime b -Property c",
      '/v1.0/groups/g/events/microsoft.graph.delta()?startDateTime=b&endDateTime=e&$select=c&$orderby=a',
    ],
    [
      'Get-MgUserDelta -Sort a -Property b',
      '/v1.0/users/microsoft.graph.delta()?$select=b&$orderby=a',
    ],
    ['Get-MgUser -Property b -Sort a -Top 1', '/v1.0/users?$top=1&$orderby=a&$select=b'],
  ])('%s', (script, path) => {
    expect(requestOf(script).path).toBe(path);
  });
});

describe('an entity tag', () => {
  const remove = 'Remove-MgUserCalendarPermission -UserId u -CalendarId c -CalendarPermissionId p';
  test.each(['*', 'W/"1"', '"a"', '"a", W/"b"', '"with \\"quotes\\""'])('%s is sent', (tag) => {
    expect(requestOf(`${remove} -IfMatch '${tag}'`).headers).toEqual({ 'If-Match': tag });
  });

  test.each(['badetag', 'W/7', '"open', '* "a"', '"a" "b"'])('%s is none', (tag) => {
    for (const given of [`-IfMatch '${tag}'`, `-Headers @{ 'if-match' = '${tag}' }`]) {
      const error = failureOf(() => requestOf(`${remove} ${given}`));
      expect({ id: error.id, category: error.category }).toEqual({
        id: 'Microsoft.Graph.PowerShell.Cmdlets.RemoveMgUserCalendarPermission_Delete1',
        category: 'NotSpecified',
      });
      expect(error.message).toContain(tag);
    }
  });
});

/** A function with one variant names no set; its compiled cmdlet is named for the operation all the same. */
test.each([
  ['Get-MgPlaceCountAsRoomList', 'GetMgPlaceCountAsRoomList_Get'],
  ['Get-MgDirectoryObjectDelta', 'GetMgDirectoryObjectDelta_Delta'],
])('%s fails as %s', (command, className) => {
  const error = failureOf(() => requestOf(`${command} -Headers @{ a = $null }`));
  expect(error.id).toBe(`Microsoft.Graph.PowerShell.Cmdlets.${className}`);
});
