import type { NumericTypeName } from '../../base/number-literal.ts';
import { Char } from '../char.ts';
import { DateTime } from '../date-time.ts';
import type { NetType } from '../net-type.ts';
import { Numeric } from '../numeric.ts';
import { TimeSpan } from '../time-span.ts';
import type { Value } from '../value.ts';
import { EnumValue } from './objects/enum-value.ts';
import { Guid } from './objects/guid.ts';

const zeros: Readonly<Record<string, () => Value>> = {
  'System.Boolean': () => false,
  'System.Int32': () => 0,
  'System.Char': () => new Char(0),
  'System.DateTime': () => new DateTime(0n, 'Unspecified'),
  'System.TimeSpan': () => new TimeSpan(0n),
  'System.Guid': () => new Guid('00000000-0000-0000-0000-000000000000'),
  'System.Decimal': () => new Numeric('Decimal', { mantissa: 0n, scale: 0 }),
  'System.Numerics.BigInteger': () => new Numeric('BigInteger', 0n),
};

for (const name of ['SByte', 'Byte', 'Int16', 'UInt16', 'Single', 'Double'] as const) {
  Object.assign(zeros, { [`System.${name}`]: () => new Numeric(name, 0) });
}
for (const name of ['UInt32', 'Int64', 'UInt64'] satisfies NumericTypeName[]) {
  Object.assign(zeros, { [`System.${name}`]: () => new Numeric(name, 0n) });
}

/** What an element or variable of the type is before anything is put into it: zero, false, $null. */
export function defaultOf(type: NetType): Value {
  if (type.kind === 'enum') return new EnumValue(type, 0);
  return Object.hasOwn(zeros, type.fullName) ? (zeros[type.fullName]?.() ?? null) : null;
}
