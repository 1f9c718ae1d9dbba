const notWord = /\W/;

/**
 * The SDK's name for a wire name or a placeholder: `user-id` gives UserId, `@odata.type` OdataType.
 * Nearly all are one word, and this is on the way of every lookup.
 */
export function sdkName(wireName: string): string {
  if (!notWord.test(wireName)) return capitalise(wireName);
  return wireName.split(/\W+/).map(capitalise).join('');
}

function capitalise(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
