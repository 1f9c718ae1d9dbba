/**
 * How the signature of a built-in command is written: a parameter a line, `Name|Alias Type` and then a
 * word for each set it is in. A word is the set's name (none: all sets), `!` where it is mandatory, its
 * position, `*` where it takes the pipeline's objects, `.` their properties, `~` what is left over.
 * Rules stand behind: `@notNull`, `@range(0,5)`, `@set(a,b)`, `@allowNull`.
 */
import type {
  CommandDefinition,
  ConfirmImpact,
  ParameterDefinition,
  SetMembership,
} from '../../binder/command-definition.ts';
import type { RangeSign, ValidationRule } from '../../binder/validation-rule.ts';

export interface SignatureFacts {
  readonly name: string;
  /** The .NET class, without its namespace, which errors name. */
  readonly type: string;
  readonly defaultSet?: string;
  readonly supportsShouldProcess?: boolean;
  readonly impact?: ConfirmImpact;
  readonly parameters: string;
}

/** The definition that is written. */
export function readSignature(facts: SignatureFacts): CommandDefinition {
  const { name, type, defaultSet, supportsShouldProcess = false, impact, parameters } = facts;
  return {
    name,
    kind: 'compiled',
    implementingType: `Microsoft.PowerShell.Commands.${type}`,
    ...(defaultSet !== undefined && { defaultSet }),
    supportsShouldProcess,
    ...(impact && { confirmImpact: impact }),
    parameters: parameters
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .map(readParameter),
  };
}

const shortTypes: Readonly<Record<string, string>> = {
  switch: 'System.Management.Automation.SwitchParameter',
  ScriptBlock: 'System.Management.Automation.ScriptBlock',
  'ScriptBlock[]': 'System.Management.Automation.ScriptBlock[]',
};

function readParameter(line: string): ParameterDefinition {
  const [names = '', type = 'Object', ...words] = line.split(/\s+/);
  const [name = '', ...aliases] = names.split('|');
  const rules = words.filter((word) => word.startsWith('@'));
  const has = (rule: string): boolean => rules.includes(`@${rule}`);
  return {
    name,
    type: shortTypes[type] ?? type,
    aliases,
    sets: words.filter((word) => !word.startsWith('@')).map(readMembership),
    rules: rules.flatMap(readRule),
    allowsNull: has('allowNull'),
    allowsEmptyString: has('allowEmptyString'),
    allowsEmptyCollection: has('allowEmptyCollection'),
  };
}

const membership =
  /^(?<set>[A-Za-z]*)(?<must>!?)(?<position>\d*)(?<piped>\*?)(?<named>\.?)(?<rest>~?)$/;

function readMembership(word: string): SetMembership {
  const groups = membership.exec(word)?.groups;
  if (!groups) throw new TypeError(`'${word}' is no word of a signature`);
  const { set, must, position, piped, named, rest } = groups;
  return {
    ...(set && { set }),
    ...(must && { isMandatory: true }),
    ...(position && { position: Number(position) }),
    ...(piped && { fromPipeline: true }),
    ...(named && { fromPipelineByPropertyName: true }),
    ...(rest && { fromRemainingArguments: true }),
  };
}

function readRule(word: string): readonly ValidationRule[] {
  const [, kind = '', given = ''] = /^@(\w+)(?:\((.*)\))?$/.exec(word) ?? [];
  const values = given.split(',');
  switch (kind) {
    case 'notNull':
    case 'notNullOrEmpty':
      return [{ kind }];
    case 'set':
    case 'otherThan':
      return [{ kind, values }];
    case 'range':
      return [{ kind, minimum: Number(values[0]), maximum: Number(values[1]) }];
    case 'sign':
      return [{ kind: 'rangeKind', sign: given as RangeSign }];
    default:
      return [];
  }
}
