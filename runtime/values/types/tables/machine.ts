/** Environment, Random and Stopwatch: what asks the clock, chance or the process, through the member's context. */
import { memberMessages } from '../../../base/messages/members.ts';
import type { MemberContext, NetType, Property } from '../../net-type.ts';
import { Numeric } from '../../numeric.ts';
import { TimeSpan } from '../../time-span.ts';
import type { Value } from '../../value.ts';
import { CustomObject } from '../../value.ts';
import { action, constant, defineType, double, fixed, int64, method, property } from '../define.ts';
import { enumValue } from '../enum-types.ts';
import { outOfRange } from '../exception.ts';
import type { EnumValue } from '../objects/enum-value.ts';
import { Random } from '../objects/random.ts';
import { Stopwatch } from '../objects/stopwatch.ts';
import { Version } from '../objects/version.ts';

const variable = (name: string): Property =>
  property((_, context) => context.environment?.(name) ?? '');

/** Names and values in a text, `%NAME%` replaced where there is such a variable. */
function expand(text: string, context: MemberContext): string {
  return text.replace(/%([^%]+)%/g, (whole, name: string) => context.environment?.(name) ?? whole);
}

/** Folders below the user's own, as .NET places them outside Windows. */
const folders: Readonly<Record<string, string>> = {
  ApplicationData: '/.config',
  Desktop: '/Desktop',
  DesktopDirectory: '/Desktop',
  LocalApplicationData: '/.local/share',
  MyDocuments: '',
  Personal: '',
  UserProfile: '',
};

const environmentType = defineType('System.Environment', () => ({
  statics: {
    properties: {
      CommandLine: constant(''),
      CurrentDirectory: variable('PWD'),
      ExitCode: constant(0),
      Is64BitOperatingSystem: constant(true),
      Is64BitProcess: constant(true),
      MachineName: variable('HOSTNAME'),
      NewLine: constant('\n'),
      ProcessorCount: constant(1),
      OSVersion: property(
        () =>
          new CustomObject(
            [
              ['Platform', enumValue('System.PlatformID', 'Unix')],
              ['Version', new Version(0, 0)],
              ['VersionString', 'Unix'],
            ],
            'System.OperatingSystem',
          ),
      ),
      TickCount: property((_, context) => Math.trunc(context.now()) | 0),
      TickCount64: property((_, context) => int64(Math.trunc(context.now()))),
      UserDomainName: variable('HOSTNAME'),
      UserInteractive: constant(true),
      UserName: variable('USER'),
      Version: constant(new Version(10, 0, [0])),
    },
    methods: {
      ExpandEnvironmentVariables: [
        fixed('String', ([text]: [string], context) => expand(text, context)),
      ],
      GetFolderPath: [
        fixed('System.Environment+SpecialFolder', ([folder]: [EnumValue], context) => {
          const home = context.environment?.('HOME') ?? '';
          const place = Object.hasOwn(folders, folder.text) ? folders[folder.text] : undefined;
          return place === undefined || home === '' ? '' : home + place;
        }),
      ],
      GetEnvironmentVariable: [
        fixed('String', ([name]: [string], context) => context.environment?.(name) ?? null),
        fixed(
          'String, EnvironmentVariableTarget',
          ([name]: [string], context) => context.environment?.(name) ?? null,
        ),
      ],
    },
  },
}));

function whole(
  self: Random,
  [least, most]: readonly [number, number],
  { random }: MemberContext,
): number {
  if (least > most) {
    throw outOfRange(
      memberMessages.outOfRange('The least value', least, 'it is not above the most'),
    );
  }
  return least + Math.floor(self.next(random) * (most - least));
}

const largest = 2_147_483_647;
const shared = new Random(null);

const randomType = defineType('System.Random', () => ({
  instance: {
    methods: {
      Next: [
        method('', (self: Random, _, context) => whole(self, [0, largest], context)),
        method('Int32', (self: Random, [most]: [number], context) =>
          whole(self, [0, most], context),
        ),
        method('Int32, Int32', (self: Random, range: [number, number], context) =>
          whole(self, range, context),
        ),
      ],
      NextBytes: [
        action('Byte[]', (self: Random, [into]: [Value[]], { random }) => {
          into.forEach((_, at) => {
            into[at] = new Numeric('Byte', Math.floor(self.next(random) * 256));
          });
        }),
      ],
      NextDouble: [method('', (self: Random, _, { random }) => double(self.next(random)))],
      NextInt64: [
        method('', (self: Random, _, context) => int64(whole(self, [0, 2 ** 53], context))),
      ],
      Shuffle: [
        action('Array', (self: Random, [array]: [Value[]], context) => {
          for (let at = array.length - 1; at > 0; at--) {
            const other = whole(self, [0, at + 1], context);
            [array[at], array[other]] = [array[other] ?? null, array[at] ?? null];
          }
        }),
      ],
    },
  },
  statics: { properties: { Shared: constant(shared) } },
  constructors: [
    fixed('', () => new Random(null)),
    fixed('Int32', ([seed]: [number]) => new Random(seed)),
  ],
}));

function elapsed(self: Stopwatch, { now }: MemberContext): number {
  return self.passed + (self.since === null ? 0 : now() - self.since);
}

function start(self: Stopwatch, { now }: MemberContext): void {
  self.since ??= now();
}

function stop(self: Stopwatch, context: MemberContext): void {
  self.passed = elapsed(self, context);
  self.since = null;
}

function reset(self: Stopwatch): void {
  self.passed = 0;
  self.since = null;
}

function elapsedTicks(self: Stopwatch, context: MemberContext): bigint {
  return BigInt(Math.round(elapsed(self, context) * 10_000));
}

const stopwatchType = defineType('System.Diagnostics.Stopwatch', () => ({
  instance: {
    properties: {
      Elapsed: property((self: Stopwatch, context) => new TimeSpan(elapsedTicks(self, context))),
      ElapsedMilliseconds: property((self: Stopwatch, context) =>
        int64(Math.trunc(elapsed(self, context))),
      ),
      ElapsedTicks: property((self: Stopwatch, context) =>
        int64(elapsedTicks(self, context) * 100n),
      ),
      IsRunning: property((self: Stopwatch) => self.since !== null),
    },
    methods: {
      Reset: [action('', reset)],
      Restart: [
        action('', (self: Stopwatch, _, context) => {
          reset(self);
          start(self, context);
        }),
      ],
      Start: [action('', (self: Stopwatch, _, context) => start(self, context))],
      Stop: [action('', (self: Stopwatch, _, context) => stop(self, context))],
    },
  },
  statics: {
    properties: { Frequency: constant(int64(1_000_000_000)), IsHighResolution: constant(true) },
    methods: {
      GetTimestamp: [fixed('', (_, { now }) => int64(BigInt(Math.trunc(now())) * 1_000_000n))],
      StartNew: [
        fixed('', (_, context) => {
          const made = new Stopwatch();
          start(made, context);
          return made;
        }),
      ],
    },
  },
  constructors: [fixed('', () => new Stopwatch())],
}));

/** These types, and the collector of garbage, which a script may call and which has nothing to do. */
export const machineTypes: readonly NetType[] = [
  environmentType,
  randomType,
  stopwatchType,
  defineType('System.GC', () => ({
    statics: {
      methods: {
        Collect: [action('', () => {})],
        WaitForPendingFinalizers: [action('', () => {})],
        GetTotalMemory: [fixed('Boolean', () => int64(0))],
      },
    },
  })),
];
