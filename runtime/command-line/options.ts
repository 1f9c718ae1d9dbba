/**
 * Words of the command line in, mgsh's own options and the words that are not its own out. Own are
 * only `--long` options and the two short ones of the table; a word with one dash belongs to the
 * cmdlet, and so does everything behind `--`.
 */
import type { Arguments } from 'yargs-parser';
import { CmdletError } from '../base/errors.ts';
import { commandLineMessages } from '../base/messages/command-line.ts';
import { suggest } from '../base/suggest.ts';

export interface OptionFacts {
  readonly short?: string;
  /** What stands for its value in the help; a switch has none. */
  readonly value?: string;
  readonly help: string;
}

export type OptionName =
  | 'sandbox'
  | 'output'
  | 'json'
  | 'catalog'
  | 'compatibility'
  | 'out'
  | 'openapi'
  | 'jobs'
  | 'keep-going'
  | 'environment'
  | 'graph-origin'
  | 'login-origin'
  | 'access-token'
  | 'tenant-id'
  | 'client-id'
  | 'device-code'
  | 'port'
  | 'uri'
  | 'method'
  | 'module'
  | 'api'
  | 'type'
  | 'tree'
  | 'quiet'
  | 'help'
  | 'version';

/** Every option, in the order of the help. */
export const optionTable: Readonly<Record<OptionName, OptionFacts>> = {
  sandbox: { help: 'use the embedded Graph: no tenant, no sign-in' },
  output: { short: 'o', value: 'list|json', help: 'how objects are printed' },
  json: { help: 'the same as --output json' },
  catalog: {
    value: 'DIR',
    help: 'a catalogue of your own, beside the built-in one; several with a path separator',
  },
  compatibility: {
    value: 'MODE',
    help: "Strict, as the SDK does, or Helpful, as it was meant; see 'mgsh help compatibility'",
  },
  out: { value: 'DIR', help: 'where mgsh generate writes (default: cmdlets)' },
  openapi: { value: 'DIR', help: "Graph's OpenAPI files, for mgsh generate" },
  jobs: {
    value: 'N',
    help: 'how many threads mgsh generate uses (default: one a core, 4 at most)',
  },
  'keep-going': { help: 'let mgsh generate write what is good although a page is not' },
  environment: { value: 'NAME', help: 'Global, USGov, USGovDoD, Germany or China' },
  'graph-origin': {
    value: 'URL',
    help: 'a Graph at another address, such as that of mgsh sandbox',
  },
  'login-origin': { value: 'URL', help: 'the sign-in service that goes with it' },
  'access-token': { value: 'TOKEN', help: 'sign in with this bearer (better: GRAPH_ACCESS_TOKEN)' },
  'tenant-id': { value: 'ID', help: 'the tenant to sign in to (AZURE_TENANT_ID)' },
  'client-id': { value: 'ID', help: 'the app that signs in (AZURE_CLIENT_ID)' },
  'device-code': { help: 'sign in with a code typed into a browser' },
  port: { value: 'N', help: 'the port of mgsh sandbox' },
  uri: { value: 'URI', help: 'find: cmdlets that send to this address, ids and all' },
  method: { value: 'METHOD', help: 'find: cmdlets that send GET, POST, PUT, PATCH or DELETE' },
  module: { value: 'NAME', help: 'find: cmdlets of this module, or of modules like *this*' },
  api: { value: 'v1.0|beta', help: 'find: cmdlets of this API version' },
  type: { value: 'NAME', help: 'find: cmdlets with this type; describe: the type to any depth' },
  tree: { help: 'parse: the tree even where there are errors' },
  quiet: { help: 'no progress' },
  help: { short: 'h', help: 'this text' },
  version: { help: 'the version' },
};

/** What was given: text for an option with a value, true for a switch. */
export type Options = Readonly<Partial<Record<OptionName, string | true>>>;

export interface CommandLine {
  readonly options: Options;
  /** The words that are not mgsh's, those behind `--` included. */
  readonly words: readonly string[];
}

const names = Object.keys(optionTable) as OptionName[];
const valued = names.filter((name) => optionTable[name].value !== undefined);
const shorts = new Map(names.flatMap((name) => shortOf(name).map((short) => [`-${short}`, name])));
const formats = ['list', 'json'] as const;

/** Reads the command line; an unknown option is an error that names the nearest. */
export async function readCommandLine(argv: readonly string[]): Promise<CommandLine> {
  const end = argv.indexOf('--');
  const own = end < 0 ? argv : argv.slice(0, end);
  const behind = end < 0 ? [] : argv.slice(end + 1);
  // Most lines have no option, and start faster without the parser.
  if (!own.some(isOptionLike)) return { options: {}, words: [...own, ...behind] };
  // Only what could be an option is shown to the parser, which would take a cmdlet's words apart.
  const masked = own.map((word, index) => (isOptionLike(word) ? word : `${mask}${index}`));
  const parsed = await parseWords(masked);
  const unmask = (word: string): string =>
    word.startsWith(mask) ? (own[Number(word.slice(mask.length))] ?? '') : word;
  const words = parsed._.map((word) => unmask(String(word)));
  for (const [index, word] of words.entries()) refuseUnknown(word, words[index - 1]);
  const options: Partial<Record<OptionName, string | true>> = {};
  for (const name of names) {
    const value: unknown = parsed[name];
    if (value === true) options[name] = true;
    if (typeof value === 'string') options[name] = requireValue(name, unmask(value));
  }
  if (options.json) options.output = 'json';
  requireFormat(options.output);
  return { options, words: [...words, ...behind] };
}

async function parseWords(words: readonly string[]): Promise<Arguments> {
  const { default: parse } = await import('yargs-parser');
  return parse([...words], {
    boolean: names.filter((name) => !valued.includes(name)),
    string: valued,
    alias: Object.fromEntries(names.map((name) => [name, shortOf(name)])),
    configuration: {
      'unknown-options-as-args': true,
      'parse-numbers': false,
      'camel-case-expansion': false,
      'dot-notation': false,
      'boolean-negation': false,
      'strip-aliased': true,
      'duplicate-arguments-array': false,
    },
  });
}

const mask = '\u0000';

function isOptionLike(word: string): boolean {
  return word.startsWith('--') || shorts.has(word);
}

function shortOf(name: OptionName): string[] {
  const { short } = optionTable[name];
  return short === undefined ? [] : [short];
}

/** A long word right behind a parameter is that parameter's value; anywhere else it was meant for mgsh. */
function refuseUnknown(word: string, before: string | undefined): void {
  if (!word.startsWith('--') || /^-[^-]/.test(before ?? '')) return;
  const option = word.split('=')[0] ?? word;
  const nearest = suggest(
    option,
    names.map((name) => `--${name}`),
  );
  throw usageError(commandLineMessages.unknownOption(option, nearest));
}

function requireValue(name: OptionName, value: string): string {
  if (value !== '') return value;
  throw usageError(commandLineMessages.missingValue(name));
}

function requireFormat(format: string | true | undefined): void {
  if (format === undefined || formats.some((known) => known === format)) return;
  throw usageError(commandLineMessages.unknownFormat(String(format), formats));
}

/** The id of an error of the line itself; mgsh ends with status 2 for it. */
export const usageErrorId = 'CommandLineError';

/** An error of the line itself. */
export function usageError(message: string): CmdletError {
  return new CmdletError({
    id: usageErrorId,
    category: 'InvalidArgument',
    message,
    hint: commandLineMessages.usage,
  });
}

/** The value of an option that takes one. */
export function textOption(options: Options, name: OptionName): string | undefined {
  const value = options[name];
  return typeof value === 'string' ? value : undefined;
}
