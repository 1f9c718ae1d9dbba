import type { Guid } from '../types/objects/guid.ts';
import { FormatFailure } from './standard-number.ts';

const forms: Readonly<Record<string, (text: string) => string>> = {
  D: (text) => text,
  N: (text) => text.replaceAll('-', ''),
  B: (text) => `{${text}}`,
  P: (text) => `(${text})`,
  X: (text) => {
    const [first = '', second = '', third = '', ...rest] = text.split('-');
    const bytes = rest.join('').match(/../g) ?? [];
    const tail = bytes.map((byte) => `0x${byte}`).join(',');
    return `{0x${first},0x${second},0x${third},{${tail}}}`;
  },
};

/** ToString(format) of a Guid: D, N, B, P or X. */
export function writeGuid(value: Guid, format: string | null): string {
  const form = forms[(format === null || format === '' ? 'D' : format).toUpperCase()];
  if (form === undefined) throw new FormatFailure(format ?? '');
  return form(value.text);
}
