import { didYouMean, listChoices } from './phrases.ts';

/** Texts of what can go wrong while a statement runs, past parsing and binding. */
export const runMessages = {
  notEvaluated: (what: string): string =>
    `${what} is PowerShell that this version does not evaluate.`,

  notRunnable: (what: string): string => `${what} is PowerShell that this version does not run.`,

  typeNotFound: (name: string, nearest: readonly string[]): string =>
    `There is no type [${name}] here.${didYouMean(nearest)}`,

  typeWanted: (): string => 'A type is wanted here, such as [int], and $null is none.',

  typedVariable: (name: string, why: string): string => `$${name} has a type. ${why}`,

  ruleBroken: (name: string, given: string): string =>
    `'${given}' breaks a rule of ${name === '' ? 'the variable' : `$${name}`}: a Validate attribute in front of it does not let it be.`,

  readOnlyVariable: (name: string): string => `$${name} is a constant and cannot be assigned to.`,

  noDrive: (drive: string, text: string): string =>
    `$${text}: there is no drive '${drive}'. Where a colon follows a variable in a text, put braces around its name.`,

  nullKey: (): string => 'A hashtable has no entry for $null.',

  duplicateKey: (key: string): string => `The hashtable has the key '${key}' twice.`,

  nullArray: (): string => '$null has no elements to index.',

  nullIndex: (): string => 'An index is wanted in the brackets, and was $null.',

  indexOutside: (index: number, length: number): string =>
    `There is no element ${index}: the array has ${length}, and keeps its length.`,

  changedMeanwhile: (): string =>
    'The collection was changed while foreach went through it. Go through a copy instead: @($list).',

  severalPlaces: (): string => 'Only one element of an array can be set by one assignment.',

  placeOutside: (): string => 'The ordered dictionary has no entry at that place.',

  notIndexable: (type: string): string => `${type} has no elements that could be set by index.`,

  propertyOnNull: (name: string): string =>
    `'.${name}' cannot be set, because what stands before it is $null.`,

  methodOnNull: (name: string): string =>
    `'.${name}()' cannot be called, because what stands before it is $null.`,

  noVariableToRefer: (name: string): string =>
    `There is no variable '$${name}' that a [ref] could refer to: give it a value first.`,

  bindingMayNotWait: (): string =>
    'The script waits for something before its command is bound, and binding does not wait: bind the command alone.',

  blockMayNotWait: (): string =>
    'A script block that .NET calls cannot run a command that waits for the network. Run the command before, and use its result in the block.',

  dynamicParametersMayNotWait: (): string =>
    'A dynamicparam block cannot run a command that waits for the network.',

  severalDynamicParameters: (count: number): string =>
    `A dynamicparam block gives one RuntimeDefinedParameterDictionary, or nothing. This one put out ${count} objects.`,

  calledLikeMethod: (name: string): string =>
    `${name} is a command, and called like a method here. Arguments of a command stand behind its name with spaces between them: ${name} 1 2.`,

  folderWithoutHash: (path: string): string => `'${path}' is a folder, and only files have a hash.`,

  noDigest: (): string => 'There is nothing here that makes hashes.',

  nobodyToAsk: (): string =>
    'Read-Host asks whoever sits at the terminal, and there is nobody to ask here.',

  moduleMissing: (name: string): string =>
    `There is no module '${name}' here. The modules of Microsoft Graph are always there, and no other can be loaded.`,

  otherVersion: (name: string, wanted: string, version: string): string =>
    `Version ${wanted} of ${name} is asked for, and its cmdlets here are those of ${version}.`,

  metaUnknown: (name: string, known: readonly string[]): string =>
    `'${name}' is no meta property that is known, and may not do anything. Known are ${known.join(', ')}.`,

  typeDataEmpty: (type: string): string =>
    `Nothing is told of ${type}: give -MemberName with -MemberType and -Value, or -DefaultDisplayPropertySet.`,

  typeMemberWithout: (parameter: string): string =>
    `A member of a type has a name, a kind and a value. -${parameter} is missing.`,

  typeMemberKind: (kind: string): string => `A ${kind} calls .NET code, which is not run here.`,

  noCommandNamed: (): string =>
    'A command is wanted behind the operator: its name, or a script block.',

  tooDeep: (): string => 'The functions call each other too deep, perhaps without end.',

  stackLine: (script: string, line: number): string =>
    `at <ScriptBlock>, ${script === '' ? '<No file>' : script}: line ${line}`,

  noParamBlock: (): string =>
    'A function, or a param() block, is wanted here, and the text begins with neither.',

  onlyData: (): string => 'A word of the command line is data: it runs no commands.',

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

  whatIfAction: (action: string, target: string): string =>
    target === ''
      ? `What if: ${action} (nothing is done).`
      : `What if: ${action} would be done to '${target}'.`,

  confirmAction: (action: string, target: string): string =>
    target === '' ? `${action}? [y/N] ` : `Do ${action} to '${target}'? [y/N] `,

  wrongPattern: (pattern: string, why: string): string => `'${pattern}' is no pattern: ${why}.`,

  noDataFile: (path: string): string =>
    `'${path}' does not hold one table of data, @{ name = value }, and nothing else.`,

  noDisk: (): string => 'There is no disk here that a script could read or write.',

  pathMissing: (path: string): string => `There is nothing at '${path}'.`,

  pathExists: (path: string): string => `There is something at '${path}' already. Use -Force.`,

  parentMissing: (path: string): string =>
    `The folder that '${path}' would be in is not there. Use -Force to make it, too.`,

  folderFull: (path: string): string =>
    `'${path}' is a folder that is not empty. Use -Recurse to remove it with everything in it.`,

  isFolder: (path: string): string => `'${path}' is a folder, and a file is wanted.`,

  diskFailed: (path: string, code: string): string => `The disk refused '${path}' (${code}).`,

  csvColumnMissing: (name: string): string =>
    `The file has a column '${name}' that the object has not. Use -Force to leave it empty.`,

  encodingUnknown: (name: string, known: readonly string[]): string =>
    `There is no encoding '${name}' here; there are ${listChoices(known)}.`,

  jsonCut: (depth: number): string =>
    `The JSON ends at a depth of ${depth}; what is deeper stands there as its text. Use -Depth.`,

  notJson: (reason: string): string => `The text is not JSON: ${reason}.`,

  jsonNameTwice: (name: string): string =>
    `An object cannot have the property '${name}' of this JSON, whose names differ in case only or are empty; use -AsHashtable.`,

  csvWithoutName: (): string =>
    'Columns of the CSV have no name; they are called H1, H2 and so on.',

  csvNameTwice: (name: string): string => `The CSV has two columns of the name '${name}'.`,

  notEncrypted: (): string =>
    'The text is not one that ConvertFrom-SecureString has made. Plain text needs -AsPlainText -Force.',

  wrongDataLine: (line: string): string =>
    `'${line}' is not of the form name = value, or its name is there already.`,

  memberKindUnknown: (kind: string, known: readonly string[]): string =>
    `A member of the kind '${kind}' cannot be added here, only ${listChoices(known)}.`,

  memberExists: (name: string): string =>
    `The object has a member '${name}' already. Use -Force to put another in its place.`,

  noObjectForMembers: (): string =>
    'Get-Member shows the members of objects, and got none: pipe one into it.',

  leastNotBelowMost: (least: number, most: number): string =>
    `The least number (${least}) has to be below the upper limit (${most}).`,

  aliasExists: (name: string, target: string): string =>
    `There is an alias '${name}' for ${target} already.`,

  noAlias: (pattern: string, isByTarget: boolean): string =>
    isByTarget ? `No alias stands for '${pattern}'.` : `There is no alias '${pattern}'.`,

  noStrictMode: (version: string): string =>
    `'${version}' is no version of strict mode: there are 1.0, 2.0, 3.0 and Latest.`,

  variableUndefined: (name: string): string =>
    `$${name} has never been given a value, and the script is strict (Set-StrictMode).`,

  noScope: (given: string): string =>
    `'${given}' is no scope from here: Global, Script, Local, or how many scopes it is further out.`,

  noVariable: (name: string): string => `There is no variable $${name}.`,

  variableExists: (name: string): string =>
    `There is a variable $${name} already. Use Set-Variable, or -Force.`,

  propertyTwice: (name: string): string =>
    `The property '${name}' is there already; the first stays.`,

  propertyMissing: (name: string): string => `The object has no property '${name}'.`,

  textKeysOfTable: (): string =>
    '-AsString says how the keys of a table are: give -AsHashTable, too.',

  notANumber: (text: string): string => `'${text}' is no number, so that it cannot be added up.`,

  propertyKeyUnknown: (key: string, known: readonly string[]): string =>
    `A table for a property has no entry '${key}' here; it has Expression${known.map((name) => `, ${name}`).join('')}.`,

  propertyWithoutExpression: (): string =>
    'A table for a property says by its entry Expression what the value is: a name or a script block.',

  operatorWanted: (): string =>
    'A value to compare with needs an operator: -eq, -like, -gt and so on.',

  memberOfNothing: (name: string): string => `$null has no '${name}'.`,

  memberUnclear: (pattern: string, found: readonly string[]): string =>
    found.length === 0
      ? `No member of the object is like '${pattern}'.`
      : `'${pattern}' is like several members: ${found.join(', ')}.`,

  parameterNotSupported: (command: string, parameter: string): string =>
    `${command} has no -${parameter} in this version. Leave it out, or do that part another way.`,

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
