/** Every text of runtime/upload that a user can read. Upload URLs never come here: they are secrets. */

interface Window {
  readonly family: string;
  readonly smallestFile: number;
  readonly largestFile: number;
  readonly granularity: number;
  readonly largestRange: number;
}

interface Difference {
  readonly what: string;
  readonly sent: string;
  readonly stored: string;
}

type Texts = Readonly<Record<string, string>>;

const familyNames: Texts = {
  driveItem: 'drive item',
  outlook: 'Outlook attachment',
  todo: 'To Do attachment',
  print: 'print document',
};

const smallFileHints: Texts = {
  driveItem:
    'Write an empty file with Set-MgDriveItemContent (or the Set-Mg…Content cmdlet beside the one used).',
  outlook:
    'Attach a small file with New-MgUserMessageAttachment, New-MgUserEventAttachment or the New-Mg…Attachment cmdlet beside the one used.',
  todo: 'Attach an empty file with New-MgUserTodoListTaskAttachment.',
  print: 'A print document needs at least one byte.',
};

const largeFileHints: Texts = {
  driveItem: 'Split the file, or store it elsewhere and share a link.',
  outlook: 'Put the file on a drive (New-MgDriveItemUploadSession) and attach it as a reference.',
  todo: 'Put the file on a drive (New-MgDriveItemUploadSession) and link to it from the task.',
  print: 'Print the document in parts.',
};

const endings: Readonly<Record<string, (why: string) => string>> = {
  stopped: (why) => why,
  exhausted: (why) => `${why}, and trying again brought no progress`,
  lost: (why) => `${why}, and new sessions were lost as well`,
  locked: (why) => `${why}, and the lock did not go away`,
  longWait: (why) => `${why}, and it asks for a wait of more than an hour`,
  strangeOffset: (why) => why,
  uncertain: (why) => `${why}, after every byte had been sent`,
};

const endingHints: Texts = {
  exhausted: 'Look to the connection and the state of the service, then upload again.',
  lost: 'Check that nobody else changes or uploads this item, then upload again.',
  locked: 'Somebody has the item open or checked out; close or check it in, then upload again.',
  longWait: 'Upload again later, with fewer uploads at a time.',
  strangeOffset:
    'Something else may be uploading through the same session; upload again with a new one.',
  uncertain:
    'Look whether the item is there already before you upload again, or it will be there twice.',
};

const statusHints: Texts = {
  '400':
    'The service does not take this request; its code above says why. Sending it again will not help.',
  '401': 'Sign in again with Connect-MgGraph, then upload again.',
  '403':
    'Check that you may write to this place (Get-MgContext shows the scopes), then upload again.',
  '405':
    'Upload sessions carry files only: attach an item or a reference with the New-Mg…Attachment cmdlet.',
  '409':
    "Choose what happens to the name with '@microsoft.graph.conflictBehavior' = 'replace' or 'rename' inside -Item, then upload again.",
  '412':
    'The item was changed since its ETag was read; read it again, and decide whether to replace it.',
  '413': 'The service takes less at a time or in all; use a smaller range size or a smaller file.',
  '507': 'Free space or raise the quota; nothing more fits on this drive.',
};

const bytes = (count: number): string =>
  `${count.toLocaleString('en-US')} byte${count === 1 ? '' : 's'}`;

export const uploadMessages = {
  noSession: (came: string): string =>
    `The answer is no upload session: expected an object with a web address in 'uploadUrl', got ${came}.`,
  noSessionHint: (): string => 'Pass what a New-Mg…UploadSession cmdlet returned.',
  bearerMissing: (family: string): string =>
    `A ${familyNames[family] ?? family} is uploaded with a sign-in, but none was passed.`,

  fileMissing: (path: string): string => `There is no file '${path}'.`,
  fileForbidden: (path: string): string => `The file '${path}' may not be read by this user.`,
  fileIsFolder: (path: string): string => `'${path}' is a folder; an upload needs one file.`,
  notRegular: (path: string): string =>
    `'${path}' is a device or a pipe; an upload needs a file of known size.`,
  fileUnreadable: (path: string, code: string): string =>
    `The file '${path}' cannot be read (${code}).`,
  fileChanged: (path: string, what: string): string =>
    `The file '${path}' changed while it was uploaded: ${what}.`,
  fileChangedHint: (): string => 'Upload again when nothing writes to the file.',
  shrunk: (position: number): string => `it ends at byte ${position} now`,
  resized: (before: number, now: number): string =>
    `it had ${bytes(before)} and has ${bytes(now)} now`,
  rewritten: (): string => 'its time of change moved',

  fileTooSmall: (size: number, { family, smallestFile }: Window): string =>
    `An upload session for a ${familyNames[family]} takes files from ${bytes(smallestFile)} on; this one has ${bytes(size)}.`,
  smallFileHint: (family: string): string => smallFileHints[family] ?? '',
  fileTooLarge: (size: number, { family, largestFile }: Window): string =>
    `An upload session for a ${familyNames[family]} takes files up to ${bytes(largestFile)}; this one has ${bytes(size)}.`,
  largeFileHint: (family: string): string => largeFileHints[family] ?? '',
  rangeSizeInvalid: (size: number, { granularity, largestRange }: Window): string =>
    `${size} is no range size: expected a whole number of bytes from ${granularity} to ${largestRange}.`,

  /** A clause without a full stop. */
  serviceSaid: (status: number, codes: readonly (string | null)[], message: string): string => {
    const code = codes.filter((text) => text !== null).join('/');
    const named = code === '' ? `${status}` : `${status} ${code}`;
    return message === ''
      ? `the service answered ${named}`
      : `the service answered ${named}: ${message.replace(/\.\s*$/, '')}`;
  },
  noAnswer: (reason: string): string =>
    `the service did not answer (${reason.replace(/\.\s*$/, '')})`,
  standstill: (offset: number): string => `the service wants the bytes from ${offset} on again`,
  strangeOffset: (sentTo: number): string =>
    `the service claims to hold bytes after ${sentTo}, which were never sent to it`,
  failed: (
    name: string,
    end: {
      readonly why: string;
      readonly ending: string;
      readonly acknowledged: number;
      readonly total: number;
    },
  ): string => {
    const why = endings[end.ending]?.(end.why) ?? end.why;
    const progress = `${bytes(end.acknowledged)} of ${end.total.toLocaleString('en-US')}`;
    return `'${name}' was not uploaded: ${why}. The service had acknowledged ${progress}.`;
  },
  failureHint: (ending: string, status: number | null, family: string): string | undefined =>
    endingHints[ending] ??
    (status === 413 ? largeFileHints[family] : undefined) ??
    statusHints[String(status)],

  different: (name: string, { what, sent, stored }: Difference): string =>
    `'${name}' was uploaded, but the ${what} of the item is ${stored} and that of the file ${sent}.`,
  differentHint: (): string => 'The item on the service is damaged: remove it and upload again.',
  rewrittenByLibrary: (name: string, { what, sent, stored }: Difference): string =>
    `The ${what} of '${name}' is ${stored} on the service and ${sent} in the file. Libraries rewrite Office and PDF files after an upload, so this need not be damage.`,
  unproved: (name: string): string =>
    `The service tells too little of '${name}' to compare the content with the file.`,
  noItem: (name: string): string =>
    `The service holds every byte of '${name}', but did not tell of the item.`,
  notCommitted: (name: string): string =>
    `Every byte of '${name}' is with the service; the item appears when the session is committed.`,
  mayExpire: (name: string, hours: number): string =>
    `At this speed '${name}' needs about ${hours} more hours, but the session ends before that.`,
} as const;
