/** What a matcher tells when a test fails. */
export const testingMessages = {
  didNotBind: (error: string): string => `the command does not bind: ${error}`,

  bound: (set: string): string => `the command binds, to parameter set ${set}`,

  otherSet: (actual: string, wanted: string): string =>
    `the command binds to parameter set ${actual}, not to ${wanted}`,

  failedAsNamed: (error: string): string => `the command is refused: ${error}`,

  failedOtherwise: (error: string, wanted: string): string =>
    `the command is refused, but not with ${wanted}: ${error}`,

  noRequest: (error: string): string => `the command has no request: ${error}`,

  requests: (request: string): string => `the command requests ${request}`,

  otherRequest: (actual: string, wanted: string): string =>
    `the command requests\n  ${actual}\nand not\n  ${wanted}`,
} as const;
