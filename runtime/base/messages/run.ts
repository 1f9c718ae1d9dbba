import { didYouMean, listChoices } from './phrases.ts';

/** Texts of what can go wrong while a statement runs, past parsing and binding. */
export const runMessages = {
  notEvaluated: (what: string): string =>
    `${what} is PowerShell that this version does not evaluate; it takes constants, variables, lists, hashtables and casts.`,

  notRunnable: (what: string): string =>
    `${what} is PowerShell that this version does not run; it runs commands, assignments and constant expressions.`,

  typeNotFound: (name: string, nearest: readonly string[]): string =>
    `There is no type [${name}] here.${didYouMean(nearest)}`,

  castFailed: (type: string, given: string): string => `${given} does not become [${type}].`,

  notNegatable: (given: string): string =>
    `A minus needs a number after it, and was given ${given}.`,

  readOnlyVariable: (name: string): string => `$${name} is a constant and cannot be assigned to.`,

  variableInWord: (name: string): string =>
    `$${name} has no value: a word of the command line knows no variables. Let the shell fill it in, or give the whole command as one text.`,

  commandNotFound: (name: string, nearest: readonly string[]): string =>
    `There is no command '${name}'.${didYouMean(nearest)}`,

  oneCommandWanted: (count: number): string =>
    `One command is wanted here, and there ${count === 0 ? 'is none' : `are ${count}`}.`,

  holeInText: (index: number, before: string): string =>
    `Value ${index + 1} of the template (after "${before}") stands inside a single-quoted text, a comment or a name, or where something is assigned to. Put it where a value can stand, or into double quotes.`,

  escapeInvalid: (index: number): string =>
    `The template's text ${index === 0 ? 'at its beginning' : `behind value ${index}`} holds a backslash that begins no JavaScript escape. Double it, or put the text into a value.`,

  stoppedByWarning: (warning: string): string =>
    `-WarningAction Stop ended the command at its warning: ${warning}`,

  whatIf: (operation: string, method: string, url: string): string =>
    `What if: ${operation} would send ${method} ${url}`,

  whatIfUpload: (name: string, bytes: number): string =>
    `What if: the ${bytes} bytes of '${name}' would go up through the session that comes back.`,

  whatIfContent: (name: string, bytes: number): string =>
    `What if: the ${bytes} bytes of '${name}' would be its body.`,

  whatIfSaved: (path: string): string => `What if: the answer would be saved as '${path}'.`,

  confirm: (operation: string, method: string, url: string): string =>
    `${operation} is about to send ${method} ${url}. Go on? [y/n] `,

  declined: (operation: string): string => `${operation} was not confirmed; nothing was sent.`,

  cannotConfirm: (command: string): string =>
    `${command} was given -Confirm, and there is nobody to ask: use a terminal, or -Confirm:$false.`,

  noFileDescription: (given: string): string =>
    `-InFile fills in what describes the file, but '${given}' stands there, which is no hashtable.`,

  sizeMismatch: (stated: string, actual: string): string =>
    `The size given for the file is ${stated}, but it has ${actual} bytes; leave the size out and it is filled in.`,

  foreignUploadUrl: (host: string): string =>
    `The upload session leads to ${host}, which is not the Graph that the sign-in is for, so the token is not sent there.`,

  morePages: (count: number): string =>
    `The service has more than these ${count}; -All gives them all.`,

  streamNotSupported: (command: string): string =>
    `${command} -Data takes a stream of .NET, and there are none here; -InFile alone sends the file.`,

  noMediaType: (given: string): string =>
    `'${given}' is no content type; one looks like text/plain or image/jpeg.`,

  replacesFile: (path: string): string => `'${path}' is there already, and is replaced.`,

  attachmentTooSmall: (reported: number, sent: number): string =>
    `The attachment that the service keeps has ${reported} bytes, fewer than the ${sent} that were sent.`,

  notSignedIn: (): string =>
    'There is no sign-in for the Graph. Give GRAPH_ACCESS_TOKEN, or AZURE_TENANT_ID, AZURE_CLIENT_ID and AZURE_CLIENT_SECRET, in the environment, or use --device-code; --sandbox needs none.',

  enterCode: (code: string, address: string): string =>
    `To sign in, open ${address} in a browser and enter the code ${code}.`,

  waiting: (reason: string, seconds: number): string =>
    `${reason}; trying again in ${Math.ceil(seconds)} s`,

  recreated: (reason: string): string =>
    `The upload session was lost (${reason}); sending the file again through a new one.`,

  unknownEnvironment: (name: string, known: readonly string[]): string =>
    `There is no environment '${name}'; there are ${listChoices(known)}.`,

  unsafeOrigin: (address: string): string =>
    `'${address}' is not the address of a Graph: https is wanted, or http to this machine itself.`,
} as const;
