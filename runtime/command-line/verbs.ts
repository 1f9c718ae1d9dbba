/** Everything mgsh can do; each verb is loaded when it is asked for. */
import type { Verb } from './verb.ts';

export interface VerbEntry {
  readonly usage: string;
  readonly help: string;
  readonly load: () => Promise<Verb>;
}

/** The verb for words that begin with a cmdlet's name. */
export const cmdletVerb: VerbEntry = {
  usage: '<Cmdlet> [-Parameter value]...',
  help: 'run a cmdlet',
  load: async () => (await import('./run-cmdlet.ts')).runCmdlet,
};

/** The verbs by their word, in the order of the help. */
export const verbs: Readonly<Record<string, VerbEntry>> = {
  plan: {
    usage: 'plan [--] <Cmdlet>...',
    help: 'print the request and send nothing; without words, one command a line from standard input',
    load: async () => (await import('./plan.ts')).plan,
  },
  describe: {
    usage: 'describe [<Cmdlet>] [--type NAME]',
    help: 'parameter sets, parameters, routes and types',
    load: async () => (await import('./describe.ts')).describe,
  },
  find: {
    usage: 'find [<words or wildcard>]',
    help: 'cmdlets by name, --uri, --method, --module, --api or --type',
    load: async () => (await import('./find.ts')).find,
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
  demo: {
    usage: 'demo',
    help: 'send a file of 20 MB to the embedded Graph and check it',
    load: async () => (await import('./demo.ts')).demo,
  },
};
