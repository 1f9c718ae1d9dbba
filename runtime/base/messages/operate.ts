/** Texts of what operators refuse. */
export const operateMessages = {
  dividedByZero: (): string => 'A number was divided by zero.',

  overflow: (operator: string, type: string): string =>
    `The result of '${operator}' is too large for ${type}.`,

  noOperator: (operator: string, left: string, right: string): string =>
    `There is no operator '${operator}' for ${left} and ${right}.`,

  hashtableNeeded: (given: string): string =>
    `Only another hashtable can be added to a hashtable, not ${given}.`,

  duplicateKey: (key: string): string => `Both hashtables have the key '${key}'.`,

  negativeCount: (count: string): string => `Text cannot be repeated ${count} times.`,

  notComparable: (left: string, right: string, type: string): string =>
    `'${left}' cannot be compared with '${right}': the second does not become ${type}.`,

  noOrder: (type: string): string => `Values of type ${type} have no order.`,

  numberNeeded: (operator: string, type: string): string =>
    `'${operator}' takes a number, not ${type}.`,

  rangeEnd: (given: string): string =>
    `'${given}' is no integer that a range could start or end at.`,

  rangeOverflow: (given: string): string =>
    `${given} is beyond what a range can count: it takes Int32 values.`,

  badRegex: (pattern: string, reason: string): string =>
    `'${pattern}' is no regular expression that can be used: ${reason}`,

  tooManyReplaceArguments: (count: number): string =>
    `-replace takes a pattern and a replacement, not ${count} values.`,

  splitNeedsPattern: (): string => '-split needs a pattern or a script block.',

  splitOptionsWithBlock: (): string => '-split takes no options when a script block decides.',

  splitOptionsExclude: (): string =>
    'Of the options of -split, SimpleMatch can be combined with IgnoreCase only.',

  unknownSplitOption: (name: string, known: readonly string[]): string =>
    `-split has no option '${name}'. It has: ${known.join(', ')}.`,

  badFormat: (template: string, reason: string): string =>
    `The text cannot be formatted by '${template}': ${reason}`,

  formatIndex: (index: number, count: number): string =>
    `it names value ${index}, and there are ${count}, counted from 0.`,

  formatSyntax: (): string => 'a brace is not closed, or stands where none can be.',

  formatSpecifier: (format: string, type: string): string =>
    `${type} does not have the format '${format}'.`,

  typeNeeded: (given: string): string => `The right side must be a type, not ${given}.`,

  wildcardRange: (pattern: string): string =>
    `The wildcard pattern '${pattern}' is not valid: a range in it runs backwards, or a bracket is not closed.`,
} as const;
