/** Reader of PlatyPS YAML 2024-05-01: the same facts as its markdown, as one document. */
import { errorAt, type Finding, reasons } from '../diagnostic.ts';
import { isCmdletTitle } from './cmdlet-title.ts';
import { failed } from './failed.ts';
import type { HelpPage, HelpParameter, HelpSyntax, ReadResult } from './help-page.ts';
import type { MarkdownReaders } from './markdown-page.ts';
import { notesOfText } from './notes-text.ts';
import { readRecord } from './parameter-record.ts';
import { listAt, recordAt, textAt, type YamlText } from './yaml-text.ts';
import { readTypes } from './yaml-types.ts';

/** Reads one page; `page` is undefined when a finding is an error. */
export function readPlatypsYaml(yaml: YamlText, readers: MarkdownReaders): ReadResult {
  const { value, lineOf } = yaml;
  const name = textAt(value, 'title');
  const metadata = recordAt(value, 'metadata');
  const moduleName = textAt(metadata, 'Module Name');
  if (textAt(metadata, 'document type') === 'module') {
    return failed({ line: 1, severity: 'notice', reason: reasons.modulePage() });
  }
  if (moduleName === '')
    return failed(errorAt(lineOf('metadata'), reasons.missingKey('Module Name')));
  if (!isCmdletTitle(name)) return failed(errorAt(lineOf('title'), reasons.badTitle(name)));
  for (const key of ['syntaxes', 'parameters', 'inputs', 'outputs', 'notes']) {
    if (typeof value !== 'object' || value === null || !(key in value)) {
      return failed(errorAt(lineOf(), reasons.missingKey(key)));
    }
  }
  const syntax = readSyntaxes(yaml, name, readers);
  const { parameters, findings } = readParameters(yaml);
  const broken = [...syntax.findings, ...findings];
  if (broken.length > 0) return failed(...broken);
  const notes = notesOfText(textAt(value, 'notes'), readers, parameters);
  const page: HelpPage = {
    name,
    line: lineOf('title'),
    moduleName,
    moduleLine: lineOf('metadata', 'Module Name'),
    synopsis: textAt(value, 'synopsis').trim(),
    description: textAt(value, 'description').trim(),
    syntax: syntax.syntax,
    parameters,
    inputs: readTypes(yaml, 'inputs'),
    outputs: readTypes(yaml, 'outputs'),
    aliases: [...aliasesOf(value), ...notes.aliases],
    shapes: notes.shapes,
  };
  return { page, findings: [] };
}

function readSyntaxes(
  { value, lineOf }: YamlText,
  cmdlet: string,
  { syntax: reader }: MarkdownReaders,
): { readonly syntax: readonly HelpSyntax[]; readonly findings: readonly Finding[] } {
  const syntax: HelpSyntax[] = [];
  const findings: Finding[] = [];
  const calls = listAt(value, 'syntaxes');
  if (calls.length === 0) findings.push(errorAt(lineOf('syntaxes'), reasons.noSyntax()));
  for (const [index, call] of calls.entries()) {
    const line = lineOf('syntaxes', index);
    const words = [textAt(call, 'commandName'), ...listAt(call, 'parameters').map(String)];
    const parameters = reader.readCall(words.join(' '), cmdlet);
    if (typeof parameters === 'string') findings.push(errorAt(line, parameters));
    else {
      const setName = textAt(call, 'parameterSetName');
      const isDefault = textAt(call, 'isDefault') === 'true';
      const isNamed = setName !== '' && setName !== '__AllParameterSets';
      syntax.push({ setName: isNamed ? setName : undefined, isDefault, line, parameters });
    }
  }
  return { syntax, findings };
}

function readParameters({ value, lineOf }: YamlText): {
  readonly parameters: readonly HelpParameter[];
  readonly findings: readonly Finding[];
} {
  const parameters: HelpParameter[] = [];
  const findings: Finding[] = [];
  for (const [index, member] of listAt(value, 'parameters').entries()) {
    const line = lineOf('parameters', index);
    const name = textAt(member, 'name');
    // Stands here with its text alone, as it does in markdown under a heading.
    if (name === 'CommonParameters' || name === 'WorkflowCommonParameters') continue;
    if (name === '') {
      findings.push(errorAt(line, reasons.missingParameterKey(String(index + 1), 'name')));
      continue;
    }
    const uses = readRecord({
      name,
      value: member,
      line,
      spell: (key) => key,
      lineOf: (...path) => lineOf('parameters', index, ...path),
    });
    if ('reason' in uses) findings.push(uses);
    else parameters.push({ name, line, description: textAt(member, 'description').trim(), uses });
  }
  return { parameters, findings };
}

function aliasesOf(value: unknown): readonly string[] {
  const list = listAt(value, 'aliases');
  return (list.length > 0 ? list.map(String) : [textAt(value, 'aliases')]).filter((alias) =>
    /^[\w-]+$/.test(alias),
  );
}
