import { NetObject } from '../../net-object.ts';

/** A System.Uri: what was written, and its parts when it is absolute. */
export class NetUri extends NetObject {
  readonly typeName = 'System.Uri';
  readonly written: string;
  readonly parts: URL | null;

  constructor(written: string) {
    super();
    this.written = written;
    this.parts = parseAddress(written);
  }

  override get text(): string {
    const { parts } = this;
    if (!parts) return this.written;
    return parts.href.replace(/(?:%[0-9A-F]{2})+/gi, showEscapes);
  }

  override get equalityKey(): string {
    return (this.parts?.href ?? this.written).replace(/#.*$/, '');
  }
}

/** .NET's text shows what needs no escape to be read: not what would divide the address elsewhere. */
function showEscapes(run: string): string {
  return run.replace(/(?:%[89A-F][0-9A-F])+|%[0-7][0-9A-F]/gi, (code) => {
    try {
      const shown = decodeURIComponent(code);
      return /[%#?/\\@:;&=+$,\p{Cc}]/u.test(shown) ? code : shown;
    } catch {
      return code;
    }
  });
}

/** An absolute address. */
function parseAddress(written: string): URL | null {
  const text = written.trim();
  if (!/^[a-z][a-z0-9+.-]*:/i.test(text)) return null;
  try {
    const url = new URL(text);
    // `http:x` and a host with blanks are addresses to a browser only.
    return /^(https?|ftp|wss?):$/.test(url.protocol) && !/^[a-z]+:\/\//i.test(text) ? null : url;
  } catch {
    return null;
  }
}
