/** An explained binding in, what a reader sees of it out. */
import { explainMessages } from '../base/messages/explain.ts';
import type { DroppedSet, ExplainedPass } from '../binder/explain-binding.ts';
import type { ExplainedCommand } from '../engine/plan/explain-command.ts';
import { describeFix } from '../engine/plan/explain-summary.ts';
import { formatColumns } from '../output/format-columns.ts';
import { formatError } from '../output/format-error.ts';
import { showControls } from '../output/show-controls.ts';
import { writeJson } from '../values/json-text.ts';
import { toJson } from '../values/to-json.ts';

/** The passes, then what is bound, or the error and what would mend it. */
export function showExplanation(command: ExplainedCommand, source: string | null): string {
  const passes = command.passes.filter(didSomething).map(showPass).join('');
  const end = command.error ? showError(command, source) : showBound(command);
  return `${passes}\n${end}`;
}

/** Passes that changed nothing are left out, but not the first. */
function didSomething({ bound, dropped }: ExplainedPass, index: number): boolean {
  return index === 0 || bound.length > 0 || dropped.length > 0;
}

function showPass({ command, pass, bound, sets, dropped }: ExplainedPass): string {
  const parameters = bound.map(({ parameter, source }) =>
    source === 'named' ? `-${parameter}` : `-${parameter} (${source})`,
  );
  const lines = [
    parameters.join(' ') || explainMessages.nothingBound,
    ...dropped.map(showDrop),
    ...(dropped.length > 0 ? [explainMessages.setsLeft(sets)] : []),
  ];
  const title = `${command}: ${explainMessages.pass(pass)}`;
  return `${title}\n${lines.map((line) => `  ${line}\n`).join('')}`;
}

function showDrop({ set, because }: DroppedSet): string {
  switch (because.kind) {
    case 'hasNoSuchParameter':
    case 'missesMandatory':
      return explainMessages[because.kind](set, because.parameters);
    case 'takesNoInput':
      return explainMessages.takesNoInput(set);
    case 'otherChosen':
      return explainMessages.otherChosen(set, because.chosen);
  }
}

function showBound({ binding, command, compatibility, commandLine }: ExplainedCommand): string {
  if (!binding) return '';
  const rows = [...binding.arguments.values()].map(({ parameter, value, source }) => [
    `-${parameter.name}`,
    parameter.typeName,
    source,
    showControls(writeJson(toJson(value))),
  ]);
  return [
    `${explainMessages.chosenSet(command, binding.set, compatibility)}\n`,
    formatColumns(rows, '  '),
    ...binding.warnings.map((warning) => `# ${warning}\n`),
    ...(commandLine === null ? [] : [`\n${explainMessages.commandLine}\n  ${commandLine}\n`]),
  ].join('');
}

function showError(command: ExplainedCommand, source: string | null): string {
  const { fixes } = command;
  return [
    `${explainMessages.failed(command.command, command.compatibility)}\n`,
    formatError(command.error, source),
    ...(fixes.length === 0 ? [] : [`\n${explainMessages.wouldFix}\n`]),
    ...fixes.map((fix) => `  ${describeFix(fix)}\n`),
  ].join('');
}
