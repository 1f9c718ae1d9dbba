/** Guid, Version and SemanticVersion: values that are little more than their text. */
import { memberMessages } from '../../../base/messages/members.ts';
import type { MemberContext, NetType, Property } from '../../net-type.ts';
import { toText } from '../../to-text.ts';
import type { Value } from '../../value.ts';
import { byteArray, bytesOf } from '../bytes.ts';
import { compareValues } from '../compare-values.ts';
import { constant, defineType, fixed, method, property } from '../define.ts';
import { exception } from '../exception.ts';
import { formatValue } from '../formatting.ts';
import { Guid, parseGuid } from '../objects/guid.ts';
import type { PSReference } from '../objects/ps-reference.ts';
import { parseSemanticVersion, SemanticVersion } from '../objects/semantic-version.ts';
import { parseVersion, Version } from '../objects/version.ts';
import { areEqual } from './object.ts';

const comparable = ['System.IComparable', 'System.IFormattable'];
const emptyGuid = new Guid('00000000-0000-0000-0000-000000000000');

function guidOf(text: string): Guid {
  const read = parseGuid(text);
  if (read) return read;
  throw exception('System.FormatException', memberMessages.notParsed(text, 'a Guid'));
}

/** A random Guid of version 4. */
function newGuid(context: MemberContext): Guid {
  const digits = Array.from({ length: 32 }, () => Math.floor(context.random() * 16));
  digits[12] = 4;
  digits[16] = 8 + ((digits[16] ?? 0) % 4);
  return new Guid(groupDigits(digits.map((digit) => digit.toString(16)).join('')));
}

function groupDigits(hex: string): string {
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ].join('-');
}

/** .NET keeps the first three groups with their lowest byte first. */
const byteOrder = [3, 2, 1, 0, 5, 4, 7, 6, 8, 9, 10, 11, 12, 13, 14, 15];

function guidBytes(guid: Guid): readonly number[] {
  const pairs = guid.text.replaceAll('-', '').match(/../g) ?? [];
  return byteOrder.map((at) => Number.parseInt(pairs[at] ?? '0', 16));
}

function guidFromBytes(bytes: Uint8Array): Guid {
  if (bytes.length !== 16) {
    const message = memberMessages.outOfRange('The number of bytes', bytes.length, 'it is 16');
    throw exception('System.ArgumentException', message);
  }
  return new Guid(
    groupDigits(byteOrder.map((at) => (bytes[at] ?? 0).toString(16).padStart(2, '0')).join('')),
  );
}

function tryRead<T extends Value>(read: T | null, into: PSReference, otherwise: Value): boolean {
  into.write(read ?? otherwise);
  return read !== null;
}

const guidType = defineType('System.Guid', () => ({
  kind: 'struct',
  bases: ['System.ValueType', ...comparable],
  convert: (value) => (typeof value === 'string' ? (parseGuid(value) ?? undefined) : undefined),
  instance: {
    properties: {
      // PowerShell's own addition to the type.
      Guid: property((self: Guid) => self.text),
      Variant: property((self: Guid) => Number.parseInt(self.text.charAt(19), 16)),
      Version: property((self: Guid) => Number.parseInt(self.text.charAt(14), 16)),
    },
    methods: {
      CompareTo: [
        method('Object', (self: Guid, [other]: [Value]) => compareValues(self, other)),
        method('Guid', (self: Guid, [other]: [Guid]) => compareValues(self, other)),
      ],
      Equals: [method('Object', (self: Guid, [other]: [Value]) => areEqual(self, other))],
      ToByteArray: [method('', (self: Guid) => byteArray(guidBytes(self)))],
      ToString: [
        method('', (self: Guid) => self.text),
        method('String', (self: Guid, [format]: [string]) => formatValue(self, format)),
        method('String, IFormatProvider', (self: Guid, [format]: [string]) =>
          formatValue(self, format),
        ),
      ],
    },
  },
  statics: {
    properties: { Empty: constant(emptyGuid) },
    methods: {
      NewGuid: [fixed('', (_, context) => newGuid(context))],
      Parse: [
        fixed('String', ([text]: [string]) => guidOf(text)),
        fixed('String, IFormatProvider', ([text]: [string]) => guidOf(text)),
      ],
      ParseExact: [fixed('String, String', ([text]: [string]) => guidOf(text))],
      TryParse: [
        fixed('String, ref Guid', ([text, into]: [string, PSReference]) =>
          tryRead(parseGuid(text), into, emptyGuid),
        ),
        fixed('String, IFormatProvider, ref Guid', ([text, , into]: [string, Value, PSReference]) =>
          tryRead(parseGuid(text), into, emptyGuid),
        ),
      ],
    },
  },
  constructors: [
    fixed('Byte[]', ([bytes]: [Value]) => guidFromBytes(bytesOf(bytes))),
    fixed('String', ([text]: [string]) => guidOf(text)),
  ],
}));

function versionOf(text: string): Version {
  const read = parseVersion(text);
  if (read) return read;
  const isShort = text.split('.').length < 2 || text.split('.').length > 4;
  throw exception(
    isShort ? 'System.ArgumentException' : 'System.FormatException',
    memberMessages.notParsed(text, 'a version'),
  );
}

function versionFrom([major = 0, minor = 0, ...rest]: readonly number[]): Version {
  if ([major, minor, ...rest].some((part) => part < 0)) {
    const message = memberMessages.outOfRange('A part', -1, 'the parts of a version are 0 or more');
    throw exception('System.ArgumentOutOfRangeException', message);
  }
  return new Version(major, minor, rest);
}

const versionPart = (index: number): Property =>
  property((self: Version) => self.parts[index] ?? -1);

const versionType = defineType('System.Version', () => ({
  bases: [...comparable, 'System.ICloneable'],
  convert: (value) => {
    if (value instanceof SemanticVersion) {
      const { major, minor, patch } = value.parts;
      return new Version(major, minor, [patch]);
    }
    return typeof value === 'string' ? (parseVersion(value) ?? undefined) : undefined;
  },
  instance: {
    properties: {
      Major: versionPart(0),
      Minor: versionPart(1),
      Build: versionPart(2),
      Revision: versionPart(3),
      MajorRevision: property((self: Version) => self.parts[3] >> 16),
      MinorRevision: property((self: Version) => (self.parts[3] << 16) >> 16),
    },
    methods: {
      CompareTo: [
        method('Object', (self: Version, [other]: [Value]) => compareValues(self, other)),
        method('Version', (self: Version, [other]: [Version]) => compareValues(self, other)),
      ],
      Equals: [method('Object', (self: Version, [other]: [Value]) => areEqual(self, other))],
      ToString: [
        method('', (self: Version) => self.text),
        method('Int32', (self: Version, [count]: [number]) =>
          self.parts
            .slice(0, count)
            .filter((part) => part >= 0)
            .join('.'),
        ),
      ],
    },
  },
  statics: {
    methods: {
      Parse: [fixed('String', ([text]: [string]) => versionOf(text))],
      TryParse: [
        fixed('String, ref Version', ([text, into]: [string, PSReference]) =>
          tryRead(parseVersion(text), into, null),
        ),
      ],
    },
  },
  constructors: [
    fixed('', () => new Version(0, 0)),
    fixed('String', ([text]: [string]) => versionOf(text)),
    fixed('Int32, Int32', versionFrom),
    fixed('Int32, Int32, Int32', versionFrom),
    fixed('Int32, Int32, Int32, Int32', versionFrom),
  ],
}));

function semanticVersionOf(text: string): SemanticVersion {
  const read = parseSemanticVersion(text);
  if (read) return read;
  throw exception('System.FormatException', memberMessages.notParsed(text, 'a semantic version'));
}

function semanticVersionFrom(given: readonly Value[]): SemanticVersion {
  const [major = 0, minor = 0, patch = 0] = given.filter((part) => typeof part === 'number');
  if (major < 0 || minor < 0 || patch < 0) {
    throw exception(
      'System.Management.Automation.PSArgumentException',
      memberMessages.wrongArgument(given.map((part) => toText(part)).join(', '), 'a version'),
    );
  }
  const [preRelease = '', build = ''] = given.filter((part) => typeof part === 'string');
  return new SemanticVersion({ major, minor, patch, preRelease, build });
}

function orNull(label: string): Value {
  return label === '' ? null : label;
}

const semanticVersionType = defineType('System.Management.Automation.SemanticVersion', () => ({
  bases: ['System.IComparable'],
  convert: (value) => {
    if (value instanceof Version) return parseSemanticVersion(value.text) ?? undefined;
    return typeof value === 'string' ? (parseSemanticVersion(value) ?? undefined) : undefined;
  },
  instance: {
    properties: {
      Major: property((self: SemanticVersion) => self.parts.major),
      Minor: property((self: SemanticVersion) => self.parts.minor),
      Patch: property((self: SemanticVersion) => self.parts.patch),
      PreReleaseLabel: property((self: SemanticVersion) => orNull(self.parts.preRelease)),
      BuildLabel: property((self: SemanticVersion) => orNull(self.parts.build)),
    },
    methods: {
      CompareTo: [
        method('Object', (self: SemanticVersion, [other]: [Value]) => compareValues(self, other)),
      ],
      Equals: [
        method('Object', (self: SemanticVersion, [other]: [Value]) => areEqual(self, other)),
      ],
      ToString: [method('', (self: SemanticVersion) => self.text)],
    },
  },
  statics: {
    methods: {
      Parse: [fixed('String', ([text]: [string]) => semanticVersionOf(text))],
      TryParse: [
        fixed(
          'String, ref System.Management.Automation.SemanticVersion',
          ([text, into]: [string, PSReference]) => tryRead(parseSemanticVersion(text), into, null),
        ),
      ],
    },
  },
  constructors: [
    fixed('String', ([text]: [string]) => semanticVersionOf(text)),
    fixed('Version', ([version]: [Version]) => semanticVersionOf(version.text)),
    fixed('Int32', semanticVersionFrom),
    fixed('Int32, Int32', semanticVersionFrom),
    fixed('Int32, Int32, Int32', semanticVersionFrom),
    fixed('Int32, Int32, Int32, String', semanticVersionFrom),
    fixed('Int32, Int32, Int32, String, String', semanticVersionFrom),
  ],
}));

/** These types. */
export const identityTypes: readonly NetType[] = [guidType, versionType, semanticVersionType];
