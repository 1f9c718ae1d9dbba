/** What PlatyPS markdown 2024-05-01 writes otherwise than 2.0.0: the blocks of PARAMETERS, and ALIASES. */
import { errorAt, type Finding, reasons } from '../diagnostic.ts';
import type { HelpParameter } from './help-page.ts';
import type { ReadParameters } from './parameter-block.ts';
import { readRecord } from './parameter-record.ts';
import type { Section } from './section.ts';
import { readYaml } from './yaml-text.ts';

/** Reads every parameter; a block that cannot be understood is a finding with its line. */
export function readParameters(text: string, section: Section): ReadParameters {
  const parameters: HelpParameter[] = [];
  const findings: Finding[] = [];
  for (const part of section.parts) {
    const name = part.isLead ? undefined : /^-(\S+)$/.exec(part.name)?.[1];
    if (name === undefined) continue;
    const { line } = part;
    const fence = part.fences.find(({ label }) => label === 'yaml');
    if (!fence) {
      findings.push(errorAt(line, reasons.noParameterBlock(name)));
      continue;
    }
    const yaml = readYaml(text.slice(fence.start, fence.end), fence.line + 1);
    const uses =
      'reason' in yaml
        ? yaml
        : readRecord({ name, value: yaml.value, line, spell: capitalise, lineOf: yaml.lineOf });
    if ('reason' in uses) findings.push(uses);
    else {
      const description = text.slice(part.start, fence.at).trim();
      parameters.push({ name, line, description, uses });
    }
  }
  return { parameters, findings };
}

/** The words of the lists in ALIASES; its sentences are not names. */
export function readAliases(text: string, { start, end }: Section): readonly string[] {
  return text
    .slice(start, end)
    .split('\n')
    .map((line) => line.trim().replace(/^[-*] /, ''))
    .filter((line) => /^`?[\w-]+`?(?:, ?`?[\w-]+`?)*$/.test(line))
    .flatMap((line) => line.split(',').map((word) => word.replaceAll('`', '').trim()));
}

function capitalise(key: string): string {
  return `${key.charAt(0).toUpperCase()}${key.slice(1)}`;
}
