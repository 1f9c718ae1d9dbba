/** System.Net.IPAddress and System.Net.Mail.MailAddress. */
import { memberMessages } from '../../../base/messages/members.ts';
import type { NetType, Property } from '../../net-type.ts';
import type { Numeric } from '../../numeric.ts';
import type { Value } from '../../value.ts';
import { byteArray, bytesOf } from '../bytes.ts';
import { constant, defineType, fixed, int64, method, property } from '../define.ts';
import { enumValue } from '../enum-types.ts';
import { exception, outOfRange } from '../exception.ts';
import { IpAddress } from '../objects/ip-address.ts';
import { type MailAddress, parseMailAddress } from '../objects/mail-address.ts';
import type { PSReference } from '../objects/ps-reference.ts';
import { parseIpAddress } from '../parse-ip-address.ts';
import { areEqual } from './object.ts';

type Self = IpAddress;

function addressOf(text: string): IpAddress {
  const read = parseIpAddress(text);
  if (read) return read;
  throw exception('System.FormatException', memberMessages.notParsed(text, 'an IP address'));
}

/** The number holds the bytes with the first one lowest. */
function addressOfNumber(number: bigint): IpAddress {
  if (number < 0n || number > 0xffff_ffffn) {
    throw outOfRange(memberMessages.outOfRange('The address', String(number), 'it has 32 bits'));
  }
  return new IpAddress([0n, 8n, 16n, 24n].map((shift) => Number((number >> shift) & 255n)));
}

function addressOfBytes(bytes: Uint8Array, zone: number = 0): IpAddress {
  if (bytes.length !== 4 && bytes.length !== 16) {
    const message = memberMessages.outOfRange('The number of bytes', bytes.length, 'it is 4 or 16');
    throw exception('System.ArgumentException', message);
  }
  return new IpAddress([...bytes], zone);
}

function numberOf({ bytes, isVersion6 }: Self): Value {
  if (isVersion6) return null;
  return int64(bytes.reduceRight((number, byte) => number * 256n + BigInt(byte), 0n));
}

function isMapped({ groups, isVersion6 }: Self): boolean {
  return isVersion6 && groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff;
}

function isLoopback(self: Self): boolean {
  if (self.isVersion6) return self.text === '::1' || (isMapped(self) && self.bytes[12] === 127);
  return self.bytes[0] === 127;
}

const mappedStart = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 255, 255];

/** A property that only an address of version 6 can have. */
const version6 = (holds: (groups: readonly number[]) => boolean): Property =>
  property((self: Self) => self.isVersion6 && holds(self.groups));

const ipAddressType = defineType('System.Net.IPAddress', {
  instance: {
    properties: {
      Address: property(numberOf),
      AddressFamily: property((self: Self) =>
        enumValue(
          'System.Net.Sockets.AddressFamily',
          self.isVersion6 ? 'InterNetworkV6' : 'InterNetwork',
        ),
      ),
      IsIPv4MappedToIPv6: property(isMapped),
      IsIPv6LinkLocal: version6(([first = 0]) => (first & 0xffc0) === 0xfe80),
      IsIPv6Multicast: version6(([first = 0]) => first >> 8 === 0xff),
      IsIPv6SiteLocal: version6(([first = 0]) => (first & 0xffc0) === 0xfec0),
      IsIPv6Teredo: version6(([first, second]) => first === 0x2001 && second === 0),
      IsIPv6UniqueLocal: version6(([first = 0]) => (first & 0xfe00) === 0xfc00),
      ScopeId: property((self: Self) => (self.isVersion6 ? int64(self.zone) : null)),
    },
    methods: {
      Equals: [method('Object', (self: Self, [other]: [Value]) => areEqual(self, other))],
      GetAddressBytes: [method('', (self: Self) => byteArray(self.bytes))],
      MapToIPv4: [
        method('', (self: Self) => (self.isVersion6 ? new IpAddress(self.bytes.slice(12)) : self)),
      ],
      MapToIPv6: [
        method('', (self: Self) =>
          self.isVersion6 ? self : new IpAddress([...mappedStart, ...self.bytes]),
        ),
      ],
      ToString: [method('', (self: Self) => self.text)],
    },
  },
  statics: {
    properties: {
      Any: constant(addressOf('0.0.0.0')),
      Broadcast: constant(addressOf('255.255.255.255')),
      IPv6Any: constant(addressOf('::')),
      IPv6Loopback: constant(addressOf('::1')),
      IPv6None: constant(addressOf('::')),
      Loopback: constant(addressOf('127.0.0.1')),
      None: constant(addressOf('255.255.255.255')),
    },
    methods: {
      IsLoopback: [fixed('IPAddress', ([address]: [Self]) => isLoopback(address))],
      Parse: [fixed('String', ([text]: [string]) => addressOf(text))],
      TryParse: [
        fixed('String, ref IPAddress', ([text, into]: [string, PSReference]) => {
          const read = parseIpAddress(text);
          into.write(read);
          return read !== null;
        }),
      ],
    },
  },
  constructors: [
    fixed('Int64', ([number]: [Numeric]) => addressOfNumber(number.value as bigint)),
    fixed('Byte[]', ([bytes]: [Value]) => addressOfBytes(bytesOf(bytes))),
    fixed('Byte[], Int64', ([bytes, zone]: [Value, Numeric]) =>
      addressOfBytes(bytesOf(bytes), Number(zone.value)),
    ),
  ],
});

function mailAddressOf(text: string): MailAddress {
  const read = parseMailAddress(text);
  if (read) return read;
  throw exception('System.FormatException', memberMessages.notParsed(text, 'a mail address'));
}

const mailAddressType = defineType('System.Net.Mail.MailAddress', {
  instance: {
    properties: {
      Address: property((self: MailAddress) => self.address),
      DisplayName: property((self: MailAddress) => self.displayName),
      Host: property((self: MailAddress) => self.host),
      User: property((self: MailAddress) => self.user),
    },
    methods: {
      Equals: [method('Object', (self: MailAddress, [other]: [Value]) => areEqual(self, other))],
      ToString: [method('', (self: MailAddress) => self.text)],
    },
  },
  constructors: [
    fixed('String', ([text]: [string]) => mailAddressOf(text)),
    fixed('String, String', ([text, name]: [string, string]) =>
      mailAddressOf(`"${name}" <${mailAddressOf(text).address}>`),
    ),
  ],
});

/** Both. */
export const networkTypes: readonly NetType[] = [ipAddressType, mailAddressType];
