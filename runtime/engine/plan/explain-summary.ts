/** What `mgsh bind --json` and `mg.explain` tell of a binding: names and plain JSON (docs/bind.md). */
import type { BindError, Extent } from '../../base/errors.ts';
import { explainMessages } from '../../base/messages/explain.ts';
import type { BindingFix } from '../../binder/binding-fixes.ts';
import type { Compatibility } from '../../binder/compatibility.ts';
import type { ExplainedPass } from '../../binder/explain-binding.ts';
import type { Json } from '../../values/json-text.ts';
import { toJson } from '../../values/to-json.ts';
import type { Value } from '../../values/value.ts';
import type { ExplainedCommand } from './explain-command.ts';

/** A binding, explained. */
export interface BindingExplanation {
  readonly command: string;
  readonly compatibility: Compatibility;
  /** The parameter set; null when the command does not bind. */
  readonly set: string | null;
  readonly parameters: readonly ExplainedParameter[];
  /** The bound call as text; null where it does not bind or holds what no text stands for. */
  readonly commandLine: string | null;
  readonly warnings: readonly string[];
  /** Where Helpful made a difference. */
  readonly helped: readonly string[];
  readonly passes: readonly ExplainedPass[];
  readonly error: ExplainedError | null;
}

export interface ExplainedParameter {
  readonly name: string;
  readonly type: string;
  readonly value: unknown;
  readonly source: string;
}

export interface ExplainedError {
  readonly id: string;
  readonly fullId: string;
  readonly category: string;
  readonly message: string;
  readonly parameter: string | null;
  readonly target: unknown;
  readonly extent: Extent | null;
  /** The pass that met it. */
  readonly pass: string;
  /** What would mend it, the least change first. */
  readonly fixes: readonly (BindingFix & { readonly text: string })[];
}

/** The explanation as JSON, in the order that is documented. */
export function explanationToJson(command: ExplainedCommand, id?: Json): Json {
  const { binding, error } = command;
  const parameters = [...(binding?.arguments.values() ?? [])].map(({ parameter, value, source }) =>
    object({ name: parameter.name, type: parameter.typeName, value: toJson(value), source }),
  );
  return object({
    ...(id !== undefined && { id }),
    command: command.command,
    compatibility: command.compatibility,
    set: binding?.set ?? null,
    parameters,
    commandLine: command.commandLine,
    warnings: binding?.warnings ?? [],
    helped: binding?.helped ?? [],
    passes: command.passes.map(passToJson),
    error: error && failureToJson(error, command),
  });
}

function passToJson({ command, pass, bound, sets, dropped }: ExplainedPass): Json {
  return object({
    command,
    pass,
    bound: bound.map((argument) => object(argument)),
    sets,
    dropped: dropped.map(({ set, because }) => object({ set, because: object(because) })),
  });
}

function failureToJson(error: BindError, { passes, fixes }: ExplainedCommand): Json {
  const { id, fullId, category, message, parameter = null, target, extent } = error;
  return object({
    id,
    fullId,
    category,
    message,
    parameter,
    target: target === undefined ? null : toJson(target as Value),
    extent: extent ? object({ start: extent.start, end: extent.end }) : null,
    pass: passes.at(-1)?.pass ?? 'named',
    fixes: fixes.map((fix) => object({ ...fixToPlain(fix), text: describeFix(fix) })),
  });
}

function fixToPlain(fix: BindingFix): object {
  return fix.kind === 'chooseSet' ? { ...fix, add: fix.add.map(object) } : fix;
}

/** The change in words. */
export function describeFix(fix: BindingFix): string {
  switch (fix.kind) {
    case 'rename':
      return explainMessages.rename(fix.from, fix.to);
    case 'remove':
      return explainMessages.remove(fix.parameter);
    case 'removeOne':
      return explainMessages.removeOne(fix.parameter);
    case 'addValue':
      return explainMessages.addValue(fix.parameter, fix.type);
    case 'joinSwitch':
      return explainMessages.joinSwitch(fix.parameter, fix.isOn);
    case 'nameArgument':
      return explainMessages.nameArgument(fix.argument, fix.parameters);
    case 'chooseSet':
      return explainMessages.chooseSet(fix.set, fix);
    case 'helpful':
      return explainMessages.helpful();
  }
}

function object(members: object): Json {
  return new Map(Object.entries(members));
}
