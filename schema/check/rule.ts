import type { Finding } from '../diagnostic.ts';
import type {
  Cmdlet,
  ModelType,
  Parameter,
  ParameterMembership,
  ParameterTarget,
} from '../model.ts';
import { allParameterSets } from '../model.ts';
import type { HelpPage } from '../read/help-page.ts';

/** The types of one API version, by name. */
export type TypeTable = ReadonlyMap<string, ModelType>;

/** One thing that JSON Schema cannot say about a definition. */
export interface Rule {
  readonly name: string;
  /** What holds for every definition that passes. */
  readonly description: string;
  /** What is wrong; the page is there only while its definition is being made. */
  readonly check: (cmdlet: Cmdlet, types: TypeTable, page?: HelpPage) => readonly Finding[];
}

export interface Member {
  readonly parameter: Parameter;
  readonly membership: ParameterMembership;
  /** Where the value goes in this set. */
  readonly target: ParameterTarget;
  /** Its type in this set. */
  readonly type: string;
}

/** The parameters of a set. */
export function membersOf(cmdlet: Cmdlet, set: string): readonly Member[] {
  return cmdlet.parameters.flatMap((parameter) => {
    const membership = parameter.sets[set] ?? parameter.sets[allParameterSets];
    if (!membership) return [];
    const { target = parameter.target, type = parameter.type } = membership;
    return [{ parameter, membership, target, type }];
  });
}

/** The line of a parameter on its page, or of the page's title, or 1. */
export function lineOf(page: HelpPage | undefined, parameter?: string): number {
  const described = page?.parameters.find(({ name }) => name === parameter);
  return described?.line ?? page?.line ?? 1;
}
