/** `$block.Ast.ScriptRequirements`: what the `#requires` comments of a script ask for. Nothing is checked here. */
import type { CommandNode, ExpressionNode } from '../../language/ast.ts';
import {
  constantText,
  moduleName,
  specifiedText,
} from '../../language/check/module-specification.ts';
import { itemsOf, requirementNamed } from '../../language/check/requires.ts';
import { parseVersion } from '../../values/types/objects/version.ts';
import { CustomObject, type Value } from '../../values/value.ts';
import type { Code } from '../frame.ts';

interface Requirements {
  version: string | null;
  isElevationRequired: boolean;
  readonly editions: string[];
  readonly modules: Value[];
  readonly assemblies: string[];
}

type Take = (into: Requirements, argument: ExpressionNode, written: string) => void;

const takers: Readonly<Record<string, Take>> = {
  version: (into, argument, written) => {
    const text = argument.kind === 'StringConstantExpression' ? argument.value : written;
    into.version = text.includes('.') ? text : `${text}.0`;
  },
  psedition: ({ editions }, argument) => editions.push(...itemsOf(argument).map(constantText)),
  assembly: ({ assemblies }, argument) => assemblies.push(...itemsOf(argument).map(constantText)),
  modules: ({ modules }, argument) => modules.push(...itemsOf(argument).map(moduleOf)),
};

/** The requirements of a whole script; null where there are none. */
export function scriptRequirements({ requires = [], source }: Code): Value {
  if (requires.length === 0) return null;
  const found: Requirements = {
    version: null,
    isElevationRequired: false,
    editions: [],
    modules: [],
    assemblies: [],
  };
  for (const command of requires) takeAll(found, command, source.text);
  return new CustomObject(
    [
      ['RequiredApplicationId', null],
      ['RequiredPSVersion', found.version === null ? null : parseVersion(found.version)],
      ['RequiredPSEditions', found.editions],
      ['RequiredModules', found.modules],
      ['RequiredAssemblies', found.assemblies],
      ['IsElevationRequired', found.isElevationRequired],
    ],
    'System.Management.Automation.Language.ScriptRequirements',
  );
}

function takeAll(into: Requirements, { elements }: CommandNode, text: string): void {
  elements.forEach((element, at) => {
    if (element.kind !== 'CommandParameter') return;
    const name = requirementNamed(element.name) ?? '';
    if (name === 'runasadministrator') into.isElevationRequired = true;
    const argument = element.argument ?? elements[at + 1];
    if (!argument || argument.kind === 'CommandParameter' || !Object.hasOwn(takers, name)) return;
    const { start, end } = argument.extent;
    takers[name]?.(into, argument, text.slice(start, end));
  });
}

/** A module by its name, or with the versions that may be. */
function moduleOf(node: ExpressionNode): Value {
  const version = (key: string): Value => {
    const text = node.kind === 'Hashtable' ? specifiedText(node, key) : null;
    return text === null ? null : parseVersion(text);
  };
  return new CustomObject(
    [
      ['Name', node.kind === 'Hashtable' ? moduleName(node) : constantText(node)],
      ['Version', version('moduleversion')],
      ['MaximumVersion', node.kind === 'Hashtable' ? specifiedText(node, 'maximumversion') : null],
      ['RequiredVersion', version('requiredversion')],
    ],
    'Microsoft.PowerShell.Commands.ModuleSpecification',
  );
}
