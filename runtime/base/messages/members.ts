import { didYouMean } from './phrases.ts';

/** Texts of what can go wrong with a type or a member of a value. */
export const typeMessages = {
  typeNotFound: (name: string, nearest: readonly string[]): string =>
    `There is no type [${name}] here.${didYouMean(nearest)}`,

  methodNotFound: (type: string, name: string, nearest: readonly string[]): string =>
    `[${type}] has no method ${name}().${didYouMean(nearest)}`,

  methodOnNull: (name: string): string => `${name}() was called on $null, which has no methods.`,

  noOverload: (name: string, count: number, forms: readonly string[]): string =>
    `No form of ${name}() takes ${count === 1 ? 'this argument' : `these ${count} arguments`}; there ${forms.length === 1 ? 'is' : 'are'} ${forms.join(' and ')}.`,

  ambiguous: (name: string, forms: readonly string[]): string =>
    `The arguments fit more than one form of ${name}() equally well: ${forms.join(' and ')}. A cast says which is meant.`,

  argumentNotConverted: (name: string, place: number, detail: string): string =>
    `Argument ${place} of ${name}() is refused: ${detail}`,

  referenceWanted: (name: string, place: number): string =>
    `Argument ${place} of ${name}() is written to, so it must be a [ref] to a variable.`,

  propertyReadOnly: (type: string, name: string): string =>
    `${name} of [${type}] can be read but not set.`,

  propertyNotFound: (type: string, name: string, nearest: readonly string[]): string =>
    `[${type}] has no property ${name} to set.${didYouMean(nearest)}`,

  setterWanted: (name: string): string =>
    `${name} is worked out by a script, and has no script that sets it.`,

  scriptMethodFailed: (name: string, why: string): string =>
    `The script of ${name}() failed: ${why}`,

  propertyOnNull: (name: string): string => `${name} was set on $null, which has no properties.`,

  exceptionWhenSetting: (name: string, detail: string): string => `${name} was not set: ${detail}`,
} as const;

/** Texts of the exceptions that members throw. */
export const memberMessages = {
  noDisk: (): string => 'There is no disk that this script may read or write.',
  fileMissing: (path: string): string => `There is no file '${path}'.`,
  folderMissing: (path: string): string => `A folder on the way to '${path}' is missing.`,
  accessRefused: (path: string): string => `The system refuses access to '${path}'.`,
  diskFailed: (path: string, code: string): string => `'${path}' could not be used (${code}).`,
  fileExists: (path: string): string => `'${path}' is there already.`,
  outOfRange: (what: string, given: string | number, limit: string): string =>
    `${what} ${given} is out of range; ${limit}.`,
  notANumber: (given: string, type: string): string => `'${given}' does not read as ${type}.`,
  numberTooLarge: (given: string, type: string): string => `${given} does not fit in ${type}.`,
  notParsed: (given: string, what: string): string => `'${given}' does not read as ${what}.`,
  noSuchDate: 'Year, month and day, or the time of day, name no moment that exists.',
  empty: (what: string): string => `The ${what} is empty.`,
  duplicateKey: (key: string): string => `There is an entry with the key '${key}' already.`,
  nullArgument: (name: string): string => `${name} must not be $null.`,
  fixedSize: 'An array cannot grow or shrink. Use += to make a longer one, or a List.',
  notComparable: (type: string): string => `Only another ${type} can be compared with it.`,
  wrongArgument: (given: string, wanted: string): string => `'${given}' is not ${wanted}.`,
  thrown: (type: string): string => `${type} was thrown without a message of its own.`,
  ofParameter: (message: string, parameter: string): string =>
    parameter === '' ? message : `${message} (Parameter '${parameter}')`,
  withActualValue: (message: string, value: string): string => `${message} It was ${value}.`,
  keyMissing: (key: string): string => `There is no entry with the key '${key}'.`,
  notXml: (detail: string): string => `The text is not well-formed XML: ${detail}`,
  badXPath: (path: string, detail: string): string => `The XPath '${path}' ${detail}.`,
  relativeUri: 'The address is relative, so it has no such part.',
  badUri: (text: string): string => `'${text}' is no absolute address.`,
  badBase64: 'The text is not Base64.',
  divideByZero: 'There is no division by zero.',
  notSupported: (what: string): string => `${what} is not supported here.`,
} as const;
