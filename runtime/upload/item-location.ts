/**
 * The id of the item that a Location header names: the last key, either `Attachments('id')` or
 * `/Attachments/id` (upload-protocol.md §1), URL-decoded; null when there is none.
 */
export function itemIdOf(location: string): string | null {
  const path = location.split(/[?#]/)[0] ?? '';
  const last = path.replace(/\/+$/, '').split('/').at(-1) ?? '';
  const key = /\((.*)\)$/.exec(last)?.[1] ?? last;
  const id = decode(key).replace(/^'(.*)'$/, '$1');
  return id === '' ? null : id;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
