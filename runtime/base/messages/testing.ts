function lines(items: readonly string[]): string {
  return items.map((item) => `\n  ${item.replaceAll('\n', '\n  ')}`).join('');
}

/** What a matcher tells when a test fails; a call of a script is named by its line. */
export const testingMessages = {
  call: (name: string, line: number): string => `line ${line}, ${name}`,
  callIn: (call: string, text: string): string => `${call}: ${text}`,

  didNotBind: (error: string): string => `the command does not bind: ${error}`,
  someDidNotBind: (errors: readonly string[], all: number): string =>
    `${errors.length} of ${all} calls do not bind:${lines(errors)}`,
  bound: (set: string): string => `the command binds, to parameter set ${set}`,
  allBound: (sets: readonly string[]): string => `every call binds:${lines(sets)}`,
  boundCall: (set: string): string => `parameter set ${set || '(only known when it runs)'}`,
  otherSet: (actual: string, wanted: string): string =>
    `the command binds to parameter set ${actual}, not to ${wanted}`,
  otherSets: (calls: readonly string[], wanted: string): string =>
    `not every call binds to parameter set ${wanted}:${lines(calls)}`,

  failedAsNamed: (error: string): string => `the command is refused: ${error}`,
  failedOtherwise: (error: string, wanted: string): string =>
    `the command is refused, but not with ${wanted}: ${error}`,
  noneFailed: (wanted: string, calls: readonly string[]): string =>
    `no call is refused${wanted && ` with ${wanted}`}:${lines(calls)}`,

  parametersDiffer: (differences: readonly string[]): string =>
    `the command binds other parameters:${lines(differences)}`,
  noneHasParameters: (calls: readonly string[]): string =>
    `no call binds these parameters:${lines(calls)}`,
  parametersEqual: (call: string): string => `${call} binds these parameters`,
  theCommand: 'the command',
  difference: (parameter: string, wanted: string, actual: string): string =>
    `-${parameter}: expected ${wanted}, and it is ${actual}`,
  notGiven: 'not given',
  noSuchParameter: (parameter: string, nearest: readonly string[]): string =>
    `-${parameter}: there is no such parameter${nearest.length === 0 ? '' : ` (nearest: ${nearest.map((name) => `-${name}`).join(', ')})`}`,

  noRequest: (error: string): string => `the command has no request: ${error}`,
  requests: (request: string): string => `the command requests ${request}`,
  otherRequest: (actual: string, wanted: string): string =>
    `the command requests\n  ${actual}\nand not\n  ${wanted}`,
  callRequests: (call: string, request: string): string => `${call} requests ${request}`,
  noneRequests: (calls: readonly string[], wanted: string): string =>
    `no call requests\n  ${wanted}\nThere are:${lines(calls)}`,
  requestNotKnown: (parameters: readonly string[]): string =>
    parameters.length === 0
      ? 'its request is only known when it runs'
      : `its request is only known when it runs: ${parameters.map((name) => `-${name}`).join(', ')}`,

  unreadableScript: (path: string, why: string): string =>
    `The script '${path}' could not be read: ${why}.`,
} as const;
