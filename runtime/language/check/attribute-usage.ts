/** Where the known attributes can stand in classes and enums, and what can be set on them. */

import type { AttributeNode, Node } from '../ast.ts';
import { formatTypeName } from '../type-name.ts';

type Target = 'class' | 'enum' | 'property' | 'constructor' | 'method' | 'parameter';

/** The attributes, where each can stand, and what can be set on it, or only read, by name. */
type Usage = readonly [names: string, targets: readonly Target[], settable: string, read?: string];

const command =
  'defaultparametersetname supportsshouldprocess supportspaging supportstransactions confirmimpact helpuri remotingcapability';

const all: readonly Target[] = ['class', 'enum', 'property', 'constructor', 'method', 'parameter'];
const allButParameters = all.filter((target) => target !== 'parameter');

const system: readonly Usage[] = [
  ['flags', ['enum'], ''],
  ['obsolete', allButParameters, 'diagnosticid urlformat', 'message iserror'],
  ['serializable', ['class', 'enum'], ''],
  ['nonserialized threadstatic contextstatic', ['property'], ''],
  ['clscompliant', all, '', 'iscompliant'],
  ['attributeusage', ['class'], 'allowmultiple inherited', 'validon'],
  ['paramarray', ['parameter'], ''],
  ['stathread mtathread', ['method'], ''],
  ['loaderoptimization', ['method'], '', 'value'],
];

const automation: readonly Usage[] = [
  ['alias', ['class', 'property'], '', 'aliasnames'],
  ['experimental', ['class', 'property'], '', 'experimentname experimentaction'],
  ['cmdletbinding', ['class'], `${command} positionalbinding`],
  ['dsclocalconfigurationmanager', ['class'], ''],
  ['dscresource', ['class'], 'runascredential'],
  ['outputtype', ['class'], 'providercmdlet parametersetname', 'type'],
  [
    'parameter',
    ['property'],
    'position parametersetname mandatory valuefrompipeline valuefrompipelinebypropertyname valuefromremainingarguments helpmessage helpmessagebasename helpmessageresourceid dontshow',
    'experimentname experimentaction',
  ],
  ['argumentcompleter', ['property'], '', 'type scriptblock'],
  ['dscproperty', ['property'], 'key mandatory notconfigurable'],
  ['psdefaultvalue', ['property'], 'value help'],
  ['pstypename', ['property'], '', 'pstypename'],
  ['validatecount validatelength', ['property'], '', 'minlength maxlength'],
  ['validatedrive validateuserdrive', ['property'], '', 'validrootdrives'],
  ['validatepattern', ['property'], 'options errormessage', 'regexpattern'],
  ['validaterange', ['property'], '', 'minrange maxrange'],
  ['validatescript', ['property'], 'errormessage', 'scriptblock'],
  ['validateset', ['property'], 'errormessage ignorecase', 'validvalues'],
  [
    'allowemptycollection allowemptystring allownull argumentcompletions supportswildcards validatenotnull validatenotnullorempty validatenotnullorwhitespace validatetrusteddata',
    ['property'],
    '',
  ],
];

/** Those that have to be named in full. */
const automationOnly: readonly Usage[] = [
  ['cmdlet', ['class'], command, 'nounname verbname'],
  ['credential', ['property'], '', 'transformnulloptionalparameters'],
  ['hidden', ['constructor', 'method', 'property'], ''],
];

const language: readonly Usage[] = [['norunspaceaffinity', ['class'], '']];

const automationName = 'system.management.automation.';

const usages: ReadonlyMap<string, Usage> = new Map([
  ...named(system, ['', 'system.']),
  ...named(automation, ['', automationName]),
  ...named(automationOnly, [automationName]),
  ...named(language, ['', `${automationName}language.`]),
]);

function named(rows: readonly Usage[], prefixes: readonly string[]): [string, Usage][] {
  return rows.flatMap((row) =>
    row[0].split(' ').flatMap((name) => prefixes.map((at): [string, Usage] => [at + name, row])),
  );
}

function usageOf(node: AttributeNode): Usage | undefined {
  return usages.get(
    formatTypeName(node.typeName)
      .toLowerCase()
      .replace(/attribute$/, ''),
  );
}

/** Whether the attribute is known, and not for what it stands on. */
export function isMisplaced(node: AttributeNode, owner: Node): boolean {
  const target = targetOf(owner);
  const usage = usageOf(node);
  return target !== null && usage !== undefined && !usage[1].includes(target);
}

function targetOf(owner: Node): Target | null {
  switch (owner.kind) {
    case 'TypeDefinition':
      return owner.typeKind === 'Class' ? 'class' : 'enum';
    case 'PropertyMember':
      return 'property';
    case 'FunctionMember':
      return owner.isConstructor ? 'constructor' : 'method';
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
  const usage = usageOf(node);
  const word = name.toLowerCase();
  if (usage === undefined) return null;
  const [, , settable, read = ''] = usage;
  if (settable.split(' ').includes(word)) return null;
  const isReadable = word === 'typeid' || read.split(' ').includes(word);
  return isReadable ? 'ReadOnlyProperty' : 'PropertyNotFoundForAttribute';
}
