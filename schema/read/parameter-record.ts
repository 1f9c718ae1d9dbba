/**
 * A parameter of PlatyPS 2024-05-01 as a record, from a block of a markdown page or from a YAML page:
 * the two differ in the first letter of their keys. One record names each set with its attributes.
 */
import { errorAt, type Finding, reasons } from '../diagnostic.ts';
import type { HelpParameterUse } from './help-page.ts';
import { listAt, textAt } from './yaml-text.ts';

export interface ParameterRecord {
  readonly name: string;
  readonly value: unknown;
  /** The line of the parameter. */
  readonly line: number;
  /** How the format writes a key whose words are given as `parameterSets`. */
  readonly spell: (key: string) => string;
  readonly lineOf: (...path: readonly (string | number)[]) => number;
}

/** One use for each set; a record that cannot be understood is a finding. */
export function readRecord(record: ParameterRecord): readonly HelpParameterUse[] | Finding {
  const { name, value, spell, lineOf } = record;
  const type = textAt(value, spell('type'));
  if (type === '') return missing(record, 'type');
  const sets = listAt(value, spell('parameterSets'));
  if (sets.length === 0) return missing(record, 'parameterSets');
  const shared = {
    type,
    aliases: aliasesOf(value, spell('aliases')),
    defaultValue: statedDefault(textAt(value, spell('defaultValue'))),
  };
  const uses: HelpParameterUse[] = [];
  for (const [index, set] of sets.entries()) {
    const line = lineOf(spell('parameterSets'), index);
    const read = (key: string): string => textAt(set, spell(key));
    for (const key of flags) {
      if (!/^(?:true|false)$/i.test(read(key))) {
        return errorAt(line, reasons.badParameterValue(spell(key), read(key), 'true or false'));
      }
    }
    const position = /^(?:(\d+)|Named|)$/i.exec(read('position'));
    if (!position) {
      const reason = reasons.badParameterValue(
        spell('position'),
        read('position'),
        'Named or a number',
      );
      return errorAt(line, reason);
    }
    const setName = read('name');
    if (setName === '')
      return errorAt(line, reasons.missingParameterKey(name, 'parameter set name'));
    const isTrue = (key: string): boolean => /^true$/i.test(read(key));
    uses.push({
      ...shared,
      line: line - record.line,
      sets: /^(?:\(All\)|__AllParameterSets)$/.test(setName) ? undefined : [setName],
      isMandatory: isTrue('isRequired'),
      position: position[1] === undefined ? undefined : Number(position[1]),
      fromPipeline: isTrue('valueFromPipeline'),
      fromPipelineByPropertyName: isTrue('valueFromPipelineByPropertyName'),
      fromRemainingArguments: isTrue('valueFromRemainingArguments'),
    });
  }
  return joinEqual(uses);
}

const flags = [
  'isRequired',
  'valueFromPipeline',
  'valueFromPipelineByPropertyName',
  'valueFromRemainingArguments',
] as const;

function missing({ name, line, spell }: ParameterRecord, key: string): Finding {
  return errorAt(line, reasons.missingParameterKey(name, spell(key)));
}

function aliasesOf(value: unknown, key: string): readonly string[] {
  const list = listAt(value, key);
  const written = list.length > 0 ? list.map(String) : textAt(value, key).split(',');
  return written.map((alias) => alias.trim()).filter((alias) => alias !== '');
}

function statedDefault(text: string): string | undefined {
  return text === '' || text === 'None' ? undefined : text;
}

/** Sets with the same attributes are one use, as the older format writes them. */
function joinEqual(uses: readonly HelpParameterUse[]): readonly HelpParameterUse[] {
  const joined = new Map<string, HelpParameterUse>();
  for (const use of uses) {
    const key = JSON.stringify({ ...use, sets: use.sets === undefined, line: 0 });
    const known = joined.get(key);
    joined.set(key, known ? { ...known, sets: [...(known.sets ?? []), ...(use.sets ?? [])] } : use);
  }
  return [...joined.values()].map((use) =>
    use.sets?.length === 0 ? { ...use, sets: undefined } : use,
  );
}
