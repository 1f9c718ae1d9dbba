import { listChoices } from './phrases.ts';

/** Texts of why no request can be built from a bound call. */
export const routeMessages = {
  noRoute: (command: string, set: string): string =>
    `The catalogue does not know the Graph path of ${command} in parameter set ${set}.`,

  unsureRoute: (command: string, path: string): string =>
    `The Graph path of ${command} is only a guess (${path}), so it is not called.`,

  missingKey: (key: string, given: readonly string[]): string => {
    const told = given.length === 0 ? 'it is empty' : `it has ${listChoices(given)}`;
    return `-InputObject lacks the key '${key}' that the path needs; ${told}.`;
  },

  missingPathValue: (parameter: string): string =>
    `The path needs a value for '${parameter}', and no parameter gave one.`,

  dotSegment: (key: string, value: string): string =>
    `The ${key} '${value}' would change the path of the request: an id cannot be a dot or two dots.`,

  headerRefused: (name: string): string =>
    `The header '${name}' cannot be sent: a header's name is letters, digits and dashes, and its value is one line.`,

  pageSize: (given: number, largest: number): string =>
    `-PageSize is ${given}; a page has 1 to ${largest} items.`,

  nullInList: (name: string): string =>
    `'${name}' holds a list with $null in it, which cannot be sent; take the $null out of the list.`,

  entityTag: (header: string, given: string): string =>
    `'${given}' is no entity tag, which ${header} wants: a tag stands in quotes, as "abc" or W/"abc", and * is any.`,

  memberClash: (name: string): string =>
    `-AdditionalProperties repeats '${name}', which a parameter of its own already gave.`,
} as const;
