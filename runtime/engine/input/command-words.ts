/** The words of a command line as a script: a cmdlet's name and its arguments, or one text in PowerShell's syntax. */
import { commandScript, compileScript, type Script } from '../compile-script.ts';
import { scriptOf } from './script-word.ts';
import { readShellWords } from './shell-words.ts';

/** What the words say to do. */
export function readCommandWords(words: readonly string[]): Script {
  const script = scriptOf(words);
  if (script !== null) return compileScript(script);
  const [name = '', ...rest] = words;
  return commandScript(name, readShellWords(rest));
}
