/** The JSON value of a body, or null when it is empty or not JSON (an HTML page, a cut-off text). */
export function readJson(body: Uint8Array): unknown {
  if (body.length === 0) return null;
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch {
    return null;
  }
}

/** A member by name in any letter case, as the families spell theirs differently (upload-protocol.md §1). */
export function readMember(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  const folded = name.toLowerCase();
  for (const [key, member] of Object.entries(value)) {
    if (key.toLowerCase() === folded) return member;
  }
  return undefined;
}

/** A member that is a text and not empty, or null. */
export function readText(value: unknown, name: string): string | null {
  const member = readMember(value, name);
  return typeof member === 'string' && member !== '' ? member : null;
}
