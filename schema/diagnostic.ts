/**
 * What the way from help to catalogue has to say about its input. Every text of this folder that a
 * user can read is in the table below; nothing is decided here.
 */

export type Severity = 'error' | 'warning' | 'notice';

export interface Diagnostic {
  readonly file: string;
  /** 1-based; 1 when the whole file is meant. */
  readonly line: number;
  readonly severity: Severity;
  readonly reason: string;
}

/** A finding inside one page, before the file is known. */
export interface Finding {
  readonly line: number;
  readonly severity: Severity;
  readonly reason: string;
}

/** The finding as an error. */
export function errorAt(line: number, reason: string): Finding {
  return { line, severity: 'error', reason };
}

/** The finding as a warning. */
export function warningAt(line: number, reason: string): Finding {
  return { line, severity: 'warning', reason };
}

/** `a, b and c`, each in quotes. */
function quoted(names: readonly string[]): string {
  return names.map((name) => `'${name}'`).join(', ');
}

/** The words of every diagnostic. */
export const reasons = {
  missingPath: (path: string): string => `no file or folder '${path}'`,
  unreadable: (code: string): string => `the file cannot be read (${code})`,
  noPages: (path: string): string => `the folder '${path}' has no .md, .yml or .yaml file`,
  folderLoop: (folder: string): string =>
    `the link leads back to '${folder}', which is being looked through already`,
  deadLink: (): string => 'the link leads to nothing',
  notAFile: (): string => 'neither a file nor a folder',
  empty: (): string => 'the file is empty',
  binary: (): string => 'the file is not text: it holds a zero byte',
  notUtf8: (): string => 'the file is not UTF-8 text',
  unknownFormat: (): string =>
    "unknown help format: expected front matter with 'schema: 2.0.0' or 'PlatyPS schema version: 2024-05-01', or the YAML of PlatyPS or DocFX",
  apiPage: (kind: string): string => `skipped: a page about the API (${kind}), not about a cmdlet`,
  aboutPage: (topic: string): string => `skipped: the help topic '${topic}' describes no cmdlet`,
  otherYamlPage: (mime: string): string => `skipped: a page of kind '${mime}', not about a cmdlet`,
  badYaml: (problem: string): string => `the YAML cannot be read: ${problem}`,
  setNamesByRule: (): string =>
    'this format does not name parameter sets: they are named by the rule of the SDK',
  modulePage: (): string => 'skipped: the page describes a module, not a cmdlet',
  frontMatterOpen: (): string => "the front matter has no closing '---'",
  missingKey: (key: string): string => `the front matter has no '${key}'`,
  noTitle: (): string => "no title: expected one line '# Verb-Noun'",
  badTitle: (title: string): string =>
    `the title '${title}' is not a cmdlet name of the form Verb-Noun`,
  missingSection: (name: string): string => `no section '## ${name}'; the page may be cut off`,
  openFence: (): string => 'a fenced block is not closed; the page may be cut off',
  noSyntax: (): string => 'SYNTAX has no fenced call',
  syntaxName: (found: string, expected: string): string =>
    `SYNTAX calls '${found}', but the page is about '${expected}'`,
  badSyntax: (rest: string): string => `SYNTAX cannot be read from '${rest}' on`,
  duplicateSet: (name: string): string => `SYNTAX shows the parameter set '${name}' twice`,
  noParameterBlock: (name: string): string => `parameter '${name}' has no \`\`\`yaml block`,
  badParameterLine: (text: string): string =>
    `'${text}' is not a 'key: value' line of a parameter block`,
  unknownParameterKey: (key: string): string => `a parameter block has no key '${key}'`,
  missingParameterKey: (name: string, key: string): string => `parameter '${name}' has no '${key}'`,
  badParameterValue: (key: string, value: string, expected: string): string =>
    `'${key}: ${value}' is not understood: expected ${expected}`,
  emptyNotesItem: (text: string): string => `the item '${text}' in NOTES cannot be read`,
  notGraph: (moduleName: string): string =>
    `module '${moduleName}' is not a Microsoft Graph service module (Microsoft.Graph.*)`,
  nameNotOfVersion: (name: string, apiVersion: string): string =>
    `'${name}' does not have the prefix of a ${apiVersion} cmdlet`,
  unknownSet: (parameter: string, set: string): string =>
    `parameter '${parameter}' names the set '${set}', which SYNTAX does not show`,
  manySetsNoName: (): string => 'SYNTAX shows several calls, but not each has a set name',
  duplicatePage: (name: string, other: string): string =>
    `'${name}' is also described by ${other}, which is the one that counts`,
  typeDiffers: (name: string, apiVersion: string, other: string): string =>
    `type '${name}' (${apiVersion}) is described differently by ${other}; the properties of both are kept`,
  typePropertyDiffers: (name: string, property: string, kept: string): string =>
    `property '${property}' of type '${name}' has another type elsewhere; '${kept}' is kept`,
  routeUnsure: (
    route: { readonly path: string; readonly confidence: string },
    why: string,
  ): string => `the route ${route.path} is only ${route.confidence}: ${why}`,
  wordsUnproved: (words: readonly string[]): string =>
    `the page does not prove how ${quoted(words)} is spelled`,
  placeholdersLost: (placeholders: readonly string[]): string =>
    `nothing in the path takes ${quoted(placeholders)}`,
  functionInPath: (name: string): string => `it calls the function '${name}' in the middle`,
  routeUnfit: (set: string): string => `no route of the page fits the parameters of set '${set}'`,
  notInSchema: (where: string, problem: string): string =>
    `the definition breaks the schema at ${where}: ${problem}`,
  workerEnded: (why: string): string => `the thread that read the page ended: ${why}`,
  silentEnd: (): string => 'without a word',
  folderInUse: (folder: string, processId: number): string =>
    `another run (process ${processId}) is making '${folder}'; nothing was done`,
  noOpenApi: (): string =>
    'the folder holds no OpenAPI file: expected v1.0/<Module>.yml and beta/<Module>.yml',
  noCmdletSends: (method: string, path: string): string =>
    `no cmdlet of these pages sends ${method} ${path}`,
  otherPath: (path: string, cmdlet: string, route: string): string =>
    `the request is shown at ${path}, but ${cmdlet} sends it to ${route}`,
  bodyNameUnknown: (name: string, cmdlet: string, known: readonly string[]): string =>
    `the request shows '${name}', which ${cmdlet} does not send; it sends ${quoted(known.slice(0, 12))}`,
  responseWrapped: (type: string, cmdlet: string): string =>
    `the answer is shown inside 'value', but ${cmdlet} gives one ${type}`,
  responseNameUnknown: (name: string, type: string): string =>
    `the answer shows '${name}', which ${type} does not have`,
  notACatalogue: (folder: string, entry: string): string =>
    `'${folder}' is not replaced: it holds '${entry}', so it is not a catalogue`,
  notAFolder: (folder: string): string => `'${folder}' is not a folder`,
  cannotWrite: (folder: string, code: string): string => `'${folder}' cannot be written (${code})`,

  defaultSetUnknown: (set: string, sets: readonly string[]): string =>
    `the default set '${set}' is not one of ${quoted(sets)}`,
  noDefaultSet: (): string => 'several sets, but none is the default',
  setNotDistinct: (set: string, other: string): string =>
    `the sets '${set}' and '${other}' have the same parameters and routes, so one is never chosen`,
  setNotDeclared: (parameter: string, set: string): string =>
    `parameter '${parameter}' belongs to the set '${set}', which is not declared`,
  setUnreachable: (set: string): string =>
    `set '${set}' has no parameter of its own and is not the default, so it is never chosen`,
  placeholderUnfilled: (set: string, placeholder: string): string =>
    `nothing in set '${set}' fills '{${placeholder}}' of its route`,
  pathUnused: (set: string, parameter: string, placeholder: string): string =>
    `parameter '${parameter}' fills '{${placeholder}}', which the route of set '${set}' does not have`,
  nameTaken: (name: string, first: string, second: string): string =>
    `the name '${name}' stands for both parameter '${first}' and '${second}'`,
  typeUnknown: (parameter: string, type: string): string =>
    `parameter '${parameter}' has the type '${type}', which NOTES does not describe`,
  notSorted: (first: string, second: string): string =>
    `parameter '${second}' stands after '${first}'`,
  wireNameTaken: (owner: string, wireName: string, first: string, second: string): string =>
    `'${first}' and '${second}' of ${owner} would both be sent as '${wireName}'`,
  familyWithoutRoot: (family: string, root: string): string =>
    `an upload of family '${family}' needs the body property '${root}'`,
  syntaxOnly: (set: string, parameter: string): string =>
    `SYNTAX of set '${set}' shows '-${parameter}', its parameter block does not name the set`,
  blockOnly: (set: string, parameter: string): string =>
    `the block of '-${parameter}' names set '${set}', whose SYNTAX does not show it`,
  mandatoryDiffers: (set: string, parameter: string, inBlock: boolean): string =>
    `'-${parameter}' is ${inBlock ? 'required' : 'optional'} by its block, but ${
      inBlock ? 'optional' : 'required'
    } in SYNTAX of set '${set}'`,
  typeDiffersFromSyntax: (set: string, parameter: string, block: string, syntax: string): string =>
    `'-${parameter}' is ${block} by its block, but ${syntax} in SYNTAX of set '${set}'`,
} as const;
