/**
 * The people, mail and files that a new sandbox knows: an invented company, Fabrikam Harbour Works.
 * Ids are fixed, so that a script may name them; what is uploaded is added to these trees.
 */
import { createDrive } from './company-drive.ts';
import type { Resource } from './resource-tree.ts';

const domain = 'fabrikam.example';
const seededAt = '2026-01-12T08:00:00Z';

interface Person {
  readonly id: string;
  readonly displayName: string;
  readonly jobTitle: string;
}

const people: readonly Person[] = [
  {
    id: '6f1c0a52-3b7e-4d61-9a44-2f5e7c9b1d01',
    displayName: 'Nora Lind',
    jobTitle: 'Harbour engineer',
  },
  {
    id: '6f1c0a52-3b7e-4d61-9a44-2f5e7c9b1d02',
    displayName: 'Tomas Weber',
    jobTitle: 'Crane operator',
  },
  {
    id: '6f1c0a52-3b7e-4d61-9a44-2f5e7c9b1d03',
    displayName: 'Priya Raman',
    jobTitle: 'Purchasing manager',
  },
];

const groupId = 'a4d0c7be-58c2-4f0e-b1f7-90c3e1d2aa01';
const siteId = `${domain},3c5b8f2e-9a41-4c77-8f60-1d2e3f405162,7a9b1c3d-5e6f-4a8b-9c0d-1e2f3a4b5c6d`;

/** The tree of everything that can be read, and the receivers of everything that can be uploaded. */
export function createCompany(): Resource {
  const users = people.map(createUser);
  const group = createGroup();
  const site = createSite();
  const [me] = users;
  const drives = [...users, group, site].flatMap((owner) => collection(owner, 'drives'));
  return resource(
    'company',
    'company',
    {},
    {
      users,
      groups: [group],
      sites: [site],
      drives,
      ...(me ? { me } : {}),
    },
  );
}

function createUser(person: Person): Resource {
  const alias = firstName(person);
  const address = `${alias}@${domain}`;
  const messages = ['Quay drawings', 'Minutes of the tide meeting'].map((subject, index) =>
    outlookItem('message', `${alias}-message-${index + 1}`, {
      subject,
      isDraft: true,
      hasAttachments: false,
      receivedDateTime: seededAt,
      from: { emailAddress: { name: person.displayName, address } },
    }),
  );
  const events = ['Dredging inspection', 'Weekly planning'].map((subject, index) =>
    createEvent(`${alias}-event-${index + 1}`, subject),
  );
  const inbox = resource(
    'mailFolder',
    exchangeId(`${alias}-inbox`),
    { displayName: 'Inbox', totalItemCount: messages.length },
    { messages, childFolders: [] },
    ['inbox'],
  );
  const drive = createDrive({ key: alias, owner: person.displayName, type: 'business', seededAt });
  return resource(
    'user',
    person.id,
    {
      displayName: person.displayName,
      givenName: person.displayName.split(' ')[0],
      surname: person.displayName.split(' ')[1],
      jobTitle: person.jobTitle,
      mail: address,
      userPrincipalName: address,
    },
    {
      messages,
      mailFolders: [inbox],
      events,
      calendar: resource(
        'calendar',
        exchangeId(`${alias}-calendar`),
        { name: 'Calendar' },
        { events },
      ),
      outlook: createOutlook(alias),
      drive,
      drives: [drive],
      ...createPhotos(alias),
    },
    [address],
  );
}

/** A photo that nobody has taken yet, and the same one by its size. */
function createPhotos(key: string): Resource['children'] {
  const photo = resource('profilePhoto', `photo-${key}`, { height: 648, width: 648 }, {}, [
    '648x648',
  ]);
  return { photo, photos: [photo] };
}

function createEvent(key: string, subject: string): Resource {
  const moved = outlookItem('event', `${key}-exception-1`, {
    subject: `${subject} (moved)`,
    type: 'exception',
  });
  const event = outlookItem('event', key, { subject, type: 'seriesMaster' });
  event.children['exceptionOccurrences'] = [moved];
  event.children['instances'] = [moved];
  return event;
}

/** The task lists before To Do: groups of folders of tasks (beta only). */
function createOutlook(alias: string): Resource {
  const tasks = ['Order bollards', 'Renew the pilot licence'].map((subject, index) =>
    outlookItem('outlookTask', `${alias}-task-${index + 1}`, { subject, status: 'notStarted' }),
  );
  const folder = resource(
    'outlookTaskFolder',
    exchangeId(`${alias}-taskfolder-1`),
    { name: 'Tasks', isDefaultFolder: true },
    { tasks },
  );
  const group = resource(
    'outlookTaskGroup',
    exchangeId(`${alias}-taskgroup-1`),
    { name: 'My Tasks', isDefaultGroup: true },
    { taskFolders: [folder] },
  );
  return resource(
    'outlookUser',
    `outlook-${alias}`,
    {},
    {
      taskGroups: [group],
      taskFolders: [folder],
      tasks,
    },
  );
}

function createGroup(): Resource {
  const posts = [1, 2].map((number) => {
    const post = outlookItem('post', `harbour-post-${number}`, {
      body: { contentType: 'text', content: `Note ${number} on the new pier.` },
      hasAttachments: false,
    });
    post.children['inReplyTo'] = outlookItem('post', `harbour-post-${number}-origin`, {});
    return post;
  });
  const thread = resource(
    'conversationThread',
    exchangeId('harbour-thread-1'),
    { topic: 'New pier' },
    { posts },
  );
  const conversation = resource(
    'conversation',
    exchangeId('harbour-conversation-1'),
    { topic: 'New pier' },
    { threads: [thread] },
  );
  const drive = createDrive({
    key: 'harbour',
    owner: 'Harbour project',
    type: 'documentLibrary',
    seededAt,
  });
  const events = [createEvent('harbour-event-1', 'Pier opening')];
  return resource(
    'group',
    groupId,
    { displayName: 'Harbour project', mail: `harbour@${domain}`, groupTypes: ['Unified'] },
    {
      conversations: [conversation],
      threads: [thread],
      events,
      drive,
      drives: [drive],
      ...createPhotos('harbour'),
    },
  );
}

function createSite(): Resource {
  const drive = createDrive({
    key: 'works',
    owner: 'Works site',
    type: 'documentLibrary',
    seededAt,
  });
  return resource(
    'site',
    siteId,
    { displayName: 'Works', webUrl: `https://${domain}/sites/works` },
    { drive, drives: [drive] },
    ['root'],
  );
}

function outlookItem(kind: string, key: string, properties: Record<string, unknown>): Resource {
  return resource(
    kind,
    exchangeId(key),
    { createdDateTime: seededAt, ...properties },
    { attachments: [] },
  );
}

function resource(
  kind: string,
  id: string,
  properties: Record<string, unknown>,
  ...rest: [children: Resource['children'], aliases?: readonly string[]]
): Resource {
  const [children, aliases] = rest;
  return { kind, id, properties, children, ...(aliases ? { aliases } : {}) };
}

function collection(owner: Resource, name: string): Resource[] {
  const found = owner.children[name];
  return Array.isArray(found) ? found : [];
}

function firstName(person: Person): string {
  return person.displayName.split(' ')[0]?.toLowerCase() ?? person.id;
}

/** Shaped as Exchange's ids are: opaque, and with an `=` that a URL has to escape. */
function exchangeId(key: string): string {
  return `AAMkAG${Buffer.from(key).toString('base64url')}AAA=`;
}
