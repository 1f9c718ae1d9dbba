/**
 * The file name that a Content-Disposition header tells, or undefined. Only a name: whatever leads to
 * another folder is cut off, because the service does not choose where files go.
 */
export function dispositionName(header: string | undefined): string | undefined {
  if (header === undefined) return undefined;
  const told = encodedName(header) ?? plainName(header);
  const name = told
    ?.slice(Math.max(told.lastIndexOf('/'), told.lastIndexOf('\\')) + 1)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out.
    .replace(/[\u0000-\u001f\u007f]/g, '')
    .trim();
  return name === undefined || name === '' || name === '.' || name === '..' ? undefined : name;
}

/** `filename*=UTF-8''a%20b.txt` (RFC 8187), which goes before the plain form. */
function encodedName(header: string): string | undefined {
  const [, value] = /;\s*filename\*\s*=\s*utf-8'[^']*'([^;\s]+)/i.exec(header) ?? [];
  try {
    return value === undefined ? undefined : decodeURIComponent(value);
  } catch {
    return undefined;
  }
}

function plainName(header: string): string | undefined {
  const [, quoted, bare] =
    /;\s*filename\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;\s]+))/i.exec(header) ?? [];
  return quoted?.replace(/\\(.)/g, '$1') ?? bare;
}
