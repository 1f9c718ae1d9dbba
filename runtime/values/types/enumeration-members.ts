import type { MemberTable } from '../net-type.ts';
import type { Value } from '../value.ts';
import { action, method, property } from './define.ts';
import { copyInto, indexOfValue } from './list-members.ts';
import type { Enumeration } from './objects/enumeration.ts';

/** What collections that are only read and enumerators have. */
export const enumerationMembers: MemberTable = {
  properties: {
    Count: property((self: Enumeration) => self.elements.length),
    Current: property((self: Enumeration) => self.elements[self.position] ?? null),
  },
  methods: {
    Contains: [
      method(
        'Object',
        (self: Enumeration, [value]: [Value]) => indexOfValue(self.elements, value) >= 0,
      ),
    ],
    CopyTo: [
      action('Array, Int32', (self: Enumeration, [into, at]: [Value[], number]) =>
        copyInto(self.elements, into, at),
      ),
    ],
    Dispose: [action('', () => {})],
    IndexOf: [
      method('Object', (self: Enumeration, [value]: [Value]) => indexOfValue(self.elements, value)),
    ],
    Item: [method('Int32', (self: Enumeration, [at]: [number]) => self.elements[at] ?? null)],
    MoveNext: [
      method('', (self: Enumeration) => {
        self.position = Math.min(self.position + 1, self.elements.length);
        return self.position < self.elements.length;
      }),
    ],
    Reset: [
      action('', (self: Enumeration) => {
        self.position = -1;
      }),
    ],
    get_Item: [method('Int32', (self: Enumeration, [at]: [number]) => self.elements[at] ?? null)],
  },
};
