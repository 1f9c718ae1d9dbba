/** Regex, Match, Group and the collections of them. */
import type { MemberContext, NetType, Overload, Property } from '../../net-type.ts';
import { allMatches, type CompiledRegex, compileRegex } from '../../regex/compile.ts';
import { PatternFailure } from '../../regex/pattern-reader.ts';
import { GroupObject, MatchObject, RegexObject } from '../../regex/regex-object.ts';
import { expandReplacement, replaceMatches, splitText } from '../../regex/replacement.ts';
import type { RegexOptions } from '../../regex/translate.ts';
import { TimeSpan } from '../../time-span.ts';
import { toText } from '../../to-text.ts';
import { TypedArray } from '../../typed-array.ts';
import type { Value } from '../../value.ts';
import { defineType, fixed, method, property } from '../define.ts';
import { enumValue } from '../enum-types.ts';
import { exception, nullArgument } from '../exception.ts';
import { invokeDelegate } from '../invoke-delegate.ts';
import type { EnumValue } from '../objects/enum-value.ts';
import { Enumeration } from '../objects/enumeration.ts';
import { escapeRegex, unescapeRegex } from '../regex-escapes.ts';

type Self = RegexObject;

const bits = [
  ['ignoreCase', 1],
  ['multiline', 2],
  ['explicitCapture', 4],
  ['singleline', 16],
  ['ignoreWhitespace', 32],
] as const;

function optionsOf(value: number): RegexOptions {
  return Object.fromEntries(bits.map(([name, bit]) => [name, (value & bit) !== 0]));
}

function bitsOf(options: RegexOptions): number {
  return bits.reduce((all, [name, bit]) => (options[name] ? all | bit : all), 0);
}

const known = new Map<string, CompiledRegex>();
const enoughPatterns = 500;

function compile(pattern: string, options: EnumValue | number = 0): CompiledRegex {
  const value = typeof options === 'number' ? options : options.value;
  const key = `${value}/${pattern}`;
  const found = known.get(key);
  if (found) return found;
  try {
    const made = compileRegex(pattern, optionsOf(value));
    if (known.size >= enoughPatterns) known.clear();
    known.set(key, made);
    return made;
  } catch (error) {
    if (!(error instanceof PatternFailure)) throw error;
    const type = 'System.Text.RegularExpressions.RegexParseException';
    throw exception(type, `'${pattern}': ${error.message}`);
  }
}

function matchOf(regex: CompiledRegex, text: string, offset: number = 0): MatchObject {
  return new MatchObject(regex, text, regex.matchAt(text, offset));
}

const matchesName = 'System.Text.RegularExpressions.MatchCollection';

function matchesOf(regex: CompiledRegex, text: string, offset: number = 0): Enumeration {
  const found = [...allMatches(regex, text, offset)].map(
    (match) => new MatchObject(regex, text, match),
  );
  return new Enumeration(matchesName, found);
}

/** The replacement: a pattern, or a script block that is given each match. */
function replaced(
  regex: CompiledRegex,
  text: string,
  rules: {
    readonly by: Value;
    readonly limit?: number;
    readonly offset?: number;
    readonly context: MemberContext;
  },
): string {
  const { by, context, ...range } = rules;
  if (by === null) throw nullArgument('The replacement');
  return replaceMatches(regex, text, {
    ...range,
    replace: (match) =>
      typeof by === 'string'
        ? expandReplacement(by, match, { regex, text })
        : toText(invokeDelegate(by, [new MatchObject(regex, text, match)], context)),
  });
}

const strings = (texts: readonly string[]): TypedArray => new TypedArray('System.String', texts);
const evaluator = 'System.Text.RegularExpressions.MatchEvaluator';

/** Static forms: text, pattern, what else there is, options. */
function staticForms(
  rest: readonly string[],
  call: (
    regex: CompiledRegex,
    text: string,
    more: { readonly by: Value; readonly context: MemberContext },
  ) => Value,
): readonly Overload[] {
  const parameters = ['String', 'String', ...rest];
  const at = parameters.length;
  return [[], ['RegexOptions'], ['RegexOptions', 'TimeSpan']].map((options) =>
    fixed([...parameters, ...options].join(', '), (given: readonly Value[], context) => {
      const [text, pattern, by] = given;
      const regex = compile(pattern as string, given[at] as EnumValue | undefined);
      return call(regex, text as string, { by: (rest.length > 0 ? by : null) ?? null, context });
    }),
  );
}

type Replace = [text: string, by: Value, limit?: number, offset?: number];

const replaceForms = ['String', evaluator].flatMap((kind) =>
  ['', ', Int32', ', Int32, Int32'].map((rest) =>
    method(`String, ${kind}${rest}`, (self: Self, given: readonly Value[], context) => {
      const [text, by, limit = -1, offset = 0] = given as Replace;
      return replaced(self.compiled, text, { by, limit, offset, context });
    }),
  ),
);

const regexType = defineType('System.Text.RegularExpressions.Regex', () => ({
  convert: (value) => {
    if (typeof value !== 'string') return undefined;
    try {
      return new RegexObject(compileRegex(value));
    } catch (error) {
      if (error instanceof PatternFailure) return undefined;
      throw error;
    }
  },
  instance: {
    properties: {
      Options: property((self: Self) =>
        enumValue('System.Text.RegularExpressions.RegexOptions', bitsOf(self.compiled.options)),
      ),
      RightToLeft: property(() => false),
      MatchTimeout: property(() => new TimeSpan(-10_000n)),
    },
    methods: {
      Count: [
        method(
          'String',
          (self: Self, [text]: [string]) => matchesOf(self.compiled, text).elements.length,
        ),
      ],
      GetGroupNames: [method('', (self: Self) => strings(self.compiled.groupNames))],
      GetGroupNumbers: [
        method(
          '',
          (self: Self) =>
            new TypedArray(
              'System.Int32',
              self.compiled.groupNames.map((_, at) => at),
            ),
        ),
      ],
      GroupNameFromNumber: [
        method('Int32', (self: Self, [number]: [number]) => self.compiled.groupNames[number] ?? ''),
      ],
      GroupNumberFromName: [
        method('String', (self: Self, [name]: [string]) => self.compiled.groupNames.indexOf(name)),
      ],
      IsMatch: [
        method('String', (self: Self, [text]: [string]) => self.compiled.isMatch(text)),
        method(
          'String, Int32',
          (self: Self, [text, at]: [string, number]) => self.compiled.matchAt(text, at) !== null,
        ),
      ],
      Match: [
        method('String', (self: Self, [text]: [string]) => matchOf(self.compiled, text)),
        method('String, Int32', (self: Self, [text, at]: [string, number]) =>
          matchOf(self.compiled, text, at),
        ),
      ],
      Matches: [
        method('String', (self: Self, [text]: [string]) => matchesOf(self.compiled, text)),
        method('String, Int32', (self: Self, [text, at]: [string, number]) =>
          matchesOf(self.compiled, text, at),
        ),
      ],
      Replace: replaceForms,
      Split: [
        method('String', (self: Self, [text]: [string]) => strings(splitText(self.compiled, text))),
        method('String, Int32', (self: Self, [text, most]: [string, number]) =>
          strings(splitText(self.compiled, text, most)),
        ),
      ],
      ToString: [method('', (self: Self) => self.text)],
    },
  },
  statics: {
    methods: {
      Count: staticForms([], (regex, text) => matchesOf(regex, text).elements.length),
      Escape: [fixed('String', ([text]: [string]) => escapeRegex(text))],
      IsMatch: staticForms([], (regex, text) => regex.isMatch(text)),
      Match: staticForms([], (regex, text) => matchOf(regex, text)),
      Matches: staticForms([], (regex, text) => matchesOf(regex, text)),
      Replace: ['String', evaluator].flatMap((kind) =>
        staticForms([kind], (regex, text, more) => replaced(regex, text, more)),
      ),
      Split: staticForms([], (regex, text) => strings(splitText(regex, text))),
      Unescape: [fixed('String', ([text]: [string]) => unescapeRegex(text))],
    },
  },
  constructors: [
    fixed('String', ([pattern]: [string]) => new RegexObject(compile(pattern))),
    fixed(
      'String, RegexOptions',
      ([pattern, options]: [string, EnumValue]) => new RegexObject(compile(pattern, options)),
    ),
    fixed(
      'String, RegexOptions, TimeSpan',
      ([pattern, options]: [string, EnumValue]) => new RegexObject(compile(pattern, options)),
    ),
  ],
}));

type Found = MatchObject | GroupObject;

function placeOf(self: Found): { readonly text: string; readonly index: number } | null {
  return self instanceof MatchObject ? self.match : self.group;
}

const captureProperties: Readonly<Record<string, Property>> = {
  Index: property((self: Found) => placeOf(self)?.index ?? 0),
  Length: property((self: Found) => self.text.length),
  Value: property((self: Found) => self.text),
};

function groupsOf(self: MatchObject): readonly GroupObject[] {
  const names = self.match ? self.regex.groupNames : ['0'];
  return names.map((name, at) => new GroupObject(name, self.match?.groups[at] ?? null));
}

const groupsName = 'System.Text.RegularExpressions.GroupCollection';

/** The next match begins behind this one, one further where this one is empty. */
function next(self: MatchObject): MatchObject {
  if (!self.match) return self;
  const offset = self.match.index + self.match.text.length + (self.match.text === '' ? 1 : 0);
  if (offset > self.input.length) return new MatchObject(self.regex, self.input, null);
  return matchOf(self.regex, self.input, offset);
}

const collection = (item: (self: Enumeration, key: Value) => Value) => ({
  properties: { Count: property((self: Enumeration) => self.elements.length) },
  methods: {
    Item: [
      method('Int32', (self: Enumeration, [key]: [number]) => item(self, key)),
      method('String', (self: Enumeration, [key]: [string]) => item(self, key)),
    ],
    get_Item: [
      method('Int32', (self: Enumeration, [key]: [number]) => item(self, key)),
      method('String', (self: Enumeration, [key]: [string]) => item(self, key)),
    ],
  },
});

/** A group by number or name; one that is not there has failed, as in .NET. */
function groupAt(self: Enumeration, key: Value): Value {
  const groups = self.elements as readonly GroupObject[];
  const found = typeof key === 'number' ? groups[key] : groups.find(({ name }) => name === key);
  return found ?? new GroupObject(String(key), null);
}

/** These types. */
export const regexTypes: readonly NetType[] = [
  regexType,
  defineType('System.Text.RegularExpressions.Capture', () => ({
    instance: {
      properties: captureProperties,
      methods: { ToString: [method('', (self: Found) => self.text)] },
    },
  })),
  defineType('System.Text.RegularExpressions.Group', () => ({
    bases: ['System.Text.RegularExpressions.Capture'],
    instance: {
      properties: {
        Success: property((self: Found) => placeOf(self) !== null),
        Name: property((self: Found) => (self instanceof GroupObject ? self.name : '0')),
        Captures: property(
          (self: Found) =>
            new Enumeration(
              'System.Text.RegularExpressions.CaptureCollection',
              placeOf(self) ? [self] : [],
            ),
        ),
      },
    },
  })),
  defineType('System.Text.RegularExpressions.Match', () => ({
    bases: ['System.Text.RegularExpressions.Group'],
    instance: {
      properties: {
        Groups: property((self: MatchObject) => new Enumeration(groupsName, groupsOf(self))),
      },
      methods: {
        NextMatch: [method('', next)],
        Result: [
          method('String', (self: MatchObject, [by]: [string]) =>
            self.match
              ? expandReplacement(by, self.match, { regex: self.regex, text: self.input })
              : '',
          ),
        ],
      },
    },
  })),
  defineType(groupsName, () => ({
    bases: ['System.Collections.IList'],
    instance: {
      ...collection(groupAt),
      properties: {
        Count: property((self: Enumeration) => self.elements.length),
        Keys: property((self: Enumeration) =>
          strings((self.elements as readonly GroupObject[]).map(({ name }) => name)),
        ),
        Values: property((self: Enumeration) => [...self.elements]),
      },
    },
  })),
  ...[matchesName, 'System.Text.RegularExpressions.CaptureCollection'].map((name) =>
    defineType(name, () => ({
      bases: ['System.Collections.IList'],
      instance: collection((self, key) => self.elements[Number(key)] ?? null),
    })),
  ),
];
