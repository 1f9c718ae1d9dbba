/**
 * The PARAMETERS section: a heading `### -Name`, a description, and one yaml block for each
 * combination of attributes. The block is not general YAML but eight known `key: value` lines, so it
 * is read line by line (peers.md §4: four times as fast as a YAML library, and it knows the line).
 */
import { errorAt, type Finding, reasons } from '../diagnostic.ts';
import { type FencedBlock, fencedBlocks } from './fenced-block.ts';
import type { HelpParameter, HelpParameterUse } from './help-page.ts';
import { type Section, type SubSection, subSections } from './section.ts';

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
export function readParameters(lines: readonly string[], section: Section): ReadParameters {
  const parameters: HelpParameter[] = [];
  const findings: Finding[] = [];
  for (const part of subSections(lines, section)) {
    const name = /^-(\S+)$/.exec(part.name)?.[1];
    if (name === undefined) continue;
    const blocks = fencedBlocks(lines, part).filter((block) => block.label === 'yaml');
    const uses: HelpParameterUse[] = [];
    for (const block of blocks) {
      const use = readUse(block, name);
      if ('reason' in use) findings.push(use);
      else uses.push(use);
    }
    if (blocks.length === 0) {
      findings.push(errorAt(part.heading + 1, reasons.noParameterBlock(name)));
    }
    const description = describe(lines, part, blocks[0]);
    if (uses.length > 0) parameters.push({ name, line: part.heading + 1, description, uses });
  }
  return { parameters, findings };
}

function describe(
  lines: readonly string[],
  part: SubSection,
  block: FencedBlock | undefined,
): string {
  return lines
    .slice(part.start, block?.line ?? part.end)
    .join('\n')
    .trim();
}

function readUse(block: FencedBlock, name: string): HelpParameterUse | Finding {
  const entries = readEntries(block);
  if ('reason' in entries) return entries;
  const start = block.line + 1;
  for (const key of neededKeys) {
    if (!entries.get(key)?.value) return errorAt(start, reasons.missingParameterKey(name, key));
  }
  const value = (key: Key): string => entries.get(key)?.value ?? '';
  const bad = (key: Key, expected: string): Finding =>
    errorAt(entries.get(key)?.line ?? start, reasons.badParameterValue(key, value(key), expected));

  const required = /^(True|False)\b/.exec(value('Required'))?.[1];
  if (required === undefined) return bad('Required', 'True or False');
  const pipeline = /^(True|False)\s*(?:\(([^)]*)\))?$/.exec(value('Accept pipeline input'));
  if (!pipeline) return bad('Accept pipeline input', 'False or True (ByValue, ByPropertyName)');
  const ways = splitList(pipeline[2] ?? '').map((way) => way.toLowerCase());
  const position = /^(?:(\d+)|Named|Benannt|)$/i.exec(value('Position'));
  if (!position) return bad('Position', 'Named or a number');
  const sets = splitList(value('Parameter Sets'));
  const isEverySet = sets.length === 1 && /^(?:\(All\)|__AllParameterSets)$/.test(sets[0] ?? '');
  const defaultValue = value('Default value');
  return {
    line: start,
    type: value('Type'),
    sets: isEverySet ? undefined : sets,
    aliases: splitList(value('Aliases')),
    isMandatory: required === 'True',
    position: position[1] === undefined ? undefined : Number(position[1]),
    defaultValue: defaultValue === '' || defaultValue === 'None' ? undefined : defaultValue,
    fromPipeline: pipeline[1] === 'True' && (ways.length === 0 || ways.includes('byvalue')),
    fromPipelineByPropertyName: ways.includes('bypropertyname'),
    fromRemainingArguments: ways.includes('fromremainingarguments'),
  };
}

function readEntries(block: FencedBlock): Entries | Finding {
  const entries = new Map<Key, { readonly value: string; readonly line: number }>();
  for (const [offset, text] of block.lines.entries()) {
    if (text.trim() === '') continue;
    const line = block.line + offset + 2;
    const colon = text.indexOf(':');
    if (colon <= 0) return errorAt(line, reasons.badParameterLine(text.trim()));
    const written = text.slice(0, colon).trim();
    const key = keys.find((known) => known === written);
    if (!key) return errorAt(line, reasons.unknownParameterKey(written));
    entries.set(key, { value: text.slice(colon + 1).trim(), line });
  }
  return entries;
}

function splitList(text: string): string[] {
  return text
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
}
