import { foldCase } from '../../../base/case-map.ts';
import { memberMessages } from '../../../base/messages/members.ts';
import type { NetType } from '../../net-type.ts';
import { changeCulture, currentCulture } from '../../surroundings.ts';
import type { Value } from '../../value.ts';
import { compareValues } from '../compare-values.ts';
import { cultureNameOf } from '../culture-numbers.ts';
import { defineType, fixed, method, property } from '../define.ts';
import { exception } from '../exception.ts';
import { CultureInfo } from '../objects/culture-info.ts';
import type { EnumValue } from '../objects/enum-value.ts';
import { StringComparer } from '../objects/string-comparer.ts';
import { compareWith } from '../string-comparison.ts';
import { cultureFormatTypes, cultureSides } from './culture-formats.ts';
import { hashOf } from './object.ts';

type Self = CultureInfo;

const loose = /^([a-z0-9]{2,11})((?:[-_][a-z0-9]+)*)$/i;

function cultureOfNumber(number: number): CultureInfo {
  const name = cultureNameOf(number);
  if (name !== undefined) return new CultureInfo(name);
  const message = memberMessages.wrongArgument(String(number), 'the number of a culture');
  throw exception('System.Globalization.CultureNotFoundException', message);
}

function cultureOf(name: string): CultureInfo {
  if (name === '') return new CultureInfo('');
  try {
    const [known] = Intl.getCanonicalLocales(name);
    if (known) return new CultureInfo(known);
  } catch {
    // What is no name to the web may still be one to .NET, which asks only for letters and digits.
    const [, language, rest = ''] = loose.exec(name) ?? [];
    if (language !== undefined) return new CultureInfo(language.toLowerCase() + rest);
  }
  const message = memberMessages.wrongArgument(name, 'the name of a culture');
  throw exception('System.Globalization.CultureNotFoundException', message);
}

function nameIn(self: Self, language: string): string {
  if (self.name === '') return 'Invariant Language (Invariant Country)';
  const [part = '', region] = self.name.split('-');
  const languages = new Intl.DisplayNames(language, { type: 'language' });
  if (region === undefined || !/^[a-z]{2}$/i.test(region)) return languages.of(part) ?? self.name;
  const regions = new Intl.DisplayNames(language, { type: 'region' });
  return `${languages.of(part)} (${regions.of(region.toUpperCase())})`;
}

/** Changes each word's first letter, and leaves words that are all capitals. */
function titleCase(text: string): string {
  return text.replace(/\p{L}[\p{L}'’]*/gu, (word) =>
    word === word.toUpperCase() && word.length > 1
      ? word
      : word.charAt(0).toUpperCase() + word.slice(1).toLowerCase(),
  );
}

const user = new CultureInfo('en-US');
const invariant = new CultureInfo('');

/** What values are shown in. */
const shownCulture = property(() => cultureOf(currentCulture().name), {
  type: 'CultureInfo',
  set: (_self: Value, value: Value) => changeCulture((value as CultureInfo).name),
});

/** Statics that a script may set without effect: messages are English. */
const userCulture = property(() => user, { type: 'CultureInfo', set: () => {} });

const cultureType = defineType('System.Globalization.CultureInfo', () => ({
  bases: ['System.IFormatProvider', 'System.ICloneable'],
  convert: (value) => {
    if (typeof value !== 'string') return undefined;
    try {
      return cultureOf(value);
    } catch {
      return undefined;
    }
  },
  instance: {
    properties: {
      ...cultureSides,
      DisplayName: property((self: Self) => nameIn(self, 'en')),
      EnglishName: property((self: Self) => nameIn(self, 'en')),
      IetfLanguageTag: property((self: Self) => self.name),
      IsNeutralCulture: property((self: Self) => self.name !== '' && !self.name.includes('-')),
      IsReadOnly: property(() => true),
      Name: property((self: Self) => self.name),
      NativeName: property((self: Self) => nameIn(self, self.name === '' ? 'en' : self.name)),
      TextInfo: property((self: Self) => self),
      TwoLetterISOLanguageName: property((self: Self) => self.name.slice(0, 2) || 'iv'),
    },
    methods: {
      Clone: [method('', (self: Self) => self)],
      ToString: [method('', (self: Self) => self.name)],
      // Those of TextInfo, which here is the culture itself.
      ToLower: [method('String', (_self: Self, [text]: [string]) => text.toLowerCase())],
      ToTitleCase: [method('String', (_self: Self, [text]: [string]) => titleCase(text))],
      ToUpper: [method('String', (_self: Self, [text]: [string]) => text.toUpperCase())],
    },
  },
  statics: {
    properties: {
      CurrentCulture: shownCulture,
      CurrentUICulture: userCulture,
      DefaultThreadCurrentCulture: userCulture,
      InstalledUICulture: property(() => user),
      InvariantCulture: property(() => invariant),
    },
    methods: {
      CreateSpecificCulture: [fixed('String', ([name]: [string]) => cultureOf(name))],
      GetCultureInfo: [
        fixed('String', ([name]: [string]) => cultureOf(name)),
        fixed('Int32', ([number]: [number]) => cultureOfNumber(number)),
      ],
    },
  },
  constructors: [
    fixed('String', ([name]: [string]) => cultureOf(name)),
    fixed('String, Boolean', ([name]: [string]) => cultureOf(name)),
    fixed('Int32', ([number]: [number]) => cultureOfNumber(number)),
    fixed('Int32, Boolean', ([number]: [number]) => cultureOfNumber(number)),
  ],
}));

const comparers = {
  CurrentCulture: new StringComparer(false, false),
  CurrentCultureIgnoreCase: new StringComparer(true, false),
  InvariantCulture: new StringComparer(false, false),
  InvariantCultureIgnoreCase: new StringComparer(true, false),
  Ordinal: new StringComparer(false, true),
  OrdinalIgnoreCase: new StringComparer(true, true),
} as const;

type Comparer = StringComparer;

function areSame(self: Comparer, left: Value, right: Value): boolean {
  if (typeof left !== 'string' || typeof right !== 'string')
    return compareValues(left, right) === 0;
  return self.ignoresCase ? foldCase(left) === foldCase(right) : left === right;
}

const comparerType = defineType('System.StringComparer', () => ({
  bases: [
    'System.Collections.IComparer',
    'System.Collections.IEqualityComparer',
    'System.Collections.Generic.IComparer[System.String]',
    'System.Collections.Generic.IEqualityComparer[System.String]',
  ],
  instance: {
    methods: {
      Compare: [
        method('Object, Object', (self: Comparer, [left, right]: [Value, Value]) =>
          compareWith(self, left, right),
        ),
      ],
      Equals: [
        method('Object, Object', (self: Comparer, [left, right]: [Value, Value]) =>
          areSame(self, left, right),
        ),
      ],
      GetHashCode: [
        method('Object', (self: Comparer, [value]: [Value]) =>
          hashOf(self.ignoresCase && typeof value === 'string' ? foldCase(value) : value),
        ),
      ],
    },
  },
  statics: {
    properties: Object.fromEntries(
      Object.entries(comparers).map(([name, comparer]) => [name, property(() => comparer)]),
    ),
    methods: {
      FromComparison: [
        fixed(
          'StringComparison',
          ([how]: [EnumValue]) => comparers[how.text as keyof typeof comparers],
        ),
      ],
    },
  },
}));

/** CultureInfo and StringComparer. */
export const cultureTypes: readonly NetType[] = [cultureType, comparerType, ...cultureFormatTypes];
