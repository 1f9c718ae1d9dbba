import { didYouMean, listChoices } from './phrases.ts';

const dashed = (names: readonly string[]): string[] => names.map((name) => `-${name}`);

/** What is written for a value of a type, where its name alone does not tell. */
const forms: Readonly<Record<string, string>> = {
  SwitchParameter: '$true or $false',
  Boolean: '$true or $false',
  Int32: 'a whole number such as 5',
  Int64: 'a whole number such as 5',
  Double: 'a number such as 2.5',
  Decimal: 'a number such as 2.5',
  DateTime: "such as '2026-01-31T08:00:00Z'",
  DateTimeOffset: "such as '2026-01-31T08:00:00+01:00'",
  TimeSpan: "such as '1.02:30:00' for a day, two hours and a half",
  Guid: "such as '00000000-0000-0000-0000-000000000000'",
  Uri: "such as 'https://example.com/'",
};

function withForm(type: string): string {
  const form = forms[type];
  return form === undefined ? type : `${type} (${form})`;
}

/** Texts of what can be wrong with a command line. */
export const bindMessages = {
  unknownCommand: (name: string, nearest: readonly string[]): string =>
    `There is no command '${name}' in the catalogue.${didYouMean(nearest)}`,

  unknownParameter: (command: string, name: string, nearest: readonly string[]): string =>
    `${command} has no parameter '-${name}'.${didYouMean(dashed(nearest))}`,

  ambiguousParameter: (name: string, candidates: readonly string[]): string =>
    `'-${name}' could be ${listChoices(dashed(candidates))}: type more of the name.`,

  missingArgument: (parameter: string, type: string): string =>
    `-${parameter} needs a value of type ${type} after it.`,

  parameterAlreadyBound: (name: string): string =>
    `-${name} is given twice. To give several values to a parameter that takes them, separate them with commas.`,

  parameterNotInSet: (name: string, own: readonly string[], open: readonly string[]): string =>
    `-${name} belongs to ${listChoices(own)}, and the other parameters leave ${listChoices(open) || 'no parameter set'} open.`,

  ambiguousPosition: (command: string, position: number, names: readonly string[]): string =>
    `${command} declares ${dashed(names).join(' and ')} at the same position (${position}) of one parameter set: name the parameters.`,

  ambiguousRemaining: (first: string, second: string): string =>
    `-${first} and -${second} both take all remaining arguments: name the one that is meant.`,

  unexpectedArgument: (command: string, text: string, places: readonly string[] = []): string =>
    places.length === 0
      ? `${command} takes no argument without a parameter name, but was given '${text}'.`
      : `${command} has no place left for the argument '${text}'; without a name it takes only ${dashed(places).join(', ')}.`,

  nameDeclaredTwice: (name: string): string =>
    `The command declares '-${name}' twice: as a parameter or alias of its own, or besides one that every command has.`,

  setStatedTwice: (name: string): string =>
    `The command declares -${name} twice for the same parameter set.`,

  tooManySets: (most: number): string =>
    `The command declares more than ${most} parameter sets, which is as many as there can be.`,

  setsExclude: (groups: readonly string[]): string =>
    `These parameters cannot be used together: ${groups.join(' against ')}.`,

  setsOpen: (
    sets: readonly { readonly set: string; readonly wanted: readonly string[] }[],
  ): string => {
    const choices = sets.map(({ set, wanted }) =>
      wanted.length === 0 ? `'${set}'` : `'${set}' (with ${dashed(wanted).join(', ')})`,
    );
    return `The parameters do not say which parameter set is meant: it could be ${choices.slice(0, -1).join(', ')} or ${choices.at(-1)}.`;
  },

  setNotTold: (command: string, sets: readonly string[]): string =>
    `${command} has to know its parameter set before the first pipeline object, and the parameters leave ${listChoices(sets)} open.`,

  missingMandatory: (names: readonly string[], sets: readonly string[]): string => {
    const where = sets.length === 1 ? ` (parameter set ${sets[0]})` : '';
    return `${dashed(names).join(', ')} must be given${where}.`;
  },

  notTransformed: (parameter: string, type: string, given: string): string =>
    `-${parameter} takes ${withForm(type)}, and ${given} does not become one.`,

  notConverted: (parameter: string, type: string, given: string): string =>
    `-${parameter} takes ${withForm(type)}, and ${given} does not convert to it.`,

  bindingFailed: (parameter: string, given: string): string => `-${parameter} refused ${given}.`,

  validationFailed: (parameter: string, given: string, reason: string): string =>
    `-${parameter} does not accept ${given}: ${reason}.`,

  mustBeThere: 'it must not be empty',
  mustNotBeNull: 'it must not be $null',
  mustNotBeBlank: 'it must have more than blanks',
  mustBeOneOf: (values: readonly string[], nearest: readonly string[]): string =>
    `it must be one of ${values.join(', ')}${nearest.length === 0 ? '' : ` (nearest: ${listChoices(nearest)})`}`,
  mustBeBetween: (minimum: string, maximum: string): string =>
    `it must be between ${minimum} and ${maximum}`,
  mustBeOfType: (type: string): string => `it must be of type ${type}`,
  mustHaveSign: (sign: string): string => `it must be ${sign.replace('Non', 'non-').toLowerCase()}`,
  mustHaveLength: (minimum: number, maximum: number): string =>
    `it must have ${minimum} to ${maximum} characters`,
  mustHaveCount: (minimum: number, maximum: number): string =>
    minimum === maximum
      ? `it must have exactly ${minimum} elements`
      : `it must have ${minimum} to ${maximum} elements`,
  mustBeCountable: 'it must be a list',
  mustMatch: (pattern: string): string => `it must match the pattern ${pattern}`,
  mustSatisfy: (block: string): string => `it must satisfy { ${block} }`,
  mustBeOther: (text: string): string => `'${text}' means something else here`,

  mustBeVariable: 'it must be the name of a variable',
  drivesUnknown: (drives: readonly string[]): string =>
    `it must be on one of the drives ${drives.join(', ')}, and there are no drives to check here`,

  emptyNotAllowed: (parameter: string, kind: string): string =>
    `-${parameter} must have a value, and was given ${kind}.`,

  typeNameMissing: (parameter: string, wanted: string, given: string): string =>
    `-${parameter} takes only objects of type ${wanted}, and was given ${given}.`,

  inputNotBound: (command: string, type: string, open: readonly string[]): string => {
    const taken =
      open.length === 0
        ? 'no parameter that is still open takes pipeline input'
        : `none of ${open.join(', ')} accepts it`;
    return `${command} takes no pipeline input of type ${type} here: ${taken}.`;
  },

  inputMissesMandatory: (names: readonly string[]): string =>
    `The pipeline object does not supply ${dashed(names).join(', ')}.`,

  blockWithoutInput: (parameter: string): string =>
    `-${parameter} takes a script block only to work out its value from each pipeline object, and nothing is piped in.`,

  blockFailed: (parameter: string, cause: unknown): string =>
    `The script block of -${parameter} failed: ${cause instanceof Error ? cause.message : String(cause)}`,

  blockGaveNothing: (parameter: string): string =>
    `The script block of -${parameter} put nothing out for this pipeline object.`,

  dynamicParametersFailed: (command: string, cause: unknown): string =>
    `The dynamic parameters of ${command} could not be found out: ${cause instanceof Error ? cause.message : String(cause)}`,

  withDefaults: (message: string, names: readonly string[]): string =>
    `${message} (with ${dashed(names).join(', ')} from $PSDefaultParameterValues)`,

  defaultRefused: (parameter: string, reason: string): string =>
    `-${parameter} does not take its value from $PSDefaultParameterValues: ${reason}`,

  defaultsDiffer: (parameter: string): string =>
    `$PSDefaultParameterValues gives -${parameter} different values: none is used.`,

  defaultMatchesSeveral: (pattern: string, names: readonly string[]): string =>
    `'${pattern}' in $PSDefaultParameterValues matches ${dashed(names).join(', ')}: it is not used.`,

  defaultKeyUnreadable: (keys: readonly string[]): string =>
    `$PSDefaultParameterValues is keyed Command:Parameter, and ${listChoices(keys)} is not.`,

  obsoleteParameter: (parameter: string, advice: string): string =>
    `-${parameter} is obsolete.${advice === '' ? '' : ` ${advice}`}`,

  askFor: (parameter: string): string => `${parameter}: `,
  askForElement: (parameter: string, index: number): string => `${parameter}[${index}]: `,

  droppedMember: (parameter: string, key: string, nearest: readonly string[]): string =>
    `-${parameter}: '${key}' is no property of its type and is not sent.${didYouMean(nearest)}`,

  droppedValue: (parameter: string, key: string, type: string): string =>
    `-${parameter}: the value of '${key}' does not become ${type} and is not sent.`,
} as const;
