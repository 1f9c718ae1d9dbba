import { didYouMean, listChoices } from './phrases.ts';

/** Texts of errors about the catalogue of cmdlets. */
interface CatalogMessages {
  missing(folder: string): string;
  unreadable(file: string, code: string): string;
  notIndex(file: string): string;
  otherLayout(file: string, found: string, expected: string): string;
  wrongSize(file: string, expected: number, found: number): string;
  badIndexLine(file: string, offset: number): string;
  badLine(file: string, offset: number, expected: string): string;
  badWords(found: BadWords): string;
  badShared(file: string): string;
  badRouteLine(file: string, offset: number): string;
  badPage(file: string, line: number, reason: string): string;
  hides(name: string, folder: string, other: string): string;
  unknownType(name: string, known: readonly string[]): string;
  unknownApi(given: string): string;
  unknownMethod(given: string): string;
  nothingFits(conditions: readonly string[], nearest: readonly string[]): string;
  renew(): string;
}

interface BadWords {
  readonly file: string;
  readonly offset: number;
  readonly name: string;
  readonly words: string;
}

export const catalogMessages: CatalogMessages = {
  missing: (folder) => `There is no cmdlet catalogue in '${folder}'.`,
  unreadable: (file, code) => `The catalogue file '${file}' cannot be read (${code}).`,
  notIndex: (file) => `'${file}' is not the index of a cmdlet catalogue.`,
  otherLayout: (file, found, expected) =>
    `The index '${file}' has layout ${found}, but this program reads layout ${expected}.`,
  wrongSize: (file, expected, found) =>
    `The index '${file}' is damaged: it should have ${expected} bytes and has ${found}.`,
  badIndexLine: (file, offset) =>
    `The index '${file}' is damaged: the line at byte ${offset} is not an entry.`,
  badLine: (file, offset, expected) =>
    `The catalogue file '${file}' is damaged: at byte ${offset} there is not the definition of '${expected}'.`,
  badWords: ({ file, offset, name, words }) =>
    `The catalogue file '${file}' is damaged: in the definition of '${name}' at byte ${offset} there is ${words}, which means nothing there.`,
  badShared: (file) =>
    `The catalogue file '${file}' is damaged: the parts that all definitions share cannot be read from it.`,
  badRouteLine: (file, offset) =>
    `The catalogue file '${file}' is damaged: the line at byte ${offset} does not belong to a tree of routes.`,
  badPage: (file, line, reason) =>
    `The help page '${file}' cannot be used: line ${line}: ${reason}.`,
  hides: (name, folder, other) =>
    `'${name}' is taken from the catalogue '${folder}', which hides the one of '${other}'.`,
  unknownType: (name, known) =>
    `The catalogue has no type '${name}'.${didYouMean(known)} Types are named as the list of parameters names them.`,
  unknownApi: (given) => `There is no API version '${given}'; there are 'v1.0' and 'beta'.`,
  unknownMethod: (given) =>
    `No cmdlet sends '${given}'; there are ${listChoices(['GET', 'POST', 'PUT', 'PATCH', 'DELETE'])}.`,
  nothingFits: (conditions, nearest) =>
    `No cmdlet fits ${conditions.join(' and ')}.${didYouMean(nearest)}`,
  renew: () => "Make the catalogue anew with 'mgsh generate', or install the package again.",
};
