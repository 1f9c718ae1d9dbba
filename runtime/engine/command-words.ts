/** The words of a command line as steps: a cmdlet's name and its arguments, or one text in PowerShell's syntax. */
import { compileScript } from './compile-script.ts';
import { scriptOf } from './script-word.ts';
import { readShellWords } from './shell-words.ts';
import { commandStep, type Step } from './step.ts';

/** What the words say to do. */
export function readCommandWords(words: readonly string[]): readonly Step[] {
  const script = scriptOf(words);
  if (script !== null) return compileScript(script);
  const [name = '', ...rest] = words;
  return [commandStep(name, readShellWords(rest))];
}
