import { NetObject } from '../../net-object.ts';
import { NetUri } from './net-uri.ts';

/** The parts of an address, as a UriBuilder keeps them. */
export interface UriParts {
  readonly scheme: string;
  readonly host: string;
  /** -1 where none is written. */
  readonly port: number;
  readonly path: string;
  readonly query: string;
  readonly fragment: string;
  readonly userName: string;
  readonly password: string;
}

/** A System.UriBuilder: an address whose parts can be changed one by one. */
export class UriBuilder extends NetObject {
  readonly typeName = 'System.UriBuilder';
  parts: UriParts;

  constructor(parts: UriParts) {
    super();
    this.parts = parts;
  }

  override get text(): string {
    const { scheme, host, port, path, query, fragment, userName, password } = this.parts;
    const secret = password === '' ? '' : `:${password}`;
    const user = userName === '' ? '' : `${userName}${secret}@`;
    const rest = path.startsWith('/') || host === '' ? path : `/${path}`;
    const start = scheme === '' ? '' : `${scheme}://`;
    return `${start}${user}${host}${port < 0 ? '' : `:${port}`}${rest}${query}${fragment}`;
  }

  /** The address as it is now. */
  get uri(): NetUri {
    return new NetUri(this.text);
  }

  override get equalityKey(): string | undefined {
    return this.uri.equalityKey;
  }
}
