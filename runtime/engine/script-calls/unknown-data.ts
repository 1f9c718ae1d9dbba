/**
 * A tree in, the parts of it out whose values only a real run knows: what commands put out, what is
 * given to the script or set around it, what comes from the machine, and whatever is made of these. Variables are told
 * apart by name alone, so that rather too much is unknown than too little.
 */
import { foldCase } from '../../base/case-map.ts';
import type {
  CommandNode,
  FunctionDefinitionNode,
  Node,
  ParameterNode,
} from '../../language/ast.ts';
import { formatTypeName } from '../../language/type-name.ts';
import { type Step, walk } from '../../language/visit.ts';
import { commandName, upstreamOf } from './call-sites.ts';
import { makesOfGiven } from './makes-of-given.ts';

const constants = new Set(['true', 'false', 'null']);
const piped = new Set(['_', 'psitem']);
/** Of .NET what looks at the machine. */
const outside = /^(?:System\.)?(?:IO\.|Net\.|Environment$|Console$|Diagnostics\.)/i;

/** The nodes with anything unknown in them. */
export function findUnknown(root: Node): ReadonlySet<Node> {
  const steps = [...walk(root)];
  const facts = collect(steps);
  const names = new Set<string>();
  const functions = new Set<string>();
  for (;;) {
    const unknown = spread(steps, { ...facts, names, functions });
    const before = names.size + functions.size;
    learn(steps, { ...facts, unknown, names, functions });
    if (names.size + functions.size === before) return unknown;
  }
}

interface Facts {
  /** The variables that the script sets. */
  readonly assigned: ReadonlySet<string>;
  /** The functions of the script by their names. */
  readonly defined: ReadonlyMap<string, FunctionDefinitionNode>;
  /** What is piped to the block that a `$_` stands in; absent where nothing is. */
  readonly sources: ReadonlyMap<Node, readonly Node[]>;
}

interface Known extends Facts {
  /** The variables that hold something unknown. */
  readonly names: Set<string>;
  /** The functions that give something unknown. */
  readonly functions: Set<string>;
}

function collect(steps: readonly Step[]): Facts {
  const defined = new Map<string, FunctionDefinitionNode>();
  const sources = new Map<Node, readonly Node[]>();
  const assigned = new Set(constants);
  for (const step of steps) {
    const { node } = step;
    if (node.kind === 'AssignmentStatement') addVariables(node.left, assigned);
    if (node.kind === 'ForEachStatement') addVariables(node.variable, assigned);
    if (node.kind === 'Parameter') addVariables(node.name, assigned);
    if (node.kind === 'FunctionDefinition') defined.set(foldCase(node.name), node);
    if (node.kind === 'VariableExpression' && piped.has(foldCase(node.path.name))) {
      sources.set(node, sourcesOf(step));
    }
  }
  return { assigned, defined, sources };
}

function sourcesOf(step: Step): readonly Node[] {
  for (let at: Step | undefined = step; at; at = at.parent) {
    const upstream = upstreamOf(at);
    if (upstream.length > 0) return upstream;
  }
  return [];
}

/** Marks what is unknown by itself, and everything that it stands in. */
function spread(steps: readonly Step[], known: Known): ReadonlySet<Node> {
  const unknown = new Set<Node>();
  for (const step of steps) {
    if (!isSource(step.node, known, unknown)) continue;
    for (let at: Step | undefined = step; at && !unknown.has(at.node); at = at.parent) {
      unknown.add(at.node);
    }
  }
  return unknown;
}

function isSource(node: Node, known: Known, unknown: ReadonlySet<Node>): boolean {
  if (node.kind === 'Command') {
    const name = foldCase(commandName(node) ?? '');
    return known.defined.has(name) ? known.functions.has(name) : !makesOfGiven(name);
  }
  if (node.kind === 'TypeExpression') return outside.test(formatTypeName(node.typeName));
  if (node.kind !== 'VariableExpression') return false;
  const { drive, name } = node.path;
  const sources = known.sources.get(node);
  // What is piped stands before its use, and is marked by then.
  if (sources) return sources.length === 0 || sources.some((source) => unknown.has(source));
  const folded = foldCase(name);
  return drive !== undefined || known.names.has(folded) || !known.assigned.has(folded);
}

function learn(
  steps: readonly Step[],
  known: Known & { readonly unknown: ReadonlySet<Node> },
): void {
  const { unknown, names, functions, defined } = known;
  for (const step of steps) {
    const { node } = step;
    if (node.kind === 'AssignmentStatement' && unknown.has(node.right)) {
      addVariables(node.left, names);
    } else if (node.kind === 'ForEachStatement' && unknown.has(node.condition)) {
      addVariables(node.variable, names);
    } else if (node.kind === 'FunctionDefinition' && unknown.has(node.body)) {
      functions.add(foldCase(node.name));
    } else if (node.kind === 'InvokeMemberExpression' && unknown.has(node)) {
      // What is added to a list or a table is in it.
      if (node.arguments.some((given) => unknown.has(given))) addVariables(node.expression, names);
    } else if (node.kind === 'Command') {
      learnCall(node, known, upstreamOf(step));
    } else if (node.kind === 'ParamBlock' && !isOfFunction(step)) {
      for (const parameter of node.parameters) {
        if (!parameter.defaultValue || isOfBlock(step)) addVariables(parameter.name, names);
      }
    }
  }
  for (const definition of defined.values()) {
    for (const { name, defaultValue } of parametersOf(definition)) {
      if (defaultValue && unknown.has(defaultValue)) addVariables(name, names);
    }
  }
}

/** What is given to a function is what its parameters hold; what a cmdlet is told to put into a variable, too. */
function learnCall(
  node: CommandNode,
  { unknown, names, defined }: Known & { readonly unknown: ReadonlySet<Node> },
  upstream: readonly Node[],
): void {
  const definition = defined.get(foldCase(commandName(node) ?? ''));
  const given = [...node.elements.slice(1), ...upstream];
  if (definition && given.some((element) => unknown.has(element))) {
    for (const { name } of parametersOf(definition)) addVariables(name, names);
  }
  node.elements.forEach((element, index) => {
    if (
      element.kind !== 'CommandParameter' ||
      !/variable$|^(?:[eowip]v|rhv|cv)$/i.test(element.name)
    )
      return;
    const value = element.argument ?? node.elements[index + 1];
    if (value?.kind === 'StringConstantExpression')
      names.add(foldCase(value.value.replace('+', '')));
  });
}

function parametersOf({ parameters, body }: FunctionDefinitionNode): readonly ParameterNode[] {
  return parameters ?? body.parameters?.parameters ?? [];
}

function isOfFunction({ parent }: Step): boolean {
  return parent?.parent?.node.kind === 'FunctionDefinition';
}

function isOfBlock({ parent }: Step): boolean {
  return parent?.parent?.node.kind === 'ScriptBlockExpression';
}

function addVariables(node: Node, names: Set<string>): void {
  for (const { node: inner } of walk(node)) {
    if (inner.kind === 'VariableExpression') names.add(foldCase(inner.path.name));
  }
}
