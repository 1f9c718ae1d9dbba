/** Get-Member: what the members of objects are, once for each type. */
import { foldCase } from '../../base/case-map.ts';
import { runMessages } from '../../base/messages/run.ts';
import { describeType } from '../../values/describe-type.ts';
import { toText } from '../../values/to-text.ts';
import { enumValue } from '../../values/types/enum-types.ts';
import { staticNames } from '../../values/types/find-member.ts';
import { typeOf } from '../../values/types/find-type.ts';
import { getProperty } from '../../values/types/members.ts';
import { MemberInfo, type MemberView } from '../../values/types/objects/member-view.ts';
import { NetTypeValue } from '../../values/types/objects/net-type-value.ts';
import { extendedMembers } from '../../values/types/type-data.ts';
import { CustomObject, type Value } from '../../values/value.ts';
import { compileWildcard } from '../../values/wildcard.ts';
import { forEach, type Waiting } from '../wait.ts';
import type { BuiltInCommand } from './command.ts';
import type { CommandCall } from './command-call.ts';
import { typeNamesShown } from './type-names-shown.ts';

interface Member {
  readonly name: string;
  readonly kind: string;
  readonly definition: string;
}

export const getMember: BuiltInCommand = {
  module: 'Utility',
  signature: {
    name: 'Get-Member',
    type: 'GetMemberCommand',
    impact: 'None',
    parameters: `
      InputObject PSObject *
      Name String[] 0 @notNullOrEmpty
      MemberType|Type System.Management.Automation.PSMemberTypes
      View System.Management.Automation.PSMemberViewTypes
      Static switch
      Force switch`,
  },
  refused: ['View'],
  examples: [
    ['([pscustomobject]@{ B = 1; A = 2 } | Get-Member -MemberType NoteProperty).Name', 'A|B'],
    ["('x' | gm Length).MemberType", 'Property'],
  ],
  open: (call) => {
    const seen = new Set<string>();
    let hasInput = false;
    return {
      process: () => {
        const item = call.value('InputObject') ?? null;
        if (item === null) return undefined;
        hasInput = true;
        const type = typeNamesShown(item)[0] ?? describeType(item);
        if (seen.has(type)) return undefined;
        seen.add(type);
        return show(call, item, type);
      },
      end: () => {
        if (hasInput) return;
        call.error({
          id: 'NoObjectInGetMember',
          category: 'CloseError',
          message: runMessages.noObjectForMembers(),
          exceptionType: 'System.InvalidOperationException',
        });
      },
    };
  },
};

function show(call: CommandCall, item: Value, type: string): Waiting<void> {
  const names = call.texts('Name').map((pattern) => compileWildcard(pattern));
  const isNamed = (name: string): boolean =>
    names.length === 0 || names.some(({ matches }) => matches(name));
  const wanted = call.text('MemberType');
  const isWanted = ({ name, kind }: Member): boolean => isNamed(name) && isOfKind(kind, wanted);
  const members = (call.isOn('Static') ? staticMembers(item) : instanceMembers(call, item))
    .filter(isWanted)
    .sort(inOrder);
  return forEach(members, ({ name, kind, definition }) =>
    call.write(
      new CustomObject(
        [
          ['TypeName', type],
          ['Name', name],
          ['MemberType', enumValue('System.Management.Automation.PSMemberTypes', kind)],
          ['Definition', definition],
        ],
        'Microsoft.PowerShell.Commands.MemberDefinition',
      ),
    ),
  );
}

const groups: Readonly<Record<string, RegExp>> = {
  all: /./,
  properties: /Property$/,
  methods: /Method$/,
};

function isOfKind(kind: string, wanted: string | undefined): boolean {
  if (wanted === undefined) return true;
  return wanted
    .split(',')
    .map((each) => foldCase(each.trim()))
    .some((each) => groups[each]?.test(kind) ?? each === foldCase(kind));
}

/** Methods before properties, as PowerShell lists them: by kind, then by name. */
function inOrder(one: Member, other: Member): number {
  const [left, right] = [one, other].map(({ kind, name }) => `${kind} ${foldCase(name)}`);
  return (left ?? '') < (right ?? '') ? -1 : 1;
}

function instanceMembers(call: CommandCall, item: Value): Member[] {
  const context = call.frame.run.membersOf(call.frame);
  const view = getProperty(item, 'psobject', context) as MemberView;
  const scripts = [...(extendedMembers(item) ?? [])]
    .filter(([, { kind }]) => kind === 'ScriptMethod')
    .map(([name]) => ({ name, kind: 'ScriptMethod', definition: `System.Object ${name}();` }));
  const own = [...view.properties, ...view.methods].map((info) => ({
    name: info.name,
    kind: info.kind,
    definition: info instanceof MemberInfo ? definitionOf(info) : '',
  }));
  return [...own, ...scripts];
}

function definitionOf(info: MemberInfo): string {
  if (info.kind.endsWith('Method')) return `${info.name}()`;
  const { value } = info;
  const type = value === null ? 'object' : shortName(describeType(value));
  if (info.kind === 'NoteProperty') return `${type} ${info.name}=${toText(value)}`;
  return `${type} ${info.name} {get;${info.isSettable ? 'set;' : ''}}`;
}

function shortName(type: string): string {
  const short: Readonly<Record<string, string>> = {
    'System.String': 'string',
    'System.Int32': 'int',
    'System.Boolean': 'bool',
    'System.Double': 'double',
    'System.DateTime': 'datetime',
    'System.Object[]': 'Object[]',
  };
  return short[type] ?? type;
}

function staticMembers(item: Value): Member[] {
  const type = item instanceof NetTypeValue ? item.type : typeOf(item);
  const of = (names: readonly string[], kind: string): Member[] =>
    names.map((name) => ({ name, kind, definition: `static ${name}` }));
  return [
    ...of(staticNames(type, 'methods'), 'Method'),
    ...of(staticNames(type, 'properties'), 'Property'),
  ];
}
