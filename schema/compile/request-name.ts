import type { ParameterTarget } from '../model.ts';

/**
 * Parameters whose target follows from their name and not from the operation (binding.md §5.3): OData
 * options renamed by the SDK, request headers, and what the cmdlet itself consumes.
 */
const targets: Readonly<Record<string, ParameterTarget>> = {
  ExpandProperty: { kind: 'query', name: '$expand' },
  Filter: { kind: 'query', name: '$filter' },
  Format: { kind: 'query', name: '$format' },
  Id: { kind: 'query', name: '@id' },
  Property: { kind: 'query', name: '$select' },
  Search: { kind: 'query', name: '$search' },
  Skip: { kind: 'query', name: '$skip' },
  Sort: { kind: 'query', name: '$orderby' },
  Top: { kind: 'query', name: '$top' },
  ConsistencyLevel: { kind: 'header', name: 'ConsistencyLevel' },
  IfMatch: { kind: 'header', name: 'If-Match' },
  All: { kind: 'runtime' },
  ContentType: { kind: 'runtime' },
  CountVariable: { kind: 'runtime' },
  Data: { kind: 'runtime' },
  InFile: { kind: 'runtime' },
  OutFile: { kind: 'runtime' },
  PageSize: { kind: 'runtime' },
  PassThru: { kind: 'runtime' },
};

/** The fixed target of a parameter that is no path key and no body property, or undefined. */
export function fixedTarget(name: string): ParameterTarget | undefined {
  return Object.hasOwn(targets, name) ? targets[name] : undefined;
}
