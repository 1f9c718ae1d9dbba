/** Definitions with their routes in, what is wrong with them out: the rules on routes, and the types. */
import type { TypeTable } from './check/rule.ts';
import { routeRules } from './check/rules.ts';
import type { CollectedDefinition } from './collect.ts';
import { type Diagnostic, reasons } from './diagnostic.ts';
import type { ApiVersion, ModelType } from './model.ts';
import { validateType } from './validate.ts';

export interface RoutedDefinitions {
  readonly definitions: readonly CollectedDefinition[];
  readonly types: readonly ModelType[];
}

/** The types of each version, by name. */
export function typeTables(types: readonly ModelType[]): Readonly<Record<ApiVersion, TypeTable>> {
  const tables = { 'v1.0': new Map<string, ModelType>(), beta: new Map<string, ModelType>() };
  for (const type of types) tables[type.apiVersion].set(type.name, type);
  return tables;
}

/** Judges all definitions; a finding stands at the title of the cmdlet's page. */
export async function checkDefinitions(
  { definitions, types }: RoutedDefinitions,
  tables: Readonly<Record<ApiVersion, TypeTable>>,
): Promise<readonly Diagnostic[]> {
  const diagnostics: Diagnostic[] = [];
  for (const { cmdlet, file, line } of definitions) {
    for (const { check } of routeRules) {
      for (const finding of check(cmdlet, tables[cmdlet.apiVersion])) {
        diagnostics.push({ ...finding, file, line });
      }
    }
  }
  for (const type of types) {
    for (const { where, problem } of await validateType(type)) {
      const reason = reasons.notInSchema(`${type.name} ${where}`, problem);
      diagnostics.push({ file: 'types', line: 1, severity: 'error', reason });
    }
  }
  return diagnostics;
}
