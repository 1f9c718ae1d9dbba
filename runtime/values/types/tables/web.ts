/** System.Net.WebUtility and System.Web.HttpUtility. */
import type { NetType, Overload } from '../../net-type.ts';
import { TypedArray } from '../../typed-array.ts';
import type { Value } from '../../value.ts';
import { action, defineType, fixed, method, property } from '../define.ts';
import { enumValue } from '../enum-types.ts';
import { NameValues } from '../objects/name-values.ts';
import { decodeForm, decodeHtml, encodeForm, encodeFormSmall, encodeHtml } from '../uri-text.ts';

const onText = (change: (text: string) => string): Overload[] => [
  fixed('String', ([text]: [string]) => change(text)),
];

const named = 'System.Collections.Specialized.NameValueCollection';
const query = 'System.Web.HttpUtility+HttpQSCollection';

/** `a=1&b=2` as names and values; what has no name has none. */
function parseQuery(text: string): NameValues {
  const found = new NameValues(query);
  for (const part of text.replace(/^\?/, '').split('&')) {
    if (part === '') continue;
    const cut = part.indexOf('=');
    found.add(
      cut < 0 ? null : decodeForm(part.slice(0, cut)),
      decodeForm(cut < 0 ? part : part.slice(cut + 1)),
    );
  }
  return found;
}

function encodeBlanks(run: string): string {
  return encodeURIComponent(run).toLowerCase();
}

const scriptEscapes: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '"': '\\"',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\b': '\\b',
  '\f': '\\f',
};

function escapeScript(text: string): string {
  return text.replace(
    /[\\"\p{Cc}'<>&\u2028\u2029]/gu,
    (unit) => scriptEscapes[unit] ?? `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** The values with commas between, or $null where the name is not there. */
function joined(self: NameValues, name: string): Value {
  const values = self.valuesOf(name);
  return values.length === 0 ? null : values.join(',');
}

/** What was read from a query is written as one again. */
function queryText(self: NameValues): string {
  return self.names
    .flatMap((name) =>
      self.valuesOf(name).map((value) => {
        const head = name === null ? '' : `${encodeFormSmall(name)}=`;
        return head + encodeFormSmall(value);
      }),
    )
    .join('&');
}

/** These types, and the collection that a query is read into. */
export const webTypes: readonly NetType[] = [
  defineType('System.Net.WebUtility', () => ({
    statics: {
      methods: {
        HtmlDecode: onText(decodeHtml),
        HtmlEncode: onText(encodeHtml),
        UrlDecode: onText(decodeForm),
        UrlEncode: onText(encodeForm),
      },
    },
  })),
  defineType('System.Net.ServicePointManager', () => ({
    statics: {
      properties: {
        // Set by scripts of old for TLS, which here is always the newest that both sides know.
        SecurityProtocol: property(
          () => enumValue('System.Net.SecurityProtocolType', 'SystemDefault'),
          { type: 'SecurityProtocolType', set: () => {} },
        ),
      },
    },
  })),
  defineType('System.Web.HttpUtility', () => ({
    statics: {
      methods: {
        HtmlAttributeEncode: onText((text) =>
          encodeHtml(text).replace(/&gt;|&#(?:1[6-9]\d|2\d\d);/g, decodeHtml),
        ),
        HtmlDecode: onText(decodeHtml),
        HtmlEncode: onText(encodeHtml),
        JavaScriptStringEncode: onText(escapeScript),
        ParseQueryString: [fixed('String', ([text]: [string]) => parseQuery(text))],
        UrlDecode: onText(decodeForm),
        UrlEncode: onText(encodeFormSmall),
        UrlPathEncode: onText((text) => {
          const [path = '', ...rest] = text.split(/(?=\?)/);
          return path.replace(/[^\x21-\x7e]+/g, encodeBlanks) + rest.join('');
        }),
      },
    },
  })),
  defineType(query, () => ({
    bases: [named],
    instance: { methods: { ToString: [method('', queryText)] } },
  })),
  defineType(named, () => ({
    bases: ['System.Collections.ICollection'],
    instance: {
      properties: {
        AllKeys: property((self: NameValues) => new TypedArray('System.String', self.names)),
        Count: property((self: NameValues) => self.names.length),
        Keys: property((self: NameValues) => new TypedArray('System.String', self.names)),
      },
      methods: {
        Add: [
          action('String, String', (self: NameValues, [name, value]: [string, string]) =>
            self.add(name, value),
          ),
        ],
        Get: [method('String', (self: NameValues, [name]: [string]) => joined(self, name))],
        GetValues: [
          method(
            'String',
            (self: NameValues, [name]: [string]) =>
              new TypedArray('System.String', self.valuesOf(name)),
          ),
        ],
        Item: [method('String', (self: NameValues, [name]: [string]) => joined(self, name))],
        Remove: [action('String', (self: NameValues, [name]: [string]) => self.delete(name))],
        Set: [
          action('String, String', (self: NameValues, [name, value]: [string, string]) =>
            self.set(name, value),
          ),
        ],
        get_Item: [method('String', (self: NameValues, [name]: [string]) => joined(self, name))],
        set_Item: [
          action('String, String', (self: NameValues, [name, value]: [string, string]) =>
            self.set(name, value),
          ),
        ],
      },
    },
    constructors: [fixed('', () => new NameValues(named))],
  })),
];
