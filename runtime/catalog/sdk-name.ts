/**
 * The SDK's name for a wire name or a placeholder: `user-id` gives UserId, `@odata.type` OdataType. No
 * expression: this is on the way of every lookup, and making one costs more than the walk.
 */
export function sdkName(wireName: string): string {
  let name = '';
  let isStart = true;
  for (const letter of wireName) {
    const isWord = isWordLetter(letter);
    if (isWord) name += isStart ? letter.toUpperCase() : letter;
    isStart = !isWord;
  }
  return name;
}

function isWordLetter(letter: string): boolean {
  return (
    (letter >= 'a' && letter <= 'z') ||
    (letter >= 'A' && letter <= 'Z') ||
    (letter >= '0' && letter <= '9') ||
    letter === '_'
  );
}
