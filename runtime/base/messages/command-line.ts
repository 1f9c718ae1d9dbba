import { didYouMean, listChoices } from './phrases.ts';

/** Texts of what can be wrong with a line given to mgsh itself. */
export const commandLineMessages = {
  unknownOption: (option: string, nearest: readonly string[]): string =>
    `mgsh has no option '${option}'.${didYouMean(nearest)} What belongs to the cmdlet stands behind a parameter, or behind --.`,

  missingValue: (option: string): string => `--${option} needs a value after it.`,

  unknownFormat: (given: string, known: readonly string[]): string =>
    `There is no output format '${given}'; there are ${listChoices(known)}. A cmdlet's own parameter is not shortened to -o.`,

  missingWords: (verb: string, wanted: string): string => `mgsh ${verb} needs ${wanted}.`,

  unknownTopic: (given: string, known: readonly string[]): string =>
    `There is no help on '${given}'; there is help on ${listChoices(known)}.`,

  fileBody: (path: string, bytes: number): string => `# the ${bytes} bytes of '${path}'`,

  unreadableFile: (name: string, why: string): string =>
    `The file '${name}' could not be read: ${why}.`,

  notANumber: (option: string, given: string): string =>
    `--${option} takes a port number, and was given '${given}'.`,

  notACount: (option: string, given: string): string =>
    `--${option} takes a number from 1 on, and was given '${given}'.`,

  nothingWritten: (): string =>
    'nothing written: a page has an error (--keep-going writes the others)',

  nothingFound: (words: string, nearest: readonly string[]): string =>
    `No cmdlet has '${words}' in its name.${didYouMean(nearest)}`,

  notJsonLine: (): string =>
    'The line begins like JSON but is none; wanted is {"id": ..., "command": "..."}.',

  noCommandInLine: (): string => 'The JSON of the line has no "command" that is text.',

  lineFailed: (what: string): string => `The line could not be worked out: ${what}.`,

  interrupted: (): string => 'Interrupted.',

  usage: 'This line was not understood: mgsh --help tells what can be said.',
} as const;
