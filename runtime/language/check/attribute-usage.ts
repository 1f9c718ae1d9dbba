/** Where the known attributes can stand in classes and enums, and what can be set on them. */

import type { AttributeNode, Node } from '../ast.ts';
import { formatTypeName } from '../type-name.ts';

type Target = 'class' | 'enum' | 'property' | 'method' | 'parameter';

interface Usage {
  readonly names: string;
  readonly targets: readonly Target[];
  /** What can be set by name, where that is known. */
  readonly properties?: string;
  readonly readOnly?: string;
}

const shared =
  'supportsshouldprocess confirmimpact defaultparametersetname supportspaging supportstransactions helpuri remotingcapability';

const table: readonly Usage[] = [
  { names: 'flags', targets: ['enum'] },
  { names: 'alias', targets: ['class', 'property'] },
  { names: 'outputtype dscresource dsclocalconfigurationmanager', targets: ['class'] },
  { names: 'cmdlet', targets: ['class'], properties: shared, readOnly: 'nounname verbname typeid' },
  {
    names: 'cmdletbinding',
    targets: ['class'],
    properties: `${shared} positionalbinding`,
    readOnly: 'typeid',
  },
  {
    names:
      'parameter dscproperty pstypename supportswildcards psdefaultvalue validatelength validaterange validatepattern validatecount validateset validatetrusteddata validatedrive validateuserdrive validatenotnull validatenotnullorempty validatenotnullorwhitespace validatescript allownull allowemptystring allowemptycollection',
    targets: ['property'],
  },
];

const usages: ReadonlyMap<string, Usage> = new Map(
  table.flatMap((usage) => usage.names.split(' ').map((name): [string, Usage] => [name, usage])),
);

function usageOf(node: AttributeNode): Usage | undefined {
  const name = formatTypeName(node.typeName).toLowerCase();
  const plain = name.replace(/^system\.(?:management\.automation\.)?/, '');
  return usages.get(plain.replace(/attribute$/, ''));
}

/** Whether the attribute is known, and not for what it stands on. */
export function isMisplaced(node: AttributeNode, owner: Node): boolean {
  const target = targetOf(owner);
  const usage = usageOf(node);
  return target !== null && usage !== undefined && !usage.targets.includes(target);
}

function targetOf(owner: Node): Target | null {
  switch (owner.kind) {
    case 'TypeDefinition':
      return owner.typeKind === 'Class' ? 'class' : 'enum';
    case 'PropertyMember':
      return 'property';
    case 'FunctionMember':
      return 'method';
    case 'Parameter':
      return 'parameter';
    default:
      return null;
  }
}

/** What is wrong with setting the name on the attribute; null where nothing is, or the attribute is not known. */
export function faultOfProperty(
  node: AttributeNode,
  name: string,
): 'PropertyNotFoundForAttribute' | 'ReadOnlyProperty' | null {
  const { properties, readOnly } = usageOf(node) ?? {};
  if (properties === undefined) return null;
  const word = name.toLowerCase();
  if (readOnly?.split(' ').includes(word)) return 'ReadOnlyProperty';
  return properties.split(' ').includes(word) ? null : 'PropertyNotFoundForAttribute';
}
