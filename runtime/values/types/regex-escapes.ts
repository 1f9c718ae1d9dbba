/** Regex.Escape and Regex.Unescape. */
const escapes: Readonly<Record<string, string>> = {
  '\t': '\\t',
  '\n': '\\n',
  '\f': '\\f',
  '\r': '\\r',
};

/** The text as a pattern that matches just that text. */
export function escapeRegex(text: string): string {
  return text.replace(/[\\*+?|{[()^$.# \t\n\f\r]/g, (unit) => escapes[unit] ?? `\\${unit}`);
}

const meanings: Readonly<Record<string, string>> = {
  a: '\x07',
  b: '\b',
  e: '\x1b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

/** The text that an escaped pattern stands for. */
export function unescapeRegex(pattern: string): string {
  const forms = /\\(?:x([0-9a-f]{2})|u([0-9a-f]{4})|c([a-z@[\\\]^_])|([0-7]{2,3})|([\s\S]))/gi;
  return pattern.replace(
    forms,
    (_, hex?: string, wide?: string, control?: string, octal?: string, plain = '') => {
      const code = hex ?? wide;
      if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16));
      if (control !== undefined)
        return String.fromCharCode(control.toUpperCase().charCodeAt(0) - 64);
      if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8));
      return Object.hasOwn(meanings, plain) ? (meanings[plain] ?? plain) : plain;
    },
  );
}
