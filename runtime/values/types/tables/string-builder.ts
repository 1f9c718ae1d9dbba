import { memberMessages } from '../../../base/messages/members.ts';
import { Char } from '../../char.ts';
import type { NetType, Overload } from '../../net-type.ts';
import type { Value } from '../../value.ts';
import { defineType, fixed, method, property } from '../define.ts';
import { enumerate } from '../enumerate.ts';
import { outOfRange } from '../exception.ts';
import { formatComposite } from '../formatting.ts';
import { netText } from '../net-text.ts';
import { defaultRoom, StringBuilder } from '../objects/string-builder.ts';
import { sliceText } from './string.ts';

type Self = StringBuilder;

function checkedRoom(room: number): number {
  if (room >= 0) return room;
  throw outOfRange(memberMessages.outOfRange('The capacity', room, 'it is 0 or more'), 'capacity');
}

function withRoom(text: string, room: number): StringBuilder {
  const made = new StringBuilder(text);
  made.room = checkedRoom(room) || defaultRoom;
  return made;
}

function append(self: Self, text: string): Self {
  self.written += text;
  return self;
}

/** What is appended by value: the text .NET makes of it. */
const plainTypes = [
  'String',
  'Char',
  'Boolean',
  'Int32',
  'Int64',
  'Double',
  'Decimal',
  'Byte',
  'Object',
];

function charText(chars: readonly Value[]): string {
  return chars.map((char) => (char as Char).text).join('');
}

const appendForms: readonly Overload[] = [
  ...plainTypes.map((type) =>
    method(type, (self: Self, [value]: [Value]) => append(self, netText(value))),
  ),
  method('Char[]', (self: Self, [chars]: [readonly Value[]]) => append(self, charText(chars))),
  method('Char, Int32', (self: Self, [char, count]: [Char, number]) =>
    append(self, char.text.repeat(count)),
  ),
  method('String, Int32, Int32', (self: Self, [text, start, count]: [string, number, number]) =>
    append(self, sliceText(text, start, count)),
  ),
];

function splice(self: Self, [start, count, by]: readonly [number, number, string]): Self {
  sliceText(self.written, start, count);
  self.written = self.written.slice(0, start) + by + self.written.slice(start + count);
  return self;
}

function replaceIn(
  self: Self,
  [old, by]: readonly [Value, Value],
  range?: readonly [number, number],
): Self {
  const [start, count] = range ?? [0, self.written.length];
  const part = sliceText(self.written, start, count);
  return splice(self, [start, count, part.split(netText(old)).join(netText(by))]);
}

const joinForms = ['String', 'Char'].flatMap((separator) =>
  ['params Object[]', 'params String[]', 'System.Collections.Generic.IEnumerable[Object]'].map(
    (many) =>
      method(`${separator}, ${many}`, (self: Self, [between, values]: [Value, Value]) =>
        append(self, (enumerate(values ?? null) ?? []).map(netText).join(netText(between))),
      ),
  ),
);

type Formatted = [template: string, ...values: Value[]];

const getChar: Overload = method('Int32', (self: Self, [index]: [number]) => {
  if (index < 0 || index >= self.written.length) {
    const limit = `there are ${self.written.length} characters`;
    throw outOfRange(memberMessages.outOfRange('The index', index, limit));
  }
  return new Char(self.written.charCodeAt(index));
});

const setChar: Overload = method('Int32, Char', (self: Self, [index, char]: [number, Char]) =>
  splice(self, [index, 1, char.text]),
);

/** System.Text.StringBuilder. */
export const stringBuilderType: NetType = defineType('System.Text.StringBuilder', () => ({
  convert: (value) =>
    typeof value === 'string'
      ? new StringBuilder(value)
      : typeof value === 'number'
        ? new StringBuilder()
        : undefined,
  instance: {
    properties: {
      Capacity: property((self: Self) => self.capacity, {
        type: 'Int32',
        set: (self: Self, value: Value) => {
          self.room = checkedRoom(Number(value));
        },
      }),
      Length: property((self: Self) => self.written.length, {
        type: 'Int32',
        set: (self: Self, value: Value) => {
          if (Number(value) < 0) {
            throw outOfRange(
              memberMessages.outOfRange('The length', Number(value), 'it is 0 or more'),
            );
          }
          self.written = self.written.slice(0, Number(value)).padEnd(Number(value), '\0');
        },
      }),
      MaxCapacity: property(() => 2_147_483_647),
    },
    methods: {
      Append: appendForms,
      AppendFormat: [
        method('String, Object', (self: Self, [template, ...values]: Formatted) =>
          append(self, formatComposite(template, values)),
        ),
        method('String, Object, Object', (self: Self, [template, ...values]: Formatted) =>
          append(self, formatComposite(template, values)),
        ),
        method('String, Object, Object, Object', (self: Self, [template, ...values]: Formatted) =>
          append(self, formatComposite(template, values)),
        ),
        method(
          'String, params Object[]',
          (self: Self, [template, values]: [string, readonly Value[]]) =>
            append(self, formatComposite(template, values ?? [])),
        ),
      ],
      AppendJoin: joinForms,
      AppendLine: [
        method('', (self: Self) => append(self, '\n')),
        method('String', (self: Self, [text]: [string]) => append(self, `${text}\n`)),
      ],
      Chars: [getChar],
      Clear: [method('', (self: Self) => splice(self, [0, self.written.length, '']))],
      EnsureCapacity: [method('Int32', (_self: Self, [wanted]: [number]) => Math.max(16, wanted))],
      Equals: [
        method(
          'Object',
          (self: Self, [other]: [Value]) =>
            other instanceof StringBuilder && other.written === self.written,
        ),
      ],
      Insert: [
        ...plainTypes.map((type) =>
          method(`Int32, ${type}`, (self: Self, [at, value]: [number, Value]) =>
            splice(self, [at, 0, netText(value)]),
          ),
        ),
        method('Int32, String, Int32', (self: Self, [at, text, count]: [number, string, number]) =>
          splice(self, [at, 0, text.repeat(count)]),
        ),
      ],
      Remove: [
        method('Int32, Int32', (self: Self, [start, count]: [number, number]) =>
          splice(self, [start, count, '']),
        ),
      ],
      Replace: [
        method('String, String', (self: Self, given: [Value, Value]) => replaceIn(self, given)),
        method('Char, Char', (self: Self, given: [Value, Value]) => replaceIn(self, given)),
        method(
          'String, String, Int32, Int32',
          (self: Self, [old, by, start, count]: [Value, Value, number, number]) =>
            replaceIn(self, [old, by], [start, count]),
        ),
      ],
      ToString: [
        method('', (self: Self) => self.written),
        method('Int32, Int32', (self: Self, [start, count]: [number, number]) =>
          sliceText(self.written, start, count),
        ),
      ],
      get_Chars: [getChar],
      get_Item: [getChar],
      set_Chars: [setChar],
      set_Item: [setChar],
    },
  },
  constructors: [
    fixed('', () => new StringBuilder()),
    fixed('Int32', ([room]: [number]) => withRoom('', room)),
    fixed('String', ([text]: [string]) => new StringBuilder(text)),
    fixed('String, Int32', ([text, room]: [string, number]) => withRoom(text, room)),
    fixed('Int32, Int32', () => new StringBuilder()),
  ],
}));
