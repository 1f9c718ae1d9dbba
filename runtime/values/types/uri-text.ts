/** The escapes of addresses, as System.Uri and the two classes of web helpers write them. */

/** Halves of a surrogate pair become U+FFFD, as no bytes stand for them. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Cs}/gu, '\ufffd');
}

/** Uri.EscapeDataString: everything but letters, digits and `-._~`. */
export function escapeData(text: string): string {
  const sound = wellFormed(text);
  return encodeURIComponent(sound).replace(
    /[!'()*]/g,
    (unit) => `%${unit.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** Uri.UnescapeDataString: percent signs that begin no escape stay. */
export function unescapeData(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
    try {
      return decodeURIComponent(run);
    } catch {
      return run;
    }
  });
}

/** WebUtility.UrlEncode: blanks become +, and `-_.!*()` stay. */
export function encodeForm(text: string): string {
  return encodeURIComponent(wellFormed(text))
    .replace(/[~']/g, (unit) => `%${unit.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('%20', '+');
}

/** What either UrlEncode made, read again. */
export function decodeForm(text: string): string {
  return unescapeData(text.replaceAll('+', ' '));
}

/** HttpUtility.UrlEncode: the same with small letters, and `~` escaped too. */
export function encodeFormSmall(text: string): string {
  return encodeForm(text).replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase());
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  copy: '©',
  reg: '®',
  trade: '™',
  euro: '€',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  bull: '•',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  Auml: 'Ä',
  Ouml: 'Ö',
  Uuml: 'Ü',
  szlig: 'ß',
  eacute: 'é',
  egrave: 'è',
  agrave: 'à',
  ccedil: 'ç',
  ntilde: 'ñ',
};

const marks: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** HtmlEncode: the five marks, and the characters from U+00A0 to U+00FF and beyond the basic plane as numbers. */
export function encodeHtml(text: string): string {
  return text.replace(
    /[&<>"']|[\u00a0-\u00ff]|[\u{10000}-\u{10ffff}]/gu,
    (unit) => marks[unit] ?? `&#${unit.codePointAt(0)};`,
  );
}

/** HtmlDecode. */
export function decodeHtml(text: string): string {
  return text.replace(
    /&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi,
    (whole, decimal?: string, hex?: string, name = '') => {
      if (decimal === undefined && hex === undefined) {
        return Object.hasOwn(named, name) ? (named[name] ?? whole) : whole;
      }
      const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
      return code > 0x10ffff ? whole : String.fromCodePoint(code);
    },
  );
}
