/** Update-TypeData: members that all objects of a type have in this session, and which properties are shown of them. */
import { runMessages } from '../../base/messages/run.ts';
import { toText } from '../../values/to-text.ts';
import { ExtendedMember } from '../../values/types/objects/extended-member.ts';
import { type TypeData, typeDataOf } from '../../values/types/type-data.ts';
import { then, type Waiting } from '../wait.ts';
import type { BuiltInCommand } from './command.ts';
import type { CommandCall } from './command-call.ts';

export const updateTypeData: BuiltInCommand = {
  module: 'Utility',
  signature: {
    name: 'Update-TypeData',
    type: 'UpdateTypeDataCommand',
    defaultSet: 'FileSet',
    supportsShouldProcess: true,
    parameters: `
      MemberType System.Management.Automation.PSMemberTypes DynamicTypeSet @set(NoteProperty,AliasProperty,ScriptProperty,CodeProperty,ScriptMethod,CodeMethod)
      MemberName String DynamicTypeSet @notNullOrEmpty
      Value Object DynamicTypeSet
      SecondValue Object DynamicTypeSet @notNull
      TypeConverter Type DynamicTypeSet @notNull
      TypeAdapter Type DynamicTypeSet @notNull
      SerializationMethod String DynamicTypeSet @notNullOrEmpty
      TargetTypeForDeserialization Type DynamicTypeSet @notNull
      SerializationDepth Int32 DynamicTypeSet @range(0,2147483647)
      DefaultDisplayProperty String DynamicTypeSet @notNullOrEmpty
      InheritPropertySerializationSet Boolean DynamicTypeSet @notNull
      StringSerializationSource String DynamicTypeSet @notNullOrEmpty
      DefaultDisplayPropertySet String[] DynamicTypeSet @notNullOrEmpty
      DefaultKeyPropertySet String[] DynamicTypeSet @notNullOrEmpty
      PropertySerializationSet String[] DynamicTypeSet @notNullOrEmpty
      TypeName String DynamicTypeSet!* @notNullOrEmpty
      Force switch DynamicTypeSet TypeDataSet
      TypeData Object[] TypeDataSet!0*.
      AppendPath|PSPath|Path String[] FileSet0*. @notNull
      PrependPath String[] FileSet @notNull`,
  },
  refused: [
    ...['TypeConverter', 'TypeAdapter', 'SerializationMethod', 'TargetTypeForDeserialization'],
    ...['SerializationDepth', 'DefaultDisplayProperty', 'InheritPropertySerializationSet'],
    ...['StringSerializationSource', 'DefaultKeyPropertySet', 'PropertySerializationSet'],
    ...['TypeData', 'AppendPath', 'PrependPath'],
  ],
  examples: [
    [
      "Update-TypeData -TypeName My.Row -MemberType ScriptProperty -MemberName Loud -Value { $this.Name + '!' }; ([pscustomobject]@{ PSTypeName = 'My.Row'; Name = 'kim' }).Loud",
      'kim!',
    ],
    [
      'Update-TypeData -TypeName System.String -MemberType ScriptMethod -MemberName Twice -Value { "$this$this" }; \'ab\'.Twice()',
      'abab',
    ],
    [
      "Update-TypeData -TypeName My.Row -DefaultDisplayPropertySet B; ([pscustomobject]@{ PSTypeName = 'My.Row'; A = 1; B = 2 } | Out-String).Trim() -replace '\\s+', ' '",
      'B - 2',
    ],
    [
      'Update-TypeData -TypeName My.Row -MemberType NoteProperty -MemberName N -Value 1; Update-TypeData -TypeName My.Row -MemberType NoteProperty -MemberName N -Value 2',
      '!TypesDynamicUpdateException,Microsoft.PowerShell.Commands.UpdateTypeDataCommand',
    ],
  ],
  open: (call) => ({
    process: () => (call.set === 'DynamicTypeSet' ? update(call) : undefined),
  }),
};

function update(call: CommandCall): Waiting<void> {
  const type = call.text('TypeName') ?? '';
  const member = memberOf(call);
  const shown = call.has('DefaultDisplayPropertySet')
    ? call.texts('DefaultDisplayPropertySet')
    : null;
  if (!member && !shown) {
    call.error({
      id: 'TypeDataEmpty',
      category: 'InvalidOperation',
      message: runMessages.typeDataEmpty(type),
      target: type,
      exceptionType: 'System.InvalidOperationException',
    });
    return undefined;
  }
  return then(call.mayProcess('Update TypeData', type), (may) => {
    if (may) store(call, typeDataOf(type), { member, shown });
  });
}

interface Told {
  readonly member: ExtendedMember | null;
  readonly shown: readonly string[] | null;
}

/** What is told twice of a type is an error, unless the second time goes before the first. */
function store(call: CommandCall, data: TypeData, { member, shown }: Told): void {
  const twice =
    member && data.members.has(member.name)
      ? member.name
      : shown && data.shown && 'DefaultDisplayPropertySet';
  if (twice && !call.isOn('Force')) {
    call.error({
      id: 'TypesDynamicUpdateException',
      category: 'InvalidOperation',
      message: runMessages.memberExists(twice),
      exceptionType: 'System.Management.Automation.RuntimeException',
    });
    return;
  }
  if (member) data.members.set(member.name, member);
  if (shown) data.shown = shown;
}

const wanted = [
  ['MemberName', 'MemberNameShouldBeSpecified'],
  ['MemberType', 'MemberTypeIsMissing'],
  ['Value', 'ValueShouldBeSpecified'],
] as const;

/** The member that is told; null where none of its parameters is given. */
function memberOf(call: CommandCall): ExtendedMember | null {
  if (!wanted.some(([name]) => call.has(name))) return null;
  for (const [name, id] of wanted) {
    if (call.has(name)) continue;
    const message = runMessages.typeMemberWithout(name);
    call.fail({
      id,
      category: 'InvalidOperation',
      message,
      exceptionType: 'System.InvalidOperationException',
    });
  }
  const kind = call.text('MemberType') ?? '';
  const value = call.value('Value') ?? null;
  const { frame } = call;
  const context = frame.run.membersOf(frame);
  const setter = call.value('SecondValue') ?? null;
  const name = call.text('MemberName') ?? '';
  switch (kind) {
    case 'NoteProperty':
    case 'ScriptProperty':
    case 'ScriptMethod':
      return new ExtendedMember(kind, name, { value, setter, context });
    case 'AliasProperty':
      return new ExtendedMember(kind, name, { value: toText(value), context });
    default:
      return call.fail({
        id: 'CannotAddMemberType',
        category: 'NotImplemented',
        message: runMessages.typeMemberKind(kind),
      });
  }
}
