import { memberMessages } from '../../../base/messages/members.ts';
import type { NetType, Property } from '../../net-type.ts';
import { TypedArray } from '../../typed-array.ts';
import type { Value } from '../../value.ts';
import { constant, defineType, fixed, method, property } from '../define.ts';
import { enumValue } from '../enum-types.ts';
import { exception } from '../exception.ts';
import type { EnumValue } from '../objects/enum-value.ts';
import { NetUri } from '../objects/net-uri.ts';
import type { PSReference } from '../objects/ps-reference.ts';
import { escapeData, unescapeData, wellFormed } from '../uri-text.ts';
import { areEqual } from './object.ts';

type Self = NetUri;

/** A part that only an absolute address has; PowerShell shows $null for what .NET refuses. */
const part = (pick: (url: URL) => Value): Property =>
  property((self: Self) => (self.parts ? pick(self.parts) : null));

const ports: Readonly<Record<string, number>> = {
  'http:': 80,
  'https:': 443,
  'ftp:': 21,
  'ws:': 80,
  'wss:': 443,
};

/** The port that is written, or the one that the scheme has. */
export function portOf(url: URL): number {
  return url.port === '' ? (ports[url.protocol] ?? -1) : Number(url.port);
}

function segmentsOf(url: URL): TypedArray {
  return new TypedArray('System.String', url.pathname.match(/[^/]*\/|[^/]+$/g) ?? []);
}

function userOf(url: URL): string {
  return url.password === '' ? url.username : `${url.username}:${url.password}`;
}

/** UriKind: 0 either, 1 absolute, 2 relative. */
function read(text: string, kind: number): NetUri | null {
  const uri = new NetUri(text);
  const isBad = /^[a-z][a-z0-9+.-]*:\/\//i.test(text.trim()) && !uri.parts;
  if (isBad || (kind === 1 && !uri.parts)) return null;
  return kind === 2 && uri.parts ? null : uri;
}

function make(text: string, kind: number): NetUri {
  const uri = read(text, kind);
  if (uri) return uri;
  throw exception('System.UriFormatException', memberMessages.badUri(text));
}

/** Where an absolute address is wanted, a path that begins with a slash is one of a file. */
function filePath(text: string): string {
  return /^\/(?!\/)/.test(text) ? `file://${text}` : text;
}

function joined(base: NetUri, rest: string): NetUri {
  if (!base.parts)
    throw exception('System.ArgumentOutOfRangeException', memberMessages.relativeUri);
  return new NetUri(new URL(rest, base.parts).href);
}

function relativeFrom(self: NetUri, other: NetUri): NetUri {
  if (!self.parts || !other.parts || self.parts.origin !== other.parts.origin) return other;
  const [from, to] = [self.parts.pathname.split('/'), other.parts.pathname.split('/')];
  from.pop();
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared += 1;
  const up = '../'.repeat(from.length - shared);
  return new NetUri(up + to.slice(shared).join('/') + other.parts.search + other.parts.hash);
}

const leftParts: Readonly<Record<string, (url: URL) => string>> = {
  Scheme: (url) => `${url.protocol}//`,
  Authority: (url) => `${url.protocol}//${url.host}`,
  Path: (url) => `${url.protocol}//${url.host}${url.pathname}`,
  Query: (url) => `${url.protocol}//${url.host}${url.pathname}${url.search}`,
};

function hostKind(url: URL): string {
  if (url.hostname === '') return 'Basic';
  if (url.hostname.startsWith('[')) return 'IPv6';
  return /^[\d.]+$/.test(url.hostname) ? 'IPv4' : 'Dns';
}

function isLoopback(url: URL): boolean {
  return /^(localhost|127\.\d+\.\d+\.\d+|\[::1\]|)$/.test(url.hostname);
}

function isWellFormed(text: string, kind: number): boolean {
  if (/[\s<>"{}|\\^`]|%(?![0-9a-f]{2})/i.test(text)) return false;
  const uri = read(text, kind);
  return uri !== null;
}

/** System.Uri. */
export const uriType: NetType = defineType('System.Uri', () => ({
  convert: (value) => {
    if (typeof value === 'string') return read(value, 0) ?? undefined;
    return undefined;
  },
  instance: {
    properties: {
      AbsolutePath: part((url) => url.pathname),
      AbsoluteUri: part((url) => url.href),
      Authority: part((url) => url.host),
      DnsSafeHost: part((url) => url.hostname.replace(/^\[|\]$/g, '')),
      Fragment: part((url) => url.hash),
      Host: part((url) => url.hostname),
      HostNameType: part((url) => enumValue('System.UriHostNameType', hostKind(url))),
      IdnHost: part((url) => url.hostname),
      IsAbsoluteUri: property((self: Self) => self.parts !== null),
      IsDefaultPort: part((url) => url.port === ''),
      IsFile: part((url) => url.protocol === 'file:'),
      IsLoopback: part(isLoopback),
      IsUnc: part(() => false),
      LocalPath: part((url) => unescapeData(url.pathname)),
      OriginalString: property((self: Self) => self.written),
      PathAndQuery: part((url) => url.pathname + url.search),
      Port: part(portOf),
      Query: part((url) => url.search),
      Scheme: part((url) => url.protocol.slice(0, -1)),
      Segments: part(segmentsOf),
      UserEscaped: property(() => false),
      UserInfo: part(userOf),
    },
    methods: {
      Equals: [method('Object', (self: Self, [other]: [Value]) => areEqual(self, other))],
      GetLeftPart: [
        method('UriPartial', (self: Self, [which]: [EnumValue]) => {
          const pick = leftParts[which.text];
          if (self.parts && pick) return pick(self.parts);
          throw exception('System.InvalidOperationException', memberMessages.relativeUri);
        }),
      ],
      IsBaseOf: [
        method(
          'Uri',
          (self: Self, [other]: [Self]) =>
            other.parts === null || other.text.startsWith(self.text.replace(/[^/]*$/, '')),
        ),
      ],
      IsWellFormedOriginalString: [method('', (self: Self) => isWellFormed(self.written, 0))],
      MakeRelativeUri: [method('Uri', (self: Self, [other]: [Self]) => relativeFrom(self, other))],
      ToString: [method('', (self: Self) => self.text)],
    },
  },
  statics: {
    properties: {
      SchemeDelimiter: constant('://'),
      UriSchemeFile: constant('file'),
      UriSchemeHttp: constant('http'),
      UriSchemeHttps: constant('https'),
      UriSchemeMailto: constant('mailto'),
    },
    methods: {
      EscapeDataString: [fixed('String', ([text]: [string]) => escapeData(text))],
      EscapeUriString: [fixed('String', ([text]: [string]) => encodeURI(wellFormed(text)))],
      IsWellFormedUriString: [
        fixed('String, UriKind', ([text, kind]: [string, EnumValue]) =>
          isWellFormed(text, kind.value),
        ),
      ],
      TryCreate: [
        fixed(
          'String, UriKind, ref Uri',
          ([text, kind, into]: [string, EnumValue, PSReference]) => {
            const uri = read(text, kind.value);
            into.write(uri);
            return uri !== null;
          },
        ),
      ],
      UnescapeDataString: [fixed('String', ([text]: [string]) => unescapeData(text))],
    },
  },
  constructors: [
    fixed('String', ([text]: [string]) => make(filePath(text), 1)),
    fixed('String, Boolean', ([text]: [string]) => make(filePath(text), 1)),
    fixed('String, UriKind', ([text, kind]: [string, EnumValue]) => make(text, kind.value)),
    fixed('Uri, String', ([base, rest]: [NetUri, string]) => joined(base, rest)),
    fixed('Uri, Uri', ([base, rest]: [NetUri, NetUri]) => joined(base, rest.written)),
  ],
}));
