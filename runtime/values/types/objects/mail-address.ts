import { NetObject } from '../../net-object.ts';

/** A MailAddress: who it is for, and the two parts of the address. */
export class MailAddress extends NetObject {
  readonly typeName = 'System.Net.Mail.MailAddress';
  readonly displayName: string;
  readonly user: string;
  readonly host: string;

  constructor(displayName: string, user: string, host: string) {
    super();
    this.displayName = displayName;
    this.user = user;
    this.host = host;
  }

  get address(): string {
    return `${this.user}@${this.host}`;
  }

  override get text(): string {
    return this.displayName === '' ? this.address : `"${this.displayName}" <${this.address}>`;
  }

  override get equalityKey(): string {
    return this.text.toLowerCase();
  }
}

const local =
  /^(?:[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+)*|"[^"]*")$/u;
const domain =
  /^(?:[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+)*|\[[^\]]*\])$/u;

/** `ann@contoso.com` or `Ann <ann@contoso.com>`; null when the text is neither. */
export function parseMailAddress(text: string): MailAddress | null {
  const [, name = '', angled] = /^(.*)<([^<>]*)>\s*$/s.exec(text.trim()) ?? [];
  const address = (angled ?? text).trim();
  const at = address.lastIndexOf('@');
  const [user, host] = [address.slice(0, Math.max(at, 0)).trim(), address.slice(at + 1).trim()];
  if (!local.test(user) || !domain.test(host)) return null;
  const shown = name.trim().replace(/^"(.*)"$/s, '$1');
  return shown.includes('"') ? null : new MailAddress(shown, user, host);
}
