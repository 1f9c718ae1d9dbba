/** SecureString, PSCredential and the way that scripts take to read them. */
import { memberMessages } from '../../../base/messages/members.ts';
import type { Char } from '../../char.ts';
import type { NetType } from '../../net-type.ts';
import type { Value } from '../../value.ts';
import { action, constant, defineType, fixed, method, property } from '../define.ts';
import { exception } from '../exception.ts';
import { PSCredential } from '../objects/ps-credential.ts';
import { SecretPointer } from '../objects/secret-pointer.ts';
import { SecureString } from '../objects/secure-string.ts';

type Secure = SecureString;

function change(self: Secure, to: string): void {
  if (self.isReadOnly) {
    throw exception(
      'System.InvalidOperationException',
      memberMessages.notSupported('Changing a read-only SecureString'),
    );
  }
  self.replace(to);
}

const secureStringType = defineType('System.Security.SecureString', () => ({
  bases: ['System.IDisposable'],
  instance: {
    properties: { Length: property((self: Secure) => self.length) },
    methods: {
      AppendChar: [
        action('Char', (self: Secure, [char]: [Char]) => change(self, self.reveal() + char.text)),
      ],
      Clear: [action('', (self: Secure) => change(self, ''))],
      Copy: [method('', (self: Secure) => new SecureString(self.reveal()))],
      Dispose: [action('', (self: Secure) => self.replace(''))],
      IsReadOnly: [method('', (self: Secure) => self.isReadOnly)],
      MakeReadOnly: [
        action('', (self: Secure) => {
          self.isReadOnly = true;
        }),
      ],
      RemoveAt: [
        action('Int32', (self: Secure, [at]: [number]) =>
          change(self, self.reveal().slice(0, at) + self.reveal().slice(at + 1)),
        ),
      ],
    },
  },
  constructors: [fixed('', () => new SecureString())],
}));

const networkName = 'System.Net.NetworkCredential';
const credentialName = 'System.Management.Automation.PSCredential';

/** `DOMAIN\user` and `user@domain`, of which .NET splits the first only. */
function splitUser(name: string): readonly [domain: string, user: string] {
  const cut = name.indexOf('\\');
  return cut < 0 ? ['', name] : [name.slice(0, cut), name.slice(cut + 1)];
}

const credentialType = defineType(credentialName, () => ({
  instance: {
    properties: {
      Password: property((self: PSCredential) => self.password),
      UserName: property((self: PSCredential) => self.userName),
    },
    methods: {
      GetNetworkCredential: [
        method(
          '',
          (self: PSCredential) => new PSCredential(self.userName, self.password, networkName),
        ),
      ],
    },
  },
  statics: { properties: { Empty: constant(new PSCredential('', new SecureString())) } },
  constructors: [
    fixed('String, System.Security.SecureString', ([user, password]: [string, Secure | null]) => {
      if (user === '' || password === null) {
        throw exception(
          'System.Management.Automation.PSArgumentException',
          memberMessages.nullArgument("A credential's user and password"),
        );
      }
      return new PSCredential(user, password);
    }),
  ],
}));

const networkCredentialType = defineType(networkName, () => ({
  instance: {
    properties: {
      Domain: property((self: PSCredential) => splitUser(self.userName)[0]),
      Password: property((self: PSCredential) => self.password.reveal()),
      SecurePassword: property((self: PSCredential) => self.password),
      UserName: property((self: PSCredential) => splitUser(self.userName)[1]),
    },
  },
  constructors: [
    fixed(
      'String, String',
      ([user, password]: [string, string]) =>
        new PSCredential(user, new SecureString(password), networkName),
    ),
    fixed(
      'String, System.Security.SecureString',
      ([user, password]: [string, Secure]) => new PSCredential(user, password, networkName),
    ),
    fixed(
      'String, String, String',
      ([user, password, domain]: [string, string, string]) =>
        new PSCredential(`${domain}\\${user}`, new SecureString(password), networkName),
    ),
  ],
}));

function read(pointer: Value): string {
  if (pointer instanceof SecretPointer) return pointer.reveal();
  throw exception('System.NotSupportedException', memberMessages.notSupported('Reading memory'));
}

const reads = [fixed('IntPtr', ([pointer]: [Value]) => read(pointer))] as const;
const points = [
  fixed('System.Security.SecureString', ([secret]: [Secure]) => new SecretPointer(secret.reveal())),
] as const;
const frees = [action('IntPtr', () => {})] as const;

const marshalType = defineType('System.Runtime.InteropServices.Marshal', () => ({
  statics: {
    methods: {
      FreeBSTR: frees,
      FreeHGlobal: frees,
      PtrToStringAuto: reads,
      PtrToStringBSTR: reads,
      PtrToStringUni: reads,
      SecureStringToBSTR: points,
      SecureStringToCoTaskMemUnicode: points,
      SecureStringToGlobalAllocUnicode: points,
      ZeroFreeBSTR: frees,
      ZeroFreeCoTaskMemUnicode: frees,
      ZeroFreeGlobalAllocUnicode: frees,
    },
  },
}));

/** These types. */
export const securityTypes: readonly NetType[] = [
  secureStringType,
  credentialType,
  networkCredentialType,
  marshalType,
  defineType('System.IntPtr', () => ({
    kind: 'struct',
    bases: ['System.ValueType'],
    statics: { properties: { Zero: constant(new SecretPointer('')) } },
  })),
];
