/**
 * Where we can be kinder than the SDK, one row a difference: what `Strict` does, which is the SDK to the
 * letter, and what `Helpful` does in its place. This table is all that differs; the README and
 * `mgsh help compatibility` print it, and a session tells `notice` when a difference first shows.
 */
export interface DifferenceTexts {
  readonly strict: string;
  readonly helpful: string;
  /** Where the SDK was seen to do it. */
  readonly evidence: string;
  /** What Helpful has done that Strict would not. */
  readonly notice: string;
}

/** The name of a difference between Strict and Helpful. */
export type DifferenceId =
  | 'objectsBecomeModels'
  | 'choosesSetPerObject'
  | 'pipedTableIsNoHeaders'
  | 'loneTableIsElement'
  | 'identityKeysByName'
  | 'textBecomesBoolean'
  | 'truthBehindSwitch';

/** Every difference with its texts, in the order in which they are told. */
export const differenceTexts: Readonly<Record<DifferenceId, DifferenceTexts>> = {
  objectsBecomeModels: {
    strict:
      'A PSCustomObject given for a model or an identity is refused; inside a body it is left out.',
    helpful: 'It becomes the model or the identity, by its properties.',
    evidence: 'recorded of the SDK: only hashtables and JSON text convert',
    notice: 'a PSCustomObject was taken for a model by its properties',
  },
  choosesSetPerObject: {
    strict:
      'With pipeline input the parameter set is chosen before the first object, by the command line alone; an object that another set wants is refused.',
    helpful: 'The set is chosen for each object.',
    evidence: 'recorded of the SDK: `$identity | Get-MgUser` runs the set List and fails',
    notice: 'the parameter set was chosen by the pipeline object',
  },
  pipedTableIsNoHeaders: {
    strict:
      'A hashtable that is piped in goes to -Headers, whatever else takes it: its entries are sent as request headers.',
    helpful: '-Headers is only given by name.',
    evidence: 'recorded of the SDK: `@{ ... } | Get-MgDrive` sends the entries as headers',
    notice: 'a piped hashtable was kept out of the request headers',
  },
  loneTableIsElement: {
    strict: 'Inside a body a single hashtable given for a list is sent as an empty list.',
    helpful: 'It is the one element of the list.',
    evidence: 'recorded of the SDK: `ToRecipients = @{ ... }` sends `[]`',
    notice: 'a single hashtable was sent as a list of one element',
  },
  identityKeysByName: {
    strict:
      'JSON text for an identity has to name its keys as the path does (`user-id`); any other key is left out.',
    helpful: 'The names of the properties (`UserId`) are taken too.',
    evidence: 'recorded of the SDK: `{"UserId": ...}` fails as an empty identity',
    notice: 'JSON text for an identity was read by the names of its properties',
  },
  textBecomesBoolean: {
    strict: 'The texts `true` and `false` are refused for a Boolean or a switch.',
    helpful: 'They are what they say.',
    evidence: 'recorded of PowerShell: a function takes only Booleans and numbers',
    notice: "the text 'true' or 'false' was taken for a Boolean",
  },
  truthBehindSwitch: {
    strict:
      'A switch takes a value only with a colon: `-AccountEnabled $false` is refused for the `$false` that has no place.',
    helpful: 'A Boolean, `true` or `false` right behind a switch is its value.',
    evidence:
      'recorded of PowerShell: PositionalParameterNotFound, as service cmdlets have no positions',
    notice: 'a Boolean behind a switch was taken for its value',
  },
};

export const compatibilityMessages = {
  helped: (id: DifferenceId): string =>
    `${differenceTexts[id].notice}: the SDK does not (${id}; compatibility Strict tells what it does).`,

  unknownMode: (given: string, known: readonly string[]): string =>
    `There is no compatibility '${given}'; there is ${known.join(' and ')}.`,

  title: (): string =>
    'Strict is what PowerShell and the SDK do, to the letter; Helpful does what was meant, and says so once.\n' +
    'Helpful is the default of the REPL, Strict of everything else; --compatibility chooses.\n',
} as const;
