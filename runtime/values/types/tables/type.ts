import { typeNameOf } from '../../describe-type.ts';
import type { NetType } from '../../net-type.ts';
import type { Value } from '../../value.ts';
import { arrayOfType } from '../array-type.ts';
import { defineType, fixed, method, property } from '../define.ts';
import { enumValue } from '../enum-types.ts';
import { isAssignableName } from '../lineage.ts';
import { EnumValue } from '../objects/enum-value.ts';
import { NetTypeValue } from '../objects/net-type-value.ts';
import { registeredType } from '../registry.ts';
import { isSerializable } from '../serializable-types.ts';
import { assemblyTypeName, netTypeText } from '../type-text.ts';
import { areEqual } from './object.ts';

type Self = NetTypeValue;

const primitives = new Set(
  'Boolean Byte SByte Char Int16 UInt16 Int32 UInt32 Int64 UInt64 Single Double'
    .split(' ')
    .map((name) => `System.${name}`),
);

const abstractTypes = new Set(
  'ValueType Enum Array Delegate Type IO.Stream Text.Encoding'
    .split(' ')
    .map((name) => `System.${name}`),
);

function namespaceOf({ fullName }: NetType): string {
  const head = fullName.replace(/\[.*$/s, '');
  return head.slice(0, Math.max(0, head.lastIndexOf('.')));
}

function isArray({ fullName }: NetType): boolean {
  return fullName.endsWith(']') && /\[,*\]$/.test(fullName);
}

function baseOf(type: NetType): Value {
  const names = {
    class: 'System.Object',
    struct: 'System.ValueType',
    enum: 'System.Enum',
    interface: '',
  };
  if (type.fullName === 'System.Object') return null;
  const own = type.bases
    .map((base) => registeredType(base))
    .find((base) => base?.kind === 'class' && base.fullName !== 'System.Object');
  const base = own ?? registeredType(names[type.kind]);
  return base ? new NetTypeValue(base) : null;
}

const codes = new Set([...primitives, 'System.String', 'System.DateTime', 'System.Decimal']);

/** System.Type, and the class of its instances. */
export const typeTypes: readonly NetType[] = [
  defineType('System.RuntimeType', () => ({ bases: ['System.Type'] })),
  defineType('System.Reflection.MemberInfo'),
  defineType('System.Type', () => ({
    bases: ['System.Reflection.MemberInfo'],
    instance: {
      properties: {
        Name: property((self: Self) => self.type.name),
        FullName: property((self: Self) => assemblyTypeName(self.type)),
        Namespace: property((self: Self) => namespaceOf(self.type)),
        BaseType: property((self: Self) => baseOf(self.type)),
        UnderlyingSystemType: property((self: Self) => self),
        IsValueType: property(
          (self: Self) => self.type.kind === 'struct' || self.type.kind === 'enum',
        ),
        IsClass: property((self: Self) => self.type.kind === 'class'),
        IsEnum: property((self: Self) => self.type.kind === 'enum'),
        IsInterface: property((self: Self) => self.type.kind === 'interface'),
        IsArray: property((self: Self) => isArray(self.type)),
        IsPrimitive: property((self: Self) => primitives.has(self.type.fullName)),
        IsGenericType: property(
          (self: Self) => !isArray(self.type) && self.type.typeArguments !== undefined,
        ),
        IsPublic: property(() => true),
        IsSerial: property(({ type }: Self) => isSerializable(type)),
        IsSerializable: property(({ type }: Self) => isSerializable(type)),
        IsAbstract: property(
          ({ type }: Self) => type.kind === 'interface' || abstractTypes.has(type.fullName),
        ),
        GenericTypeArguments: property((self: Self) =>
          arrayOfType(
            'System.Type',
            (isArray(self.type) ? [] : (self.type.typeArguments ?? [])).map(
              (argument) => new NetTypeValue(argument),
            ),
          ),
        ),
      },
      methods: {
        Equals: [method('Object', (self: Self, [other]: [Value]) => areEqual(self, other))],
        GetElementType: [
          method('', (self: Self) => {
            const [element] = isArray(self.type) ? (self.type.typeArguments ?? []) : [];
            return element ? new NetTypeValue(element) : null;
          }),
        ],
        GetGenericArguments: [
          method('', (self: Self) =>
            arrayOfType(
              'System.Type',
              (isArray(self.type) ? [] : (self.type.typeArguments ?? [])).map(
                (argument) => new NetTypeValue(argument),
              ),
            ),
          ),
        ],
        IsInstanceOfType: [
          method('Object', (self: Self, [value]: [Value]) => {
            const type = value === null ? undefined : registeredType(typeNameOf(value));
            return type !== undefined && isAssignableName(type, self.type.fullName);
          }),
        ],
        GetEnumValues: [
          method('', ({ type }: Self) =>
            arrayOfType(
              type.fullName,
              Object.values(type.enumMembers ?? {}).map((value) => new EnumValue(type, value)),
            ),
          ),
        ],
        GetEnumNames: [
          method('', (self: Self) =>
            arrayOfType('System.String', Object.keys(self.type.enumMembers ?? {})),
          ),
        ],
        IsAssignableFrom: [
          method('Type', (self: Self, [other]: [Self]) =>
            isAssignableName(other.type, self.type.fullName),
          ),
        ],
        IsAssignableTo: [
          method('Type', (self: Self, [other]: [Self]) =>
            isAssignableName(self.type, other.type.fullName),
          ),
        ],
        IsSubclassOf: [
          method(
            'Type',
            (self: Self, [other]: [Self]) =>
              self.type.fullName !== other.type.fullName &&
              other.type.kind === 'class' &&
              isAssignableName(self.type, other.type.fullName),
          ),
        ],
        ToString: [method('', (self: Self) => netTypeText(self.type))],
      },
    },
    statics: {
      methods: {
        GetType: [
          fixed('String', ([name]: [string]) => {
            const type = registeredType(name);
            return type ? new NetTypeValue(type) : null;
          }),
        ],
        GetTypeCode: [
          fixed('Type', ([type]: [Self]) =>
            enumValue('System.TypeCode', codes.has(type.type.fullName) ? type.type.name : 'Object'),
          ),
        ],
      },
    },
  })),
];
