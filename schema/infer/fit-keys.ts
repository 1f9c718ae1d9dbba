/**
 * A path whose keys have no names yet and the keys of a set in; the segments out, each key where its
 * name says that it belongs: behind a collection of its type, equal names in the order of their numbers.
 */
import type { PathNode } from './path-node.ts';
import type { RouteKey } from './route-page.ts';
import { isNamedType } from './step.ts';
import { endsInWord, readKeyName } from './type-words.ts';

/** The segments, or undefined when the keys are not those of the path. */
export function fitKeys(path: PathNode, keys: readonly RouteKey[]): string[] | undefined {
  const { callArguments } = path;
  if (path.keys + path.alternateKeys + callArguments.length !== keys.length) return undefined;
  const names: string[] = [];
  const alternate = new Set<string>();
  for (const { role, placeholder } of keys) {
    if (role === 'key') names.push(placeholder);
    else if (role === 'alternateKey') alternate.add(placeholder);
    else if (!callArguments.includes(placeholder)) return undefined;
  }
  if (names.length !== path.keys) return undefined;
  const pieces: PathNode[] = [];
  for (let at = path; at.before; at = at.before) {
    if (at.kind === 'alternateKey' && !alternate.delete(at.name)) return undefined;
    pieces.push(at);
  }
  pieces.reverse();
  const slots = pieces.filter(({ kind }) => kind === 'key');
  const fitted = fitNames(slots, names);
  return fitted && segmentsOf(pieces, fitted);
}

/** The longest name that fits is tried first: {driveItem-id} before {item-id}. */
function fitNames(slots: readonly PathNode[], names: readonly string[]): string[] | undefined {
  const [slot, ...others] = slots;
  if (!slot) return [];
  const fitting = names.filter((name) => isKeyOf(name, slot.type, names));
  fitting.sort((a, b) => b.length - a.length);
  for (const name of fitting) {
    const rest = fitNames(
      others,
      names.filter((other) => other !== name),
    );
    if (rest) return [name, ...rest];
  }
  return undefined;
}

/** Whether the key is named for the type, and no key of the same name with a lower number is left. */
function isKeyOf(placeholder: string, type: string, left: readonly string[]): boolean {
  const name = readKeyName(placeholder);
  if (!name) return false;
  if (isNamedType(type) && !endsInWord(type, name.base)) return false;
  if (name.number === 0) return true;
  return !left.some((other) => {
    const known = readKeyName(other);
    return known?.base === name.base && known.number < name.number;
  });
}

function segmentsOf(pieces: readonly PathNode[], names: readonly string[]): string[] {
  const segments: string[] = [];
  let key = 0;
  for (const { kind, name } of pieces) {
    if (kind === 'key') segments.push(`{${names[key++]}}`);
    else if (kind === 'alternateKey') segments.push(`${segments.pop()}(${name}='{${name}}')`);
    else segments.push(name);
  }
  return segments;
}
