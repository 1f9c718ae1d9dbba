/**
 * Everything mgsh can do. A verb that needs much is loaded when it is asked for; those that only look
 * things up are here at once, because each file that is opened slows the start.
 */
import { describe } from './describe.ts';
import { find } from './find.ts';
import type { Verb } from './verb.ts';

export interface VerbEntry {
  readonly usage: string;
  readonly help: string;
  readonly load: () => Promise<Verb>;
}

/** The verb for words that begin with a cmdlet's name. */
export const cmdletVerb: VerbEntry = {
  usage: '<Cmdlet or script.ps1> [-Parameter value]...',
  help: 'run a cmdlet, or a script file',
  load: async () => (await import('./run-cmdlet.ts')).runCmdlet,
};

/** The verbs by their word, in the order of the help. */
export const verbs: Readonly<Record<string, VerbEntry>> = {
  plan: {
    usage: 'plan [--] <Cmdlet>...',
    help: 'print the request and send nothing; without words, one command a line from standard input',
    load: async () => (await import('./plan.ts')).plan,
  },
  bind: {
    usage: 'bind [--] <Cmdlet>...',
    help: 'how the command binds, pass by pass, or what would mend it; without words, as plan',
    load: async () => (await import('./bind.ts')).bind,
  },
  parse: {
    usage: 'parse [<file> | -] [--tree]',
    help: 'the syntax tree of a script, or its errors; without a file, of standard input',
    load: async () => (await import('./parse.ts')).parse,
  },
  describe: {
    usage: 'describe [<Cmdlet>] [--type NAME]',
    help: 'parameter sets, parameters, routes and types',
    load: async () => describe,
  },
  find: {
    usage: 'find [<words or wildcard>]',
    help: 'cmdlets by name, --uri, --method, --module, --api or --type',
    load: async () => find,
  },
  generate: {
    usage: 'generate <path>... [--openapi DIR] [--out DIR]',
    help: 'help pages into a catalogue',
    load: async () => (await import('./generate.ts')).generate,
  },
  sandbox: {
    usage: 'sandbox',
    help: 'run the embedded Graph for other processes',
    load: async () => (await import('./sandbox.ts')).sandbox,
  },
  repl: {
    usage: 'repl',
    help: "Node's own REPL with mg ready",
    load: async () => (await import('./repl.ts')).repl,
  },
  help: {
    usage: 'help [compatibility]',
    help: 'this text, or what Strict and Helpful do',
    load: async () => (await import('./help-topic.ts')).helpTopic,
  },
  demo: {
    usage: 'demo',
    help: 'send a file of 20 MB to the embedded Graph and check it',
    load: async () => (await import('./demo.ts')).demo,
  },
};

/** The verb that the words begin with, or that of a cmdlet, and the words for it. */
export function chooseVerb(words: readonly string[]): {
  readonly verb: VerbEntry;
  readonly words: readonly string[];
} {
  const [first = ''] = words;
  const verb = Object.hasOwn(verbs, first) ? verbs[first] : undefined;
  return verb ? { verb, words: words.slice(1) } : { verb: cmdletVerb, words };
}
