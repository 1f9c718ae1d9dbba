/** What `$x.psobject` shows: the value's properties by name, its types, the value itself. */
import { describeType } from '../../describe-type.ts';
import type { NetType } from '../../net-type.ts';
import { CustomObject, type Value } from '../../value.ts';
import { action, defineType, method, property } from '../define.ts';
import { Enumeration } from '../objects/enumeration.ts';
import type { MemberView, PropertyView } from '../objects/member-view.ts';

const collectionName = 'System.Management.Automation.PSMemberInfoCollection';

function propertiesOf(view: MemberView): Enumeration {
  return new PropertyCollection(view);
}

class PropertyCollection extends Enumeration {
  readonly view: MemberView;

  constructor(view: MemberView) {
    super(collectionName, view.properties);
    this.view = view;
  }

  find(name: string): Value {
    const folded = name.toLowerCase();
    return this.view.properties.find((each) => each.name.toLowerCase() === folded) ?? null;
  }
}

/** These types. */
export const memberViewTypes: readonly NetType[] = [
  defineType('System.Management.Automation.PSMemberSet', {
    instance: {
      properties: {
        Properties: property(propertiesOf),
        Members: property(propertiesOf),
        BaseObject: property(({ owner }: MemberView) => owner),
        ImmediateBaseObject: property(({ owner }: MemberView) => owner),
        TypeNames: property(({ accessors }: MemberView) => [...accessors.typeNames()]),
      },
    },
  }),
  defineType(collectionName, {
    instance: {
      properties: { Count: property(({ elements }: PropertyCollection) => elements.length) },
      methods: {
        get_Item: [
          method('String', (self: PropertyCollection, [name]: [string]) => self.find(name)),
        ],
        Remove: [
          action('String', ({ view }: PropertyCollection, [name]: [string]) => {
            if (view.owner instanceof CustomObject) view.owner.properties.delete(name);
          }),
        ],
      },
    },
  }),
  defineType('System.Management.Automation.PSPropertyInfo', {
    instance: {
      properties: {
        Name: property(({ name }: PropertyView) => name),
        Value: property(({ value }: PropertyView) => value, {
          type: 'Object',
          set: ({ name, view }: PropertyView, value: Value) => view.accessors.write(name, value),
        }),
        MemberType: property(({ view }: PropertyView) =>
          view.owner instanceof CustomObject ? 'NoteProperty' : 'Property',
        ),
        TypeNameOfValue: property(({ value }: PropertyView) =>
          value === null ? 'System.Object' : describeType(value),
        ),
        IsSettable: property(() => true),
        IsGettable: property(() => true),
      },
    },
  }),
];
