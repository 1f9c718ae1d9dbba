/** What `$x.psobject` shows: the value's members by name, its types, the value itself; and members that a script makes. */
import { describeType } from '../../describe-type.ts';
import type { MemberTable, NetType, Overload } from '../../net-type.ts';
import { CustomObject, type Value } from '../../value.ts';
import { compileWildcard } from '../../wildcard.ts';
import { action, constant, defineType, fixed, method, property } from '../define.ts';
import { enumValue } from '../enum-types.ts';
import { addExtended, removeExtended } from '../member-store.ts';
import { Enumeration } from '../objects/enumeration.ts';
import { type ExtendedKind, ExtendedMember } from '../objects/extended-member.ts';
import { ListObject } from '../objects/list-object.ts';
import type { MemberInfo, MemberView } from '../objects/member-view.ts';
import { typeNamesOf } from '../type-names.ts';

type Member = MemberInfo | ExtendedMember;

const automation = 'System.Management.Automation.';

/** Properties, methods or both, found by name. */
class MemberCollection extends Enumeration {
  readonly view: MemberView;

  constructor(view: MemberView, name: string, members: readonly MemberInfo[]) {
    super(`${automation}PSMemberInfoIntegratingCollection[${automation}${name}]`, members);
    this.view = view;
  }

  find(name: string): Value {
    const folded = name.toLowerCase();
    const members = this.elements as readonly MemberInfo[];
    return members.find((each) => each.name.toLowerCase() === folded) ?? null;
  }
}

const find: readonly Overload[] = [
  method('String', (self: MemberCollection, [name]: [string]) => self.find(name)),
];
const add: readonly Overload[] = [
  action('Object', ({ view }: MemberCollection, [member]: [Value]) => {
    if (member instanceof ExtendedMember) addExtended(view.owner, member);
  }),
];

const collection: MemberTable = {
  methods: {
    Add: add,
    Item: find,
    Match: [
      method('String', ({ elements }: MemberCollection, [pattern]: [string]) => {
        const { matches } = compileWildcard(pattern, false);
        const found = (elements as readonly MemberInfo[]).filter(({ name }) => matches(name));
        return new ListObject(`${automation}ReadOnlyPSMemberInfoCollection[PSPropertyInfo]`, found);
      }),
    ],
    Remove: [
      action('String', ({ view: { owner } }: MemberCollection, [name]: [string]) => {
        if (removeExtended(owner, name)) return;
        if (owner instanceof CustomObject) owner.properties.delete(name);
      }),
    ],
    get_Item: find,
  },
};

const collections = ['PSPropertyInfo', 'PSMethodInfo', 'PSMemberInfo'].map((name) =>
  defineType(`${automation}PSMemberInfoIntegratingCollection[${automation}${name}]`, {
    name: 'PSMemberInfoIntegratingCollection`1',
    instance: collection,
  }),
);

function copyOf(owner: Value): Value {
  return owner instanceof CustomObject ? new CustomObject(owner.properties, owner.typeName) : owner;
}

/** Of a value's members, and of those that a script makes. */
const infoMembers: MemberTable = {
  properties: {
    MemberType: property(({ kind }: Member) => enumValue(`${automation}PSMemberTypes`, kind)),
    IsSettable: property(({ isSettable }: Member) => isSettable),
    IsGettable: constant(true),
    Value: property(({ value }: Member) => value, {
      type: 'Object',
      set: (self: Member, value: Value) => self.write(value),
    }),
    TypeNameOfValue: property(({ value }: Member) =>
      value === null ? 'System.Object' : describeType(value),
    ),
    Name: property(({ name }: Member) => name),
    IsInstance: constant(true),
  },
  methods: {
    Invoke: [
      {
        parameters: ['Object[]'],
        takesRest: true,
        call: (self, [given]) => (self as Member).call(given as readonly Value[]),
      },
    ],
    ToString: [method('', ({ text }: Member) => text)],
  },
};

function constructorsOf(kind: ExtendedKind): readonly Overload[] {
  const isScript = kind.startsWith('Script');
  const second = isScript ? 'ScriptBlock' : kind === 'AliasProperty' ? 'String' : 'Object';
  const plain = fixed(`String, ${second}`, ([name, value]: [string, Value], context) => {
    return new ExtendedMember(kind, name, { value, context });
  });
  if (kind !== 'ScriptProperty') return [plain];
  return [
    plain,
    fixed(
      'String, ScriptBlock, ScriptBlock',
      ([name, value, setter]: [string, Value, Value], context) =>
        new ExtendedMember(kind, name, { value, setter, context }),
    ),
  ];
}

const extendedKinds: readonly ExtendedKind[] = [
  'NoteProperty',
  'ScriptProperty',
  'AliasProperty',
  'ScriptMethod',
];

/** These types. */
export const memberViewTypes: readonly NetType[] = [
  defineType(`${automation}PSMemberSet`, () => ({
    instance: {
      properties: {
        Members: property(
          (view: MemberView) =>
            new MemberCollection(view, 'PSMemberInfo', [...view.properties, ...view.methods]),
        ),
        Properties: property(
          (view: MemberView) => new MemberCollection(view, 'PSPropertyInfo', view.properties),
        ),
        Methods: property(
          (view: MemberView) => new MemberCollection(view, 'PSMethodInfo', view.methods),
        ),
        ImmediateBaseObject: property(({ owner }: MemberView) => owner),
        BaseObject: property(({ owner }: MemberView) => owner),
        TypeNames: property(({ owner, accessors }: MemberView) =>
          typeNamesOf(owner, accessors.typeNames),
        ),
      },
      methods: { Copy: [method('', ({ owner }: MemberView) => copyOf(owner))] },
    },
  })),
  ...collections,
  ...['Property', 'Method'].map((kind) =>
    defineType(`${automation}PS${kind}`, () => ({ instance: infoMembers })),
  ),
  ...extendedKinds.map((kind) =>
    defineType(`${automation}PS${kind}`, () => ({
      instance: infoMembers,
      constructors: constructorsOf(kind),
    })),
  ),
];
