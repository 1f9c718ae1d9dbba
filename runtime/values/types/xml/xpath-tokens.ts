/** The words of an XPath. */
export interface XPathToken {
  readonly kind: 'name' | 'text' | 'number' | 'sign';
  readonly text: string;
}

const forms =
  /\s*(?:(?<sign>\/\/|::|\.\.|!=|<=|>=|[/@()[\].,|=<>*+-])|(?<text>"[^"]*"|'[^']*')|(?<number>\d+(?:\.\d+)?)|(?<name>[\p{L}_][\p{L}\p{N}_.-]*(?::(?:[\p{L}_][\p{L}\p{N}_.-]*|\*))?))/uy;

/** Takes an XPath apart; null where something in it is no word. */
export function readXPathTokens(path: string): XPathToken[] | null {
  const tokens: XPathToken[] = [];
  const trimmed = path.trimEnd();
  forms.lastIndex = 0;
  while (forms.lastIndex < trimmed.length) {
    const groups = forms.exec(trimmed)?.groups;
    if (!groups) return null;
    const { sign, text, number, name } = groups;
    if (sign !== undefined) tokens.push({ kind: 'sign', text: sign });
    else if (text !== undefined) tokens.push({ kind: 'text', text: text.slice(1, -1) });
    else if (number !== undefined) tokens.push({ kind: 'number', text: number });
    else tokens.push({ kind: 'name', text: name ?? '' });
  }
  return tokens;
}
