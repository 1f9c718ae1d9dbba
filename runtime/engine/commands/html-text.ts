/** Text as HTML: what stands for itself nowhere, and Latin-1 and what is beyond the basic plane by number. */

const named: Readonly<Record<string, string>> = {
  '<': '&lt;',
  '>': '&gt;',
  '&': '&amp;',
  '"': '&quot;',
  "'": '&#39;',
};

/** The text with its special characters written as entities, as .NET writes them. */
export function encodeHtml(text: string): string {
  return text.replace(
    /[<>&"'\u00a0-\u00ff]|[\ud800-\udbff][\udc00-\udfff]/g,
    (special) => named[special] ?? `&#${special.codePointAt(0)};`,
  );
}
