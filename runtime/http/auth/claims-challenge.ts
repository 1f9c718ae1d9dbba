/**
 * The claims that a WWW-Authenticate header demands of the next token, as JSON text; a service that
 * revoked a session says so (continuous access evaluation).
 */
export function readClaimsChallenge(header: string | undefined): string | undefined {
  const encoded = /\bclaims="([^"]+)"/i.exec(header ?? '')?.[1];
  if (encoded === undefined) return undefined;
  const text = encoded.trim().startsWith('{')
    ? encoded
    : Buffer.from(encoded, 'base64').toString('utf8');
  try {
    JSON.parse(text);
    return text;
  } catch {
    return undefined;
  }
}
