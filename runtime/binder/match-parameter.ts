/**
 * A typed name in, the parameter it means out: exact name, exact alias, else a prefix (binding.md §2.3).
 * One declared parameter among several prefix matches wins; parameters of ours (extensions) only
 * match where PowerShell would find nothing, so that they never make its names ambiguous.
 */
import type { BindableParameter, CommandMetadata } from './command-metadata.ts';

export type NameMatch =
  | { readonly kind: 'found'; readonly parameter: BindableParameter }
  | { readonly kind: 'ambiguous'; readonly candidates: readonly BindableParameter[] }
  | { readonly kind: 'none' };

const none: NameMatch = { kind: 'none' };
const dash = /^[-\u2013\u2014\u2015]/;

/** Finds the parameter that a typed name means. */
export function matchParameter(metadata: CommandMetadata, typed: string): NameMatch {
  const name = typed.replace(dash, '').toLowerCase();
  const real = metadata.parameters.filter((parameter) => parameter.origin !== 'extension');
  const match = matchAmong(real, name);
  if (match.kind !== 'none') return match;
  return matchAmong(metadata.parameters, name);
}

function matchAmong(parameters: readonly BindableParameter[], name: string): NameMatch {
  const candidates: BindableParameter[] = [];
  for (const parameter of parameters) {
    const own = parameter.name.toLowerCase();
    if (own === name) return { kind: 'found', parameter };
    if (own.startsWith(name)) candidates.push(parameter);
  }
  for (const parameter of parameters) {
    for (const alias of parameter.aliases) {
      const folded = alias.toLowerCase();
      if (folded === name) return { kind: 'found', parameter };
      if (folded.startsWith(name) && !candidates.includes(parameter)) candidates.push(parameter);
    }
  }
  return choose(candidates);
}

function choose(candidates: readonly BindableParameter[]): NameMatch {
  const declared = candidates.filter((parameter) => parameter.origin === 'declared');
  const [chosen, other] = candidates.length > 1 && declared.length === 1 ? declared : candidates;
  if (!chosen) return none;
  return other ? { kind: 'ambiguous', candidates } : { kind: 'found', parameter: chosen };
}
