/**
 * `mgsh parse [<file> | -]`: a script as PowerShell reads it. Without an error the tree is printed, with
 * errors these; --tree prints the tree in any case, --json both.
 */
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { text as readAll } from 'node:stream/consumers';
import { CmdletError, type ParseError } from '../base/errors.ts';
import { commandLineMessages } from '../base/messages/command-line.ts';
import { describeParseError } from '../base/messages/parse.ts';
import type { ScriptBlockNode } from '../language/ast.ts';
import { type ParseResult, parse as parseScript } from '../language/parse.ts';
import { visitTree } from '../language/visit.ts';
import { formatParseError, type NamedText } from '../output/format-parse-error.ts';
import { showControls } from '../output/show-controls.ts';
import { usageError } from './options.ts';
import { exitStatus, type Verb } from './verb.ts';

/** Prints the tree of a script, or what is wrong with it. */
export const parse: Verb = async ({ host, options, words, inputLines }) => {
  const [file = '-'] = words;
  if (file === '-' && inputLines() === null) {
    throw usageError(
      commandLineMessages.missingWords('parse', 'a file, or a script on standard input'),
    );
  }
  const source = await readSource(file);
  const result = parseScript(source.text);
  const isFaulty = result.errors.length > 0;
  if (options.output === 'json') host.output.write(`${writeTree(result)}\n`);
  else {
    if (options.tree || !isFaulty) host.output.write(showTree(result.ast, source.text));
    for (const error of result.errors) host.errorOutput.write(formatParseError(error, source));
  }
  return isFaulty ? exitStatus.failed : exitStatus.done;
};

async function readSource(file: string): Promise<NamedText> {
  const stream = file === '-' ? createReadStream('', { fd: 0 }) : createReadStream(file);
  try {
    const text = await readAll(stream);
    return { name: file === '-' ? 'standard input' : file, text: text.replace(/^\uFEFF/, '') };
  } catch (cause) {
    throw new CmdletError({
      id: 'FileUnreadable',
      category: 'ReadError',
      message: commandLineMessages.unreadableFile(basename(file), String((cause as Error).message)),
      target: file,
      cause,
    });
  }
}

const longestExcerpt = 50;

/** One node a line: its kind, its offsets, and how its text begins. */
function showTree(ast: ScriptBlockNode, text: string): string {
  const lines: string[] = [];
  visitTree(ast, ({ kind, extent: { start, end } }, parent) => {
    const indent = '  '.repeat(parent === undefined ? 0 : parent.depth + 1);
    const [first = ''] = text.slice(start, end).split(/\r?\n/, 1);
    const isCut = first.length > longestExcerpt || first.length < end - start;
    const excerpt = isCut ? `${first.slice(0, longestExcerpt)}...` : first;
    lines.push(`${indent}${kind}Ast [${start},${end}] ${excerpt}`.trimEnd());
  });
  return `${showControls(lines.join('\n'))}\n`;
}

function writeTree({ ast, errors, isIncomplete }: ParseResult): string {
  const faults = errors.map(describeFault);
  try {
    return JSON.stringify({ isIncomplete, errors: faults, ast }, writeNumber, 2);
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    const id = 'ScriptTooComplicated';
    const message = describeParseError(id, '');
    throw new CmdletError({ id, category: 'LimitsExceeded', message, cause });
  }
}

function describeFault({ id, message, extent, isIncomplete }: ParseError): object {
  return { id, message, extent, isIncomplete };
}

/** Whole numbers beyond what JSON readers keep are text. */
function writeNumber(_: string, value: unknown): unknown {
  return typeof value === 'bigint' ? String(value) : value;
}
