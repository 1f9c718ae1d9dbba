import { listChoices } from './phrases.ts';

function dashed(names: readonly string[]): string {
  return names.map((name) => `-${name}`).join(', ');
}

/** What a pass of the binder is called before a reader. */
const passTitles = {
  named: 'by name',
  positional: 'by position',
  defaults: 'by default values',
  firstSets: 'sets so far',
  dynamic: 'dynamic parameters',
  remaining: 'what is left over',
  sets: 'sets',
  pipelineSets: 'sets the pipeline feeds',
  mandatory: 'what is mandatory',
  pipelineObject: 'pipeline object',
} as const;

/** What `mgsh bind` tells of the passes of a binding, and what would mend one that failed. */
export const explainMessages = {
  pass: (pass: keyof typeof passTitles): string => passTitles[pass],
  nothingBound: 'nothing',
  setsLeft: (sets: readonly string[]): string =>
    sets.length === 0 ? 'no set is left' : `left: ${sets.join(', ')}`,

  hasNoSuchParameter: (set: string, parameters: readonly string[]): string =>
    `not ${set}: it has no ${dashed(parameters)}`,
  missesMandatory: (set: string, parameters: readonly string[]): string =>
    `not ${set}: it wants ${dashed(parameters)}`,
  takesNoInput: (set: string): string => `not ${set}: it takes nothing from the pipeline`,
  otherChosen: (set: string, chosen: string): string => `not ${set}: ${chosen} was chosen`,

  chosenSet: (command: string, set: string, mode: string): string =>
    `${command} binds, parameter set ${set} (${mode})`,
  failed: (command: string, mode: string): string => `${command} does not bind (${mode})`,
  commandLine: 'The same with every parameter by its name:',
  wouldFix: 'What would mend it:',

  rename: (from: string, to: readonly string[]): string =>
    `write ${to.map((name) => `-${name}`).join(' or ')} in place of -${from}`,
  remove: (parameter: string): string => `leave -${parameter} out`,
  removeOne: (parameter: string): string => `leave all but one -${parameter} out`,
  addValue: (parameter: string, type: string): string =>
    `give -${parameter} a value of type ${type}`,
  joinSwitch: (parameter: string, isOn: boolean): string =>
    `write -${parameter}${isOn ? '' : ':$false'}: a switch takes a value only with a colon`,
  nameArgument: (argument: string, parameters: readonly string[]): string =>
    parameters.length === 0
      ? `leave '${argument}' out`
      : `name the parameter that '${argument}' is for: ${dashed(parameters)}`,
  chooseSet: (
    set: string,
    {
      remove,
      add,
    }: {
      readonly remove: readonly string[];
      readonly add: readonly { readonly parameter: string; readonly type: string }[];
    },
  ): string => {
    const steps = [
      ...(remove.length > 0 ? [`leave ${dashed(remove)} out`] : []),
      ...(add.length > 0
        ? [`give ${add.map(({ parameter, type }) => `-${parameter} <${type}>`).join(' ')}`]
        : []),
    ];
    return `for ${listChoices([set])} ${steps.join(' and ')}`;
  },
  helpful: (): string => 'with --compatibility Helpful it binds as it stands',
} as const;
