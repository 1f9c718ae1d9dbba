/** The texts with which the sandbox's services refuse; the codes beside them are Graph's own. */
export const serviceTexts = {
  noToken: (): string => 'The request carries no access token.',
  unknownToken: (): string => 'The access token is not one that this service issued.',
  expiredToken: (): string => 'The access token has expired.',
  strayToken: (): string =>
    'An upload URL is its own permission: this host does not take the access token of Graph.',
  wrongSecret: (): string => 'The upload URL does not carry the secret of its session.',
  sessionSecretExpired: (): string => 'The secret of the upload URL was valid for 24 hours.',
  noSession: (): string => 'No open upload session has this URL.',
  notFound: (id: string): string => `The resource '${id}' does not exist.`,
  notASegment: (segment: string): string => `There is no resource for the segment '${segment}'.`,
  notAllowed: (method: string): string => `${method} is not answered here.`,
  bodyTooLarge: (size: number, most: number): string =>
    `A body of ${size} bytes is over the ${most} that are taken here.`,
  unreadableJson: (): string => 'The body is not readable as JSON.',
  noFile: (): string => 'Only a file has content.',
  contentNotKept: (most: number): string =>
    `This sandbox keeps no content of files above ${most} bytes.`,
  noPhoto: (): string => 'There is no photo here.',
  noImage: (given: string): string => `A photo is an image, and this is '${given}'.`,
  notUploadable: (): string =>
    'Upload sessions start at an attachments collection or a drive item.',
  missingMember: (name: string): string => `The body has no '${name}'.`,
  unreadableMember: (name: string): string => `The value of '${name}' is not of the kind expected.`,
  attachmentType: (given: string): string =>
    `An attachment of type '${given}' cannot be uploaded in ranges; only a file can.`,
  attachmentTooSmall: (size: number, least: number): string =>
    `${size} bytes are too few for an upload session, which starts at ${least}.`,
  attachmentTooLarge: (size: number, most: number): string =>
    `${size} bytes are more than an attachment may have, which is ${most}.`,
  fileTooLarge: (size: number, most: number): string =>
    `${size} bytes are more than a file may have, which is ${most}.`,
  quota: (size: number, remaining: number): string =>
    `${size} bytes do not fit into the ${remaining} that the drive has left.`,
  folderTarget: (): string => 'An upload session cannot write into a folder itself.',
  nameMissing: (): string => 'The file has no name: say it in the path or as item.name.',
  nameMismatch: (given: string, expected: string): string =>
    `item.name is '${given}' while the path says '${expected}'.`,
  conflictBehavior: (given: string): string =>
    `'${given}' is no conflict behaviour; they are fail, replace and rename.`,
  nameTaken: (name: string): string => `An item named '${name}' already exists.`,
  sessionOpen: (name: string): string => `A file named '${name}' is being uploaded already.`,
  changedMeanwhile: (): string => 'The eTag given does not fit the item as it is now.',
  badContentRange: (): string => 'The Content-Range header is missing or malformed.',
  lengthMismatch: (): string => 'The Content-Range does not span as many bytes as were sent.',
  totalChanged: (session: number, range: number): string =>
    `The session is for ${session} bytes in all, but this range says ${range}.`,
  rangeTooLarge: (length: number, most: number): string =>
    `A range of ${length} bytes is over the limit of ${most}.`,
  outOfOrder: (first: number, expected: number): string =>
    `The range starts at ${first}, but ${expected} is the next byte wanted.`,
  overlap: (first: number, expected: number): string =>
    `The range starts at ${first}, but everything up to ${expected} is here already.`,
  misaligned: (): string => 'The file could not be put together from its ranges.',
  octetStream: (): string => 'A range is sent as application/octet-stream.',
  bytesMissing: (): string => 'Bytes are missing; the file cannot be committed yet.',
  deviceCode: (uri: string, code: string): string =>
    `To sign in to the sandbox, send user_code=${code} to ${uri} as a form, or approve it in the test.`,
  signIn: (error: string): string => `The sandbox's sign-in service answers ${error}.`,
  fault: (status: number): string => `A fault that was asked for: status ${status}.`,
  broken: (what: string): string => `The sandbox itself failed: ${what}`,
  badFault: (): string => 'A fault rule is an object with an action.',
  gatewayPage: (status: number): string =>
    `<!DOCTYPE html><html><head><title>${status}</title></head><body><h1>${status}</h1></body></html>`,
} as const;
