/** Add-Member: members that one object alone has. */
import { foldCase } from '../../base/case-map.ts';
import { runMessages } from '../../base/messages/run.ts';
import { textMembers } from '../../values/text-members.ts';
import { toText } from '../../values/to-text.ts';
import { addExtended } from '../../values/types/member-store.ts';
import { DictionaryObject } from '../../values/types/objects/dictionary-object.ts';
import { type ExtendedKind, ExtendedMember } from '../../values/types/objects/extended-member.ts';
import { typeNamesOf } from '../../values/types/type-names.ts';
import { Hashtable, type Value } from '../../values/value.ts';
import type { BuiltInCommand } from './command.ts';
import type { CommandCall } from './command-call.ts';
import { propertyNames } from './property-expression.ts';
import { typeNamesShown } from './type-names-shown.ts';

export const addMember: BuiltInCommand = {
  module: 'Utility',
  signature: {
    name: 'Add-Member',
    type: 'AddMemberCommand',
    defaultSet: 'TypeNameSet',
    impact: 'None',
    parameters: `
      InputObject PSObject MemberSet!* TypeNameSet!* NotePropertySingleMemberSet!* NotePropertyMultiMemberSet!*
      MemberType|Type System.Management.Automation.PSMemberTypes MemberSet!0
      Name String MemberSet!1
      Value Object MemberSet2
      SecondValue Object MemberSet3
      TypeName String TypeNameSet! MemberSet NotePropertySingleMemberSet NotePropertyMultiMemberSet @notNullOrEmpty
      Force switch MemberSet NotePropertySingleMemberSet NotePropertyMultiMemberSet
      PassThru switch MemberSet TypeNameSet NotePropertySingleMemberSet NotePropertyMultiMemberSet
      NotePropertyName String NotePropertySingleMemberSet!0 @notNullOrEmpty @otherThan(AliasProperty,CodeMethod,CodeProperty,MemberSet,NoteProperty,PropertySet,ScriptMethod,ScriptProperty)
      NotePropertyValue Object NotePropertySingleMemberSet!1 @allowNull
      NotePropertyMembers System.Collections.IDictionary NotePropertyMultiMemberSet!0 @notNullOrEmpty`,
  },
  examples: [
    ['$o = [pscustomobject]@{ A = 1 }; $o | Add-Member B 2; $o.B', '2'],
    [
      '([pscustomobject]@{ A = 2 } | Add-Member ScriptProperty Twice { $this.A * 2 } -PassThru).Twice',
      '4',
    ],
    ['([pscustomobject]@{} | Add-Member @{ X = 1; Y = 2 } -PassThru).Y', '2'],
  ],
  open: (call) => ({
    process: () => {
      const owner = call.value('InputObject') ?? null;
      for (const [name, kind, value] of membersOf(call)) add(call, owner, { name, kind, value });
      const typeName = call.text('TypeName');
      if (typeName !== undefined) {
        typeNamesOf(owner, () => typeNamesShown(owner)).elements.unshift(typeName);
      }
      return call.isOn('PassThru') ? call.write(owner) : undefined;
    },
  }),
};

type Added = readonly [name: string, kind: ExtendedKind, value: Value];

function membersOf(call: CommandCall): readonly Added[] {
  const single = call.text('NotePropertyName');
  if (single !== undefined)
    return [[single, 'NoteProperty', call.value('NotePropertyValue') ?? null]];
  const several = call.value('NotePropertyMembers');
  if (several instanceof Hashtable) {
    return textMembers(several).map(([name, value]) => [name, 'NoteProperty', value]);
  }
  if (several instanceof DictionaryObject) {
    return [...several.entries].map(([name, value]) => [toText(name), 'NoteProperty', value]);
  }
  const name = call.text('Name');
  if (name === undefined) return [];
  const kind = kinds.find((each) => foldCase(each) === foldCase(call.text('MemberType') ?? ''));
  if (!kind) {
    return call.fail({
      id: 'CannotAddMemberType',
      category: 'InvalidOperation',
      message: runMessages.memberKindUnknown(call.text('MemberType') ?? '', kinds),
      exceptionType: 'System.InvalidOperationException',
    });
  }
  const value = call.value('Value') ?? null;
  return [[name, kind, kind === 'AliasProperty' ? toText(value) : value]];
}

const kinds: readonly ExtendedKind[] = [
  'NoteProperty',
  'ScriptProperty',
  'AliasProperty',
  'ScriptMethod',
];

function add(
  call: CommandCall,
  owner: Value,
  {
    name,
    kind,
    value,
  }: { readonly name: string; readonly kind: ExtendedKind; readonly value: Value },
): void {
  const isThere = propertyNames(owner).some((own) => foldCase(own) === foldCase(name));
  const isEntry = owner instanceof Hashtable || owner instanceof DictionaryObject;
  if (isThere && !isEntry && !call.isOn('Force')) {
    call.error({
      id: 'MemberAlreadyExists',
      category: 'InvalidOperation',
      message: runMessages.memberExists(name),
      target: owner,
      exceptionType: 'System.InvalidOperationException',
    });
    return;
  }
  const context = call.frame.run.membersOf(call.frame);
  const setter = call.value('SecondValue') ?? null;
  addExtended(owner, new ExtendedMember(kind, name, { value, setter, context }));
}
