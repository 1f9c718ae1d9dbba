/** System.Net.WebUtility and System.Web.HttpUtility. */
import type { NetType, Overload } from '../../net-type.ts';
import { TypedArray } from '../../typed-array.ts';
import type { Value } from '../../value.ts';
import { action, defineType, fixed, method, property } from '../define.ts';
import { netText } from '../net-text.ts';
import { DictionaryObject } from '../objects/dictionary-object.ts';
import { StringComparer } from '../objects/string-comparer.ts';
import { decodeForm, decodeHtml, encodeForm, encodeFormSmall, encodeHtml } from '../uri-text.ts';

const onText = (change: (text: string) => string): Overload[] => [
  fixed('String', ([text]: [string]) => change(text)),
];

const named = 'System.Collections.Specialized.NameValueCollection';

/** `a=1&b=2` as names and values; a name given twice has both values with a comma between. */
function parseQuery(text: string): DictionaryObject {
  const found = new DictionaryObject(named, [], new StringComparer(true, true));
  for (const part of text.replace(/^\?/, '').split('&')) {
    if (part === '') continue;
    const cut = part.indexOf('=');
    const key = cut < 0 ? null : decodeForm(part.slice(0, cut));
    const value = decodeForm(cut < 0 ? part : part.slice(cut + 1));
    const known = found.entries.get(key);
    found.entries.set(key, known === undefined ? value : `${known as string},${value}`);
  }
  return found;
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

type Named = DictionaryObject;

/** The collection writes itself as a query again, when it came from one. */
function queryText(self: Named): string {
  return [...self.entries]
    .map(([key, value]) => `${encodeFormSmall(netText(key))}=${encodeFormSmall(netText(value))}`)
    .join('&');
}

/** These types, and the collection that a query is read into. */
export const webTypes: readonly NetType[] = [
  defineType('System.Net.WebUtility', {
    statics: {
      methods: {
        HtmlDecode: onText(decodeHtml),
        HtmlEncode: onText(encodeHtml),
        UrlDecode: onText(decodeForm),
        UrlEncode: onText(encodeForm),
      },
    },
  }),
  defineType('System.Web.HttpUtility', {
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
        UrlPathEncode: onText((text) =>
          text.replace(/[^\x21-\x7e?]+(?=[^?]*(?:\?|$))/g, (run) =>
            encodeURIComponent(run).toLowerCase(),
          ),
        ),
      },
    },
  }),
  defineType(named, {
    bases: ['System.Collections.ICollection'],
    instance: {
      properties: {
        Count: property((self: Named) => self.entries.size),
        AllKeys: property(
          (self: Named) => new TypedArray('System.String', [...self.entries.keys()]),
        ),
        Keys: property((self: Named) => [...self.entries.keys()]),
      },
      methods: {
        Add: [
          action('String, String', (self: Named, [key, value]: [string, string]) => {
            const known = self.entries.get(key);
            self.entries.set(key, known === undefined ? value : `${known as string},${value}`);
          }),
        ],
        Get: [method('String', (self: Named, [key]: [string]) => self.entries.get(key) ?? null)],
        Remove: [
          action('String', (self: Named, [key]: [string]) => {
            self.entries.delete(key);
          }),
        ],
        Set: [
          action('String, String', (self: Named, [key, value]: [string, string]) => {
            self.entries.set(key, value);
          }),
        ],
        ToString: [method('', queryText)],
        get_Item: [
          method('String', (self: Named, [key]: [string]) => self.entries.get(key) ?? null),
        ],
        set_Item: [
          action('String, String', (self: Named, [key, value]: [string, Value]) => {
            self.entries.set(key, value);
          }),
        ],
      },
    },
    constructors: [
      fixed('', () => new DictionaryObject(named, [], new StringComparer(true, true))),
    ],
  }),
];
