/**
 * The PARAMETERS section of platyPS 2.0.0: a heading `### -Name`, a description, and one yaml block for
 * each combination of attributes. The block is not general YAML but eight known `key: value` lines, so
 * it is read line by line (peers.md §4: four times as fast as a YAML library, and it knows the line).
 * Four of five parameters of a corpus stand on another page in the same words: those are read once.
 */
import { errorAt, type Finding, reasons } from '../diagnostic.ts';
import type { HelpParameter, HelpParameterUse } from './help-page.ts';
import type { Fence, Part, Section } from './section.ts';
import { copyText } from './text-pool.ts';

const keys = [
  'Type',
  'Parameter Sets',
  'Aliases',
  'Accepted values',
  'Required',
  'Position',
  'Default value',
  'Accept pipeline input',
  'Accept wildcard characters',
] as const;
type Key = (typeof keys)[number];
type Entries = ReadonlyMap<Key, { readonly value: string; readonly line: number }>;

const neededKeys: readonly Key[] = ['Type', 'Parameter Sets', 'Required', 'Accept pipeline input'];

export interface ReadParameters {
  readonly parameters: readonly HelpParameter[];
  readonly findings: readonly Finding[];
}

/** Reads every parameter; a block that cannot be understood is a finding with its line. */
export class ParameterReader {
  readonly #known = new Map<string, HelpParameter>();

  read(text: string, section: Section): ReadParameters {
    const parameters: HelpParameter[] = [];
    const findings: Finding[] = [];
    for (const part of section.parts) {
      if (part.isLead || part.name.charCodeAt(0) !== 0x2d || /\s/.test(part.name)) continue;
      const whole = text.slice(part.at, part.end);
      const known = this.#known.get(whole);
      if (known) {
        parameters.push({ ...known, line: part.line });
        continue;
      }
      const { parameter, findings: found } = readParameter(text, part);
      findings.push(...found);
      if (!parameter) continue;
      parameters.push(parameter);
      if (found.length === 0) this.#known.set(copyText(whole), parameter);
    }
    return { parameters, findings };
  }
}

function readParameter(
  text: string,
  part: Part,
): { readonly parameter: HelpParameter | undefined; readonly findings: readonly Finding[] } {
  const name = copyText(part.name.slice(1));
  const uses: HelpParameterUse[] = [];
  const findings: Finding[] = [];
  const fences = part.fences.filter(({ label }) => label === 'yaml');
  for (const fence of fences) {
    const use = readUse(readEntries(text, fence), name, { part, fence });
    if ('reason' in use) findings.push(use);
    else uses.push(use);
  }
  if (fences.length === 0) findings.push(errorAt(part.line, reasons.noParameterBlock(name)));
  const description = copyText(text.slice(part.start, fences[0]?.at ?? part.end).trim());
  const parameter = uses.length > 0 ? { name, line: part.line, description, uses } : undefined;
  return { parameter, findings };
}

function readUse(
  entries: Entries | Finding,
  name: string,
  { part, fence }: { readonly part: Part; readonly fence: Fence },
): HelpParameterUse | Finding {
  if ('reason' in entries) return entries;
  for (const key of neededKeys) {
    if (!entries.get(key)?.value) {
      return errorAt(fence.line, reasons.missingParameterKey(name, key));
    }
  }
  const value = (key: Key): string => entries.get(key)?.value ?? '';
  const bad = (key: Key, expected: string): Finding => {
    const reason = reasons.badParameterValue(key, value(key), expected);
    return errorAt(entries.get(key)?.line ?? fence.line, reason);
  };
  const required = /^(True|False)\b/.exec(value('Required'))?.[1];
  if (required === undefined) return bad('Required', 'True or False');
  const pipeline = /^(True|False)\s*(?:\(([^)]*)\))?$/.exec(value('Accept pipeline input'));
  if (!pipeline) return bad('Accept pipeline input', 'False or True (ByValue, ByPropertyName)');
  const ways = splitList(pipeline[2] ?? '').map((way) => way.toLowerCase());
  const position = /^(?:(\d+)|Named|Benannt|)$/i.exec(value('Position'));
  if (!position) return bad('Position', 'Named or a number');
  const sets = splitList(value('Parameter Sets')).map(copyText);
  const isEverySet = sets.length === 1 && /^(?:\(All\)|__AllParameterSets)$/.test(sets[0] ?? '');
  const defaultValue = value('Default value');
  return {
    line: fence.line - part.line,
    type: copyText(value('Type')),
    sets: isEverySet ? undefined : sets,
    aliases: splitList(value('Aliases')).map(copyText),
    isMandatory: required === 'True',
    position: position[1] === undefined ? undefined : Number(position[1]),
    defaultValue:
      defaultValue === '' || defaultValue === 'None' ? undefined : copyText(defaultValue),
    fromPipeline: pipeline[1] === 'True' && (ways.length === 0 || ways.includes('byvalue')),
    fromPipelineByPropertyName: ways.includes('bypropertyname'),
    fromRemainingArguments: ways.includes('fromremainingarguments'),
  };
}

function readEntries(text: string, fence: Fence): Entries | Finding {
  const entries = new Map<Key, { readonly value: string; readonly line: number }>();
  const lines = text.slice(fence.start, fence.end).split('\n');
  for (const [offset, content] of lines.entries()) {
    if (content.trim() === '') continue;
    const line = fence.line + offset + 1;
    const colon = content.indexOf(':');
    if (colon <= 0) return errorAt(line, reasons.badParameterLine(content.trim()));
    const written = content.slice(0, colon).trim();
    const key = keys.find((known) => known === written);
    if (!key) return errorAt(line, reasons.unknownParameterKey(written));
    entries.set(key, { value: content.slice(colon + 1).trim(), line });
  }
  return entries;
}

function splitList(text: string): string[] {
  return text
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
}
