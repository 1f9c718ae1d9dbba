/**
 * Functions that return one entity, from which the path goes on: SiteGetByPathList is
 * /sites/{site-id}/microsoft.graph.getByPath(path='{path}')/lists. The page of the function itself
 * tells where it stands and what it returns.
 */
import { findOperation } from './infer-operation.ts';
import type { Version } from './version.ts';

/** Adds a step for each such function. */
export function learnCalls(version: Version): void {
  for (const named of version.pages) {
    const { statement, verb, output } = named;
    if (statement.operation === undefined || verb !== 'Get' || output === undefined) continue;
    for (const set of named.calls) {
      const given = set.keys.filter(({ role }) => role === 'argument');
      if (set.isList || given.length !== 1) continue;
      const found = findOperation({ named, set, version });
      if (!found) continue;
      version.chart.learn(found.type, {
        segment: found.segment,
        said: statement.operation,
        callArguments: given.map(({ placeholder }) => placeholder),
        type: output,
        isCollection: false,
      });
    }
  }
}
