import { createCompany } from '../../runtime/sandbox/company.ts';
import type { Resource } from '../../runtime/sandbox/resource-tree.ts';

/** A cmdlet that opens an upload session, and the place in the sandbox's company that it uploads to. */
export interface SeedUpload {
  readonly cmdlet: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly family: 'driveItem' | 'outlook';
  /** The parameter that describes the file. */
  readonly description: 'Item' | 'AttachmentItem';
}

const company = createCompany();
const userId = 'nora@fabrikam.example';
const user = child(company, 'users');
const event = child(user, 'events');
const outlook = child(user, 'outlook');
const taskGroup = child(outlook, 'taskGroups');
const taskFolder = child(taskGroup, 'taskFolders');
const group = child(company, 'groups');
const conversation = child(group, 'conversations');
const thread = child(conversation, 'threads');

/** A file of a drive. */
export const driveUpload: SeedUpload = {
  cmdlet: 'New-MgUserDriveRootUploadSession',
  parameters: { UserId: userId, DriveId: 'b!fabrikam-nora' },
  family: 'driveItem',
  description: 'Item',
};

/** An attachment of a post. */
export const postUpload: SeedUpload = {
  cmdlet: 'New-MgGroupConversationThreadPostAttachmentUploadSession',
  parameters: {
    GroupId: group.id,
    ConversationId: conversation.id,
    ConversationThreadId: thread.id,
    PostId: child(thread, 'posts').id,
  },
  family: 'outlook',
  description: 'AttachmentItem',
};

/** The four cmdlets that the package began with. */
export const seedUploads: readonly SeedUpload[] = [
  driveUpload,
  postUpload,
  {
    cmdlet: 'New-MgBetaUserEventExceptionOccurrenceAttachmentUploadSession',
    parameters: {
      UserId: userId,
      EventId: event.id,
      EventId1: child(event, 'exceptionOccurrences').id,
    },
    family: 'outlook',
    description: 'AttachmentItem',
  },
  {
    cmdlet: 'New-MgBetaUserOutlookTaskGroupTaskFolderTaskAttachmentUploadSession',
    parameters: {
      UserId: userId,
      OutlookTaskGroupId: taskGroup.id,
      OutlookTaskFolderId: taskFolder.id,
      OutlookTaskId: child(taskFolder, 'tasks').id,
    },
    family: 'outlook',
    description: 'AttachmentItem',
  },
];

/** The words of the cmdlet as a system shell would give them. */
export function wordsOf({ cmdlet, parameters }: SeedUpload): readonly string[] {
  return [cmdlet, ...Object.entries(parameters).flatMap(([name, value]) => [`-${name}`, value])];
}

/** The only child of that name, or the first of several. */
function child(resource: Resource, name: string): Resource {
  const found = resource.children[name];
  const first = found && 'kind' in found ? found : found?.[0];
  if (!first) throw new Error(`${resource.kind} ${resource.id} has no ${name}`);
  return first;
}
