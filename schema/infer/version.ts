/** What the pages of one API version say together: their nouns, roots, and the chart of their paths. */
import type { InferredRoute } from '../compile/route/infer-route.ts';
import type { ModelType } from '../model.ts';
import type { NamedPage } from './named-page.ts';
import { frontsOf } from './operation-name.ts';
import { type Noun, PathChart } from './path-chart.ts';
import { findRoots, type PagesByNoun } from './roots.ts';
import { rootType } from './step.ts';
import { TypeGraph } from './type-graph.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What is known of one API version. */
export interface Version {
  readonly pages: readonly NamedPage[];
  readonly byNoun: PagesByNoun;
  readonly chart: PathChart;
  readonly vocabulary: Vocabulary;
  /** What the types of inline bodies tell, by page, type and keys; asked for more than once. */
  readonly bodies: Map<string, InferredRoute | undefined>;
  /** Pages whose statement is known to be true of some path. */
  readonly explained: Set<NamedPage>;
}

/** Brings the pages together; their order is kept. */
export function openVersion(
  pages: readonly NamedPage[],
  types: readonly ModelType[],
  vocabulary: Vocabulary,
): Version {
  const byNoun = new Map<string, NamedPage[]>();
  for (const page of pages) {
    const noun = page.noun.toLowerCase();
    const known = byNoun.get(noun);
    if (known) known.push(page);
    else byNoun.set(noun, [page]);
  }
  const graph = new TypeGraph(types, (name) => vocabulary.spellSegment(name) ?? name);
  const chart = new PathChart(graph, vocabulary);
  for (const page of pages) addNouns(chart, page);
  for (const root of findRoots(pages, byNoun)) graph.add(rootType, root);
  chart.start();
  return { pages, byNoun, chart, vocabulary, bodies: new Map(), explained: new Set() };
}

/** All texts that are read as a path: the noun, also without its end or its beginning. */
function addNouns(chart: PathChart, named: NamedPage): void {
  chart.nouns.add(named.noun);
  for (const set of named.calls) {
    for (const { noun } of set.endings) chart.nouns.add(noun);
    for (const front of frontsOf(named, set)) chart.nouns.add(named.noun.slice(front));
  }
}

/** The place of a noun that some page has. */
export function nounAt({ chart }: Version, noun: string): Noun {
  return chart.nouns.add(noun);
}
