import { didYouMean, listChoices } from './phrases.ts';

/** Texts of what can be wrong with a command line. */
export const bindMessages = {
  unknownCommand: (name: string, nearest: readonly string[]): string =>
    `There is no command '${name}' in the catalogue.${didYouMean(nearest)}`,

  unknownParameter: (command: string, name: string, nearest: readonly string[]): string =>
    `${command} has no parameter '-${name}'.${didYouMean(nearest.map((near) => `-${near}`))}`,

  ambiguousParameter: (name: string, candidates: readonly string[]): string =>
    `'-${name}' could be ${listChoices(candidates.map((candidate) => `-${candidate}`))}: type more of the name.`,

  missingArgument: (parameter: string, type: string): string =>
    `-${parameter} needs a value of type ${type} after it.`,

  parameterAlreadyBound: (name: string): string =>
    `-${name} is given twice. To give several values to a parameter that takes them, separate them with commas.`,

  unexpectedArgument: (command: string, text: string): string =>
    `${command} takes no argument without a parameter name, but was given '${text}'.`,

  setsExclude: (groups: readonly string[]): string =>
    `These parameters cannot be used together: ${groups.join(' against ')}.`,

  setsOpen: (sets: readonly string[]): string =>
    `The parameters do not say which parameter set is meant: it could be ${listChoices(sets)}.`,

  setNotTold: (command: string, sets: readonly string[]): string =>
    `${command} has to know its parameter set before the first pipeline object, and the parameters leave ${listChoices(sets)} open.`,

  missingMandatory: (names: readonly string[], sets: readonly string[]): string => {
    const where = sets.length === 1 ? ` (parameter set ${sets[0]})` : '';
    return `${names.map((name) => `-${name}`).join(', ')} must be given${where}.`;
  },

  notTransformed: (parameter: string, type: string, given: string): string =>
    `-${parameter} takes ${type}, and ${given} does not become one.`,

  notConverted: (parameter: string, type: string, given: string): string =>
    `-${parameter} takes ${type}, and ${given} does not convert to it.`,

  bindingFailed: (parameter: string, given: string): string => `-${parameter} refused ${given}.`,

  validationFailed: (parameter: string, given: string): string =>
    `-${parameter} does not accept ${given}.`,

  emptyNotAllowed: (parameter: string, kind: string): string =>
    `-${parameter} must have a value, and was given ${kind}.`,

  inputNotBound: (command: string, type: string): string =>
    `${command} takes no pipeline input of type ${type} here: no parameter that is still open accepts it.`,

  inputMissesMandatory: (names: readonly string[]): string =>
    `The pipeline object does not supply ${names.map((name) => `-${name}`).join(', ')}.`,

  droppedMember: (parameter: string, key: string, nearest: readonly string[]): string =>
    `-${parameter}: '${key}' is no property of its type and is not sent.${didYouMean(nearest)}`,

  droppedValue: (parameter: string, key: string, type: string): string =>
    `-${parameter}: the value of '${key}' does not become ${type} and is not sent.`,
} as const;
