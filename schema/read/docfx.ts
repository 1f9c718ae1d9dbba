/**
 * Reader of DocFX `YamlMime:PowershellCmdlet`. The format has lost which set a parameter is in and what
 * the sets are called: the first is told by the calls, the second by the SDK's rule for set names
 * (help-and-routes.md §7.8), and a notice says so.
 */
import { errorAt, type Finding, reasons } from '../diagnostic.ts';
import { isCmdletTitle } from './cmdlet-title.ts';
import { failed } from './failed.ts';
import type {
  HelpPage,
  HelpParameter,
  HelpSyntax,
  HelpSyntaxParameter,
  ReadResult,
} from './help-page.ts';
import type { MarkdownReaders } from './markdown-page.ts';
import { notesOfText } from './notes-text.ts';
import { listAt, recordAt, textAt, type YamlText } from './yaml-text.ts';
import { readTypes } from './yaml-types.ts';

/** Reads one page; `page` is undefined when a finding is an error. */
export function readDocfx(yaml: YamlText, readers: MarkdownReaders): ReadResult {
  const { value, lineOf } = yaml;
  const name = textAt(value, 'name');
  const moduleName = textAt(value, 'module') || textAt(recordAt(value, 'metadata'), 'Module Name');
  if (moduleName === '') return failed(errorAt(lineOf(), reasons.missingKey('module')));
  if (!isCmdletTitle(name)) return failed(errorAt(lineOf('name'), reasons.badTitle(name)));
  const syntax = readCalls(yaml, name, readers);
  const { parameters, findings } = readParameters(yaml, syntax.syntax);
  const broken = [...syntax.findings, ...findings];
  if (broken.length > 0) return failed(...broken);
  const notes = notesOfText(textAt(value, 'notes'), readers, parameters);
  const page: HelpPage = {
    name,
    line: lineOf('name'),
    moduleName,
    moduleLine: lineOf('module'),
    synopsis: textAt(value, 'summary').trim(),
    description: textAt(value, 'description').trim(),
    syntax: syntax.syntax,
    parameters,
    inputs: readTypes(yaml, 'inputs', typeText),
    outputs: readTypes(yaml, 'outputs', typeText),
    aliases: notes.aliases,
    shapes: notes.shapes,
  };
  const isGuessed = syntax.syntax.length > 1;
  const line = lineOf('syntaxes');
  const guessed: Finding = { line, severity: 'notice', reason: reasons.setNamesByRule() };
  return { page, findings: isGuessed ? [guessed] : [] };
}

function readCalls(
  { value, lineOf }: YamlText,
  cmdlet: string,
  { syntax: reader }: MarkdownReaders,
): { readonly syntax: readonly HelpSyntax[]; readonly findings: readonly Finding[] } {
  const syntax: HelpSyntax[] = [];
  const findings: Finding[] = [];
  const calls = listAt(value, 'syntaxes').map((call) => plainText(String(call)).trim());
  if (calls.length === 0) findings.push(errorAt(lineOf('syntaxes'), reasons.noSyntax()));
  const names = new Set<string>();
  for (const [index, call] of calls.entries()) {
    const line = lineOf('syntaxes', index);
    const parameters = reader.readCall(call, cmdlet);
    if (typeof parameters === 'string') {
      findings.push(errorAt(line, parameters));
      continue;
    }
    const base = setNameOf(cmdlet, parameters, calls);
    let setName = base;
    for (let number = 1; names.has(setName); number++) setName = `${base}${number}`;
    names.add(setName);
    const isOnly = calls.length === 1;
    syntax.push({
      setName: isOnly ? undefined : setName,
      isDefault: !isOnly && index === 0,
      line,
      parameters,
    });
  }
  return { syntax, findings };
}

const actions: Readonly<Record<string, string>> = { New: 'Create', Remove: 'Delete' };
const listParameters = new Set(['All', 'PageSize', 'Top', 'Skip', 'CountVariable']);

function setNameOf(
  cmdlet: string,
  parameters: readonly HelpSyntaxParameter[],
  calls: readonly string[],
): string {
  const [verb = '', noun = ''] = cmdlet.split('-');
  const has = (name: string): boolean => parameters.some((parameter) => parameter.name === name);
  const isList = verb === 'Get' && parameters.some(({ name }) => listParameters.has(name));
  const invoked =
    verb === 'Invoke' ? /^Mg(?:Beta(?=[A-Z]))?([A-Z][a-z]+)/.exec(noun)?.[1] : undefined;
  const action = isList ? 'List' : (invoked ?? actions[verb] ?? verb);
  const takesBody = calls.some((call) => /-BodyParameter\b/.test(call));
  const isExpanded = takesBody && !has('BodyParameter');
  return `${action}${has('InputObject') ? 'ViaIdentity' : ''}${isExpanded ? 'Expanded' : ''}`;
}

function readParameters(
  { value, lineOf }: YamlText,
  syntax: readonly HelpSyntax[],
): { readonly parameters: readonly HelpParameter[]; readonly findings: readonly Finding[] } {
  const parameters: HelpParameter[] = [];
  const findings: Finding[] = [];
  for (const [index, member] of listAt(value, 'parameters').entries()) {
    const line = lineOf('parameters', index);
    const name = textAt(member, 'name');
    const type = typeText(textAt(member, 'type'));
    if (name === '' || type === '') {
      const key = name === '' ? 'name' : 'type';
      findings.push(errorAt(line, reasons.missingParameterKey(name || String(index + 1), key)));
      continue;
    }
    const position = textAt(member, 'position');
    const defaultValue = textAt(member, 'defaultValue');
    const isShown = (set: HelpSyntax): boolean =>
      set.parameters.some((shown) => shown.name.toLowerCase() === name.toLowerCase());
    const sets = syntax.filter(isShown).flatMap(({ setName }) => setName ?? []);
    const isEvery = syntax.length === 1 || sets.length === 0 || sets.length === syntax.length;
    parameters.push({
      name,
      line,
      description: textAt(member, 'description').trim(),
      uses: [
        {
          line: 0,
          type,
          sets: isEvery ? undefined : sets,
          aliases: textAt(member, 'aliases')
            .split(',')
            .map((alias) => alias.trim())
            .filter((alias) => alias !== ''),
          isMandatory: textAt(member, 'isRequired') === 'true',
          position: /^\d+$/.test(position) ? Number(position) : undefined,
          defaultValue: defaultValue === '' || defaultValue === 'None' ? undefined : defaultValue,
          fromPipeline: textAt(member, 'pipelineInput') === 'true',
          fromPipelineByPropertyName: false,
          fromRemainingArguments: false,
        },
      ],
    });
  }
  return { parameters, findings };
}

/** A type stands as a link, its brackets as marked text behind it. */
function typeText(markup: string): string {
  return plainText(markup.replace(/<xref href="([^"]*)"[^>]*>/g, '$1').replace(/<\/?\w+>/g, ''));
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' };

function plainText(text: string): string {
  return text.replace(/&(lt|gt|amp|quot);/g, (whole, name: string) => entities[name] ?? whole);
}
