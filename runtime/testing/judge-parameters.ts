/** Calls and wanted values in, whether one call binds them out, and if none does what differs in each. */
import { inspect } from 'node:util';
import { foldCase } from '../base/case-map.ts';
import { testingMessages } from '../base/messages/testing.ts';
import { suggest } from '../base/suggest.ts';
import type { BoundCall } from '../binder/bound-call.ts';
import { commandMetadata } from '../binder/catalog-command.ts';
import type { BindableParameter } from '../binder/command-metadata.ts';
import { toJavaScript } from '../values/to-javascript.ts';
import {
  describeCall,
  describeError,
  type Equals,
  type MatcherResult,
  onlyCall,
} from './matcher-result.ts';
import type { CallUnderTest } from './testbed.ts';

type Parameters = Readonly<Record<string, unknown>>;

/** Whether a call binds every wanted parameter with its value. */
export function judgeParameters(
  calls: readonly CallUnderTest[],
  wanted: Parameters,
  equals: Equals,
): MatcherResult {
  const judged = calls.map((call) => ({ call, differences: differencesOf(call, wanted, equals) }));
  const found = judged.find(({ differences }) => differences.length === 0);
  if (found) {
    const text = testingMessages.parametersEqual(found.call.label ?? testingMessages.theCommand);
    return { pass: true, message: () => text };
  }
  const only = onlyCall(calls);
  const message = (): string => {
    if (only?.kind === 'refused') return testingMessages.didNotBind(describeError(only.error));
    if (only) return testingMessages.parametersDiffer(judged[0]?.differences ?? []);
    return testingMessages.noneHasParameters(
      judged.map(({ call, differences }) => describeCall(call, differences.join('; '))),
    );
  };
  return { pass: false, message };
}

function differencesOf(call: CallUnderTest, wanted: Parameters, equals: Equals): readonly string[] {
  if (call.kind === 'refused') return [describeError(call.error)];
  return Object.entries(wanted).flatMap(([name, value]) =>
    differenceOf(call.call, { name, value, equals }),
  );
}

function differenceOf(
  { cmdlet, arguments: bound }: BoundCall,
  wanted: { readonly name: string; readonly value: unknown; readonly equals: Equals },
): readonly string[] {
  const { parameters } = commandMetadata(cmdlet);
  const parameter = findParameter(parameters, wanted.name);
  if (!parameter) {
    const nearest = suggest(
      wanted.name,
      parameters.map(({ name }) => name),
    );
    return [testingMessages.noSuchParameter(wanted.name, nearest)];
  }
  const argument = bound.get(parameter.name);
  const actual = argument && toJavaScript(argument.value);
  const isEqual = argument
    ? wanted.value !== undefined && wanted.equals(actual, wanted.value)
    : wanted.value === undefined;
  if (isEqual) return [];
  return [testingMessages.difference(wanted.name, show(wanted.value), show(actual))];
}

/** By its name or an alias, in any case; a beginning of it would be too easily another. */
function findParameter(
  parameters: readonly BindableParameter[],
  name: string,
): BindableParameter | undefined {
  return parameters.find(({ foldedNames }) => foldedNames.includes(foldCase(name)));
}

function show(value: unknown): string {
  if (value === undefined) return testingMessages.notGiven;
  return inspect(value, { depth: null, breakLength: 80, sorted: true });
}
