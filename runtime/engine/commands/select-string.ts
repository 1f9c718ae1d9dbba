/** Select-String: the lines of texts and files that match a pattern. */
import { runMessages } from '../../base/messages/run.ts';
import { allMatches, type CompiledRegex, compileRegex } from '../../values/regex/compile.ts';
import { PatternFailure } from '../../values/regex/pattern-reader.ts';
import { MatchObject } from '../../values/regex/regex-object.ts';
import { toText } from '../../values/to-text.ts';
import { escapeRegex } from '../../values/types/regex-escapes.ts';
import { forEach, type Waiting } from '../wait.ts';
import type { BuiltInCommand, CommandSteps } from './command.ts';
import type { CommandCall } from './command-call.ts';
import { decodeText, encodingOf } from './content-encoding.ts';
import { diskOf, foundPaths } from './disk.ts';
import { FileEntry } from './file-entry.ts';
import { MatchInfo } from './match-info.ts';

const sets = ['File', 'FileRaw'];

export const selectString: BuiltInCommand = {
  module: 'Utility',
  signature: {
    name: 'Select-String',
    type: 'SelectStringCommand',
    defaultSet: 'File',
    impact: 'None',
    parameters: `
      Culture String
      InputObject PSObject Object!* ObjectRaw!* @allowNull @allowEmptyString
      Pattern String[] !0
      Path String[] ${sets.map((set) => `${set}!1.`).join(' ')}
      LiteralPath|PSPath|LP String[] ${sets.map((set) => `Literal${set}!.`).join(' ')}
      Raw switch ObjectRaw! FileRaw! LiteralFileRaw!
      SimpleMatch switch
      CaseSensitive switch
      Quiet switch Object File LiteralFile
      List switch
      NoEmphasis switch
      Include String[] @notNullOrEmpty
      Exclude String[] @notNullOrEmpty
      NotMatch switch
      AllMatches switch
      Encoding Object @notNullOrEmpty
      Context Int32[] @notNullOrEmpty`,
  },
  refused: ['Culture'],
  examples: [
    ["'one', 'two' | Select-String 'w' | % Line", 'two'],
    ["'a1', 'b' | Select-String '\\d' -Quiet", 'True'],
    ["'x.y' | Select-String '.' -SimpleMatch -AllMatches | % { $_.Matches.Count }", '1'],
    ["'a', 'b' | Set-Content /tmp/x; (Select-String b /tmp/x).LineNumber", '2'],
  ],
  open: (call) => stepsOf(call),
};

interface Pattern {
  readonly text: string;
  readonly regex: CompiledRegex;
}

function stepsOf(call: CommandCall): CommandSteps {
  const patterns = call.texts('Pattern').map((text) => compiled(call, text));
  const piped = new Scan(call, patterns, 'InputStream');
  return {
    process: () => {
      const item = call.value('InputObject') ?? null;
      if (item instanceof FileEntry) return scanFile(call, patterns, item.path);
      if (call.has('InputObject')) return item === null ? undefined : piped.take(toText(item));
      return forEach(foundPaths(call), (path) => scanFile(call, patterns, path));
    },
    end: () => piped.finish(call.has('InputObject') || call.expectsInput),
  };
}

function compiled(call: CommandCall, text: string): Pattern {
  const ignoreCase = !call.isOn('CaseSensitive');
  try {
    const source = call.isOn('SimpleMatch') ? escapeRegex(text) : text;
    return { text, regex: compileRegex(source, { ignoreCase }) };
  } catch (error) {
    if (!(error instanceof PatternFailure)) throw error;
    return call.fail({
      id: 'InvalidRegex',
      category: 'InvalidArgument',
      message: runMessages.wrongPattern(text, error.message),
      exceptionType: 'System.ArgumentException',
    });
  }
}

function scanFile(call: CommandCall, patterns: readonly Pattern[], path: string): Waiting<void> {
  const files = diskOf(call);
  if (files.kindOf(path) !== 'file') return undefined;
  const lines = decodeText(files.read(path), encodingOf(call)).split(/\r\n|\n|\r/);
  if (lines.at(-1) === '') lines.pop();
  const scan = new Scan(call, patterns, path);
  const work = forEach(lines, (line) => (scan.isDone ? undefined : scan.take(line)));
  const end = (): Waiting<void> => scan.finish(call.isOn('Quiet'));
  return work instanceof Promise ? work.then(end) : end();
}

/** One text's lines, one after the other; a match waits for the lines behind it that are wanted with it. */
class Scan {
  isDone = false;
  readonly #call: CommandCall;
  readonly #patterns: readonly Pattern[];
  readonly #path: string;
  readonly #before: number;
  readonly #after: number;
  readonly #recent: string[] = [];
  readonly #waiting: MatchInfo[] = [];
  #number = 0;
  #isFound = false;

  constructor(call: CommandCall, patterns: readonly Pattern[], path: string) {
    this.#call = call;
    this.#patterns = patterns;
    this.#path = path;
    const [before = 0, after = before] = call.list('Context').map(Number);
    this.#before = before;
    this.#after = after;
  }

  take(line: string): Waiting<void> {
    this.#number++;
    for (const info of this.#waiting) info.facts.after.push(line);
    const ready = this.#waiting.filter(({ facts }) => facts.after.length >= this.#after);
    this.#waiting.splice(0, ready.length);
    const found = this.#match(line);
    this.#recent.push(line);
    if (this.#recent.length > this.#before) this.#recent.shift();
    if (found) {
      this.#isFound = true;
      if (this.#call.isOn('List') || this.#call.isOn('Quiet')) this.isDone = true;
      if (!this.#call.isOn('Quiet')) {
        if (this.#after > 0) this.#waiting.push(found);
        else ready.push(found);
      }
    }
    return forEach(ready, (info) => this.#show(info));
  }

  finish(isAsked: boolean): Waiting<void> {
    if (this.#call.isOn('Quiet')) return isAsked ? this.#call.write(this.#isFound) : undefined;
    return forEach(this.#waiting, (info) => this.#show(info));
  }

  #show(info: MatchInfo): Waiting<void> {
    return this.#call.write(this.#call.isOn('Raw') ? info.facts.line : info);
  }

  #match(line: string): MatchInfo | null {
    const call = this.#call;
    const isInverted = call.isOn('NotMatch');
    for (const { text, regex } of this.#patterns) {
      const all = [...allMatches(regex, line)];
      const matches = call.isOn('AllMatches') ? all : all.slice(0, 1);
      if (all.length > 0 && isInverted) return null;
      if (all.length === 0) continue;
      return this.#info(
        line,
        text,
        matches.map((match) => new MatchObject(regex, line, match)),
      );
    }
    return isInverted ? this.#info(line, this.#patterns[0]?.text ?? '', []) : null;
  }

  #info(line: string, pattern: string, matches: readonly MatchObject[]): MatchInfo {
    return new MatchInfo({
      line,
      lineNumber: this.#number,
      path: this.#path,
      pattern,
      ignoresCase: !this.#call.isOn('CaseSensitive'),
      matches,
      before: [...this.#recent],
      after: [],
      hasContext: this.#call.has('Context'),
    });
  }
}
