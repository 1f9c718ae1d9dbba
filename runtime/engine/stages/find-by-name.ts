/**
 * The name of a command in, what it stands for out: a function of the script, an alias, a script file, or
 * else a name that the session has to know.
 */
import { foldCase } from '../../base/case-map.ts';
import type { Frame, ScriptBlockValue } from '../frame.ts';
import { readText } from '../read-text.ts';
import { resolveAlias } from './find-alias.ts';

/** What was found; the session opens what is no block. */
export interface FoundCommand {
  readonly block?: ScriptBlockValue | undefined;
  readonly name?: string | undefined;
  readonly commandName: string;
}

/** A function can be named with its scope. */
export function finderByName(commandName: string): (frame: Frame) => FoundCommand {
  const match = /^(global|script|local|private):(.+)$/i.exec(commandName);
  const folded = foldCase(match?.[2] ?? commandName);
  const scopeName = match?.[1] === undefined ? 'local' : foldCase(match[1]);
  const notFound: FoundCommand = { commandName };
  const isFile = /\.ps1$/i.test(commandName);
  return (frame) => {
    const { scope } = frame;
    const start =
      scopeName === 'global' ? scope.global : scopeName === 'script' ? scope.script : scope;
    const alias = scopeName === 'local' ? resolveAlias(scope, folded) : undefined;
    if (alias === undefined) {
      const found = start.findFunction(folded);
      if (found) return { block: found.block, name: found.name, commandName };
      return (isFile && scriptNamed(commandName, frame)) || notFound;
    }
    const found = scope.findFunction(foldCase(alias));
    return found
      ? { block: found.block, name: found.name, commandName: alias }
      : { commandName: alias };
  };
}

/** A script file by its path, which is compiled each time that it is called: it may have changed. */
function scriptNamed(path: string, { run }: Frame): FoundCommand | undefined {
  const text = readText(run, path);
  if (text === undefined) return undefined;
  const name = path.replace(/^.*[\\/]/, '');
  return { block: run.compiler.block(text, path), name, commandName: path };
}
