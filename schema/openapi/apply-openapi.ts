/**
 * A compiled page and the OpenAPI files in, the same page with exact routes, wire names and types out.
 * What has no operation, or none that is near enough, keeps what the help page alone tells.
 */
import type { CompiledPage } from '../compile/compile-page.ts';
import { nameOnlySet } from '../compile/only-set.ts';
import { errorAt } from '../diagnostic.ts';
import type { Cmdlet, RouteConfidence } from '../model.ts';
import type { HelpPage } from '../read/help-page.ts';
import { BlockYamlError } from './block-yaml.ts';
import { exactTypes } from './exact-types.ts';
import { matchOperations, type SetMatch } from './match-operations.ts';
import type { OpenApiModule, OpenApiSource } from './open-openapi.ts';
import { queryOrder } from './query-order.ts';
import { openApiReasons } from './reasons.ts';
import { outputTypesOf } from './response-type.ts';
import { retarget } from './retarget.ts';
import { shapeSets } from './set-shape.ts';

/** Above it an operation is not taken at all. */
const highestPrice = 12;
/** How much dearer the next operation must be for one that no rule explains. */
const guessLead = 3;

/** Completes a compiled page by the operations of its module; `page` is what it was compiled from. */
export async function applyOpenApi(
  compiled: CompiledPage,
  page: HelpPage,
  source: OpenApiSource,
): Promise<CompiledPage> {
  const { cmdlet } = compiled;
  if (!cmdlet) return compiled;
  const module = await openModule(cmdlet, source);
  if (!module) return compiled;
  if (module instanceof BlockYamlError) {
    const reason = openApiReasons.notReadable(cmdlet.apiVersion, cmdlet.module, module);
    return { ...compiled, findings: [...compiled.findings, errorAt(page.line, reason)] };
  }
  const matches = accepted(
    matchOperations(
      {
        cmdlet: cmdlet.name,
        synopsis: page.synopsis,
        sets: shapeSets(cmdlet, compiled.types),
      },
      module.operations,
    ),
    cmdlet,
  );
  if (matches.size === 0) return compiled;
  const isWhole = matches.size === cmdlet.sets.length;
  const routeFindings = isWhole ? [] : compiled.routeFindings;
  return {
    cmdlet: completeCmdlet(cmdlet, matches, module),
    types: exactTypes(compiled, matches, module),
    findings: compiled.findings.filter(
      (finding) => !isWhole || !compiled.routeFindings.includes(finding),
    ),
    routeFindings,
  };
}

async function openModule(
  { apiVersion, module }: Cmdlet,
  source: OpenApiSource,
): Promise<OpenApiModule | BlockYamlError | undefined> {
  try {
    return await source.module(apiVersion, module);
  } catch (cause) {
    if (cause instanceof BlockYamlError) return cause;
    throw cause;
  }
}

/** An operation that no rule explains is a guess, which what the page itself tells goes before. */
function accepted(
  matches: ReadonlyMap<string, SetMatch>,
  { sets }: Cmdlet,
): ReadonlyMap<string, SetMatch> {
  const better = new Set(
    sets.flatMap(({ name, route }) => (route && route.confidence !== 'guess' ? [name] : [])),
  );
  return new Map(
    [...matches].filter(
      ([set, { price, lead, isExplained }]) =>
        price <= highestPrice && (isExplained || (lead >= guessLead && !better.has(set))),
    ),
  );
}

function completeCmdlet(
  cmdlet: Cmdlet,
  matches: ReadonlyMap<string, SetMatch>,
  module: OpenApiModule,
): Cmdlet {
  const facts = new Map([...matches].map(([set, match]) => [set, match.facts] as const));
  const outputTypes = cmdlet.outputTypes ?? outputTypesOf([...facts.values()], module.document);
  const [only] = matches.values();
  const completed: Cmdlet = {
    ...cmdlet,
    sets: cmdlet.sets.map((set) => {
      const match = matches.get(set.name);
      if (!match) return set;
      const { operation } = match.facts;
      const { method, path } = operation;
      const query = queryOrder(operation);
      const confidence = confidenceOf(match, cmdlet);
      return {
        ...set,
        route: { method, path, ...(query && { query }), source: 'openapi', confidence },
      };
    }),
    parameters: cmdlet.parameters.map((parameter) => retarget(parameter, cmdlet.sets, facts)),
    ...(outputTypes.length > 0 && { outputTypes }),
  };
  return nameOnlySet(completed, only?.place);
}

/** The number of a set tells operations of one name apart, but a cmdlet with one set has no number. */
function confidenceOf({ isExplained, lead }: SetMatch, { sets }: Cmdlet): RouteConfidence {
  if (!isExplained) return 'guess';
  return sets.length === 1 && lead === 0 ? 'likely' : 'certain';
}
