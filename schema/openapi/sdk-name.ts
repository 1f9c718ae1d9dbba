/** Words that the SDK writes in capitals wherever they stand. */
const acronyms: ReadonlySet<string> = new Set(['ip', 'ms', 'os', 'vm']);

/**
 * The SDK's PascalCase name of a name on the wire: `ipAddress` gives `IPAddress`, `@odata.type`
 * `OdataType`, `azureADDeviceId` `AzureAdDeviceId`, `dateTimeTimeZone` `DateTimeZone`.
 */
export function pascalName(wireName: string): string {
  return withoutRepeats(wordsOf(wireName)).map(capitalise).join('');
}

/** The words without those that the SDK says once only: an equal neighbour, and a pair behind its equal. */
export function withoutRepeats(words: readonly string[]): readonly string[] {
  const kept: string[] = [];
  for (const word of words) {
    if (word === kept.at(-1)) continue;
    kept.push(word);
    const [a, b, c, d] = kept.slice(-4);
    if (kept.length >= 4 && a === c && b === d) kept.length -= 2;
  }
  return kept;
}

/** A capital begins a word, and of several capitals the last one does if small letters follow. */
function wordsOf(wireName: string): readonly string[] {
  return wireName
    .split(/[^A-Za-z0-9]+/)
    .flatMap((part) => part.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+|[A-Z]/g) ?? [])
    .map((word) => word.toLowerCase());
}

function capitalise(word: string): string {
  return acronyms.has(word) ? word.toUpperCase() : word.charAt(0).toUpperCase() + word.slice(1);
}
