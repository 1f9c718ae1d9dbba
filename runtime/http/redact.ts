const secretNames = [
  'tempauth',
  'tempauthtoken',
  'authtoken',
  'access_token',
  'refresh_token',
  'id_token',
  'client_secret',
  'client_assertion',
  'assertion',
  'device_code',
  'password',
  'token',
  'code',
  'sig',
].join('|');

/** A URL may itself be the encoded value of a query, so the separators count in both spellings. */
const secretQuery = new RegExp(
  `((?:[?&#;]|%3F|%26)(?:${secretNames})(?:=|%3D))(?:(?!%26|%23)[^&#\\s"'<>])+`,
  'gi',
);
const bearer = /\b(Bearer|Basic)\s+[\w\-.~+/]{8,}=*/gi;
const userInfo = /(:\/\/)[^/?#\s@]+@/g;
/** OneDrive Personal puts the secret of an upload session into the path (upload-protocol.md §1). */
const pathSecret = /(\/r?up\/)[^/?#\s"'<>]{16,}/gi;

const mark = '***';

/** The text with the secrets of every URL and header value in it made unreadable, and those that are known word for word. */
export function redactText(text: string, known: readonly string[] = []): string {
  return known
    .filter((secret) => secret !== '')
    .reduce((clean, secret) => clean.replaceAll(secret, mark), text)
    .replace(secretQuery, `$1${mark}`)
    .replace(bearer, `$1 ${mark}`)
    .replace(userInfo, `$1${mark}@`)
    .replace(pathSecret, `$1${mark}`);
}
