/** Texts of what does not convert. */
export const convertMessages = {
  noConversion: (value: string, from: string, to: string): string =>
    `'${value}' (${from}) does not convert to ${to}.`,

  notReadable: (value: string, to: string): string => `'${value}' cannot be read as ${to}.`,

  outOfRange: (value: string, to: string): string => `${value} does not fit ${to}.`,

  nullValue: (to: string): string => `$null does not become ${to}, which always has a value.`,

  unknownEnumName: (value: string, type: string, names: readonly string[]): string =>
    `'${value}' is no value of ${type}. It has: ${names.join(', ')}.`,

  ambiguousEnumName: (value: string, type: string, names: readonly string[]): string =>
    `'${value}' could be several values of ${type}: ${names.join(', ')}.`,

  undefinedEnumValue: (value: string, type: string, names: readonly string[]): string =>
    `${type} has no value ${value}. It has: ${names.join(', ')}.`,

  elementFailed: (reason: string): string => `One of the elements does not convert. ${reason}`,

  unknownType: (name: string): string => `There is no type '${name}' here.`,
} as const;
