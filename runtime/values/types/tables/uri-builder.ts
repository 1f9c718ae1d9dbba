/** System.UriBuilder. */
import { memberMessages } from '../../../base/messages/members.ts';
import type { NetType, Property } from '../../net-type.ts';
import type { Value } from '../../value.ts';
import { defineType, fixed, method, property } from '../define.ts';
import { exception } from '../exception.ts';
import { NetUri } from '../objects/net-uri.ts';
import { UriBuilder, type UriParts } from '../objects/uri-builder.ts';
import { areEqual } from './object.ts';
import { portOf } from './uri.ts';

type Self = UriBuilder;

const blank: UriParts = {
  scheme: 'http',
  host: 'localhost',
  port: -1,
  path: '/',
  query: '',
  fragment: '',
  userName: '',
  password: '',
};

function partsOf(url: URL): UriParts {
  return {
    scheme: url.protocol.slice(0, -1),
    host: url.hostname,
    port: portOf(url),
    path: url.pathname,
    query: url.search,
    fragment: url.hash,
    userName: url.username,
    password: url.password,
  };
}

/** Text without a scheme is one of http. */
function fromText(text: string): UriBuilder {
  const uri = new NetUri(text);
  const isBad = !uri.parts && /^[a-z][a-z0-9+.-]*:\/\//i.test(text);
  const { parts } = uri.parts || isBad ? uri : new NetUri(`http://${text}`);
  if (parts) return new UriBuilder(partsOf(parts));
  throw exception('System.UriFormatException', memberMessages.badUri(text));
}

function fromUri({ parts, written }: NetUri): UriBuilder {
  return parts ? new UriBuilder(partsOf(parts)) : fromText(written);
}

/** A query and a fragment begin with their sign; without more they are nothing. */
function withSign(sign: string): (text: string) => string {
  return (text) => (text === '' || text.startsWith(sign) ? text : sign + text);
}

function escapedPath(text: string): string {
  const escaped = encodeURI(text.replaceAll('\\', '/')).replace(/%25(?=[0-9A-F]{2})/gi, '%');
  return text === '' ? '/' : escaped;
}

const asItIs = (text: string): string => text;

type TextPart = Exclude<keyof UriParts, 'port'>;

function textPart(name: TextPart, read: (text: string) => string = asItIs): Property {
  return property(({ parts }: Self) => parts[name], {
    type: 'String',
    set: (self: Self, value: Value) => {
      self.parts = { ...self.parts, [name]: read(typeof value === 'string' ? value : '') };
    },
  });
}

function schemeOf(text: string): string {
  return text.toLowerCase().replace(/:.*$/s, '');
}

/** The address, from which the builder takes its parts anew: a port of the scheme's is then written out. */
function takeUri(self: Self): NetUri {
  const { uri } = self;
  if (!uri.parts) throw exception('System.UriFormatException', memberMessages.badUri(self.text));
  self.parts = partsOf(uri.parts);
  return uri;
}

function made(scheme: string, host: string, rest: Partial<UriParts> = {}): UriBuilder {
  return new UriBuilder({ ...blank, scheme: schemeOf(scheme), host, ...rest });
}

/** What may stand behind the path: a query, or a fragment. */
function extra(text: string): Partial<UriParts> {
  const [, query = '', fragment = ''] = /^([^#]*)(#.*)?$/s.exec(text) ?? [];
  return { query: withSign('?')(query), fragment };
}

/** The type. */
export const uriBuilderType: NetType = defineType('System.UriBuilder', () => ({
  instance: {
    properties: {
      Fragment: textPart('fragment', withSign('#')),
      Host: textPart('host'),
      Password: textPart('password'),
      Path: textPart('path', escapedPath),
      Port: property(({ parts }: Self) => parts.port, {
        type: 'Int32',
        set: (self: Self, value: Value) => {
          self.parts = { ...self.parts, port: Number(value) };
        },
      }),
      Query: textPart('query', withSign('?')),
      Scheme: textPart('scheme', schemeOf),
      Uri: property(takeUri),
      UserName: textPart('userName'),
    },
    methods: {
      Equals: [method('Object', (self: Self, [other]: [Value]) => areEqual(self, other))],
      ToString: [method('', ({ text }: Self) => text)],
    },
  },
  constructors: [
    fixed('', () => new UriBuilder(blank)),
    fixed('String', ([text]: [string]) => fromText(text)),
    fixed('Uri', ([uri]: [NetUri]) => fromUri(uri)),
    fixed('String, String', ([scheme, host]: [string, string]) => made(scheme, host)),
    fixed('String, String, Int32', ([scheme, host, port]: [string, string, number]) =>
      made(scheme, host, { port }),
    ),
    fixed(
      'String, String, Int32, String',
      ([scheme, host, port, path]: [string, string, number, string]) =>
        made(scheme, host, { port, path: escapedPath(path) }),
    ),
    fixed(
      'String, String, Int32, String, String',
      ([scheme, host, port, path, more]: [string, string, number, string, string]) =>
        made(scheme, host, { port, path: escapedPath(path), ...extra(more) }),
    ),
  ],
}));
