/** Write-Error: an error that a script tells and goes on after. */
import type { ErrorCategory } from '../../base/errors.ts';
import { runMessages } from '../../base/messages/run.ts';
import { ErrorRecord } from '../../values/error-record.ts';
import { Exception } from '../../values/types/objects/exception.ts';
import { factsOf } from '../errors/error-facts.ts';
import { reportError, ScriptError } from '../errors/statement-errors.ts';
import { positionOf } from '../source.ts';
import type { BuiltInCommand } from './command.ts';
import type { CommandCall } from './command-call.ts';

export const writeError: BuiltInCommand = {
  module: 'Utility',
  signature: {
    name: 'Write-Error',
    type: 'WriteErrorCommand',
    defaultSet: 'NoException',
    impact: 'None',
    parameters: `
      Exception Exception WithException!0
      Message|Msg String NoException!0* WithException @allowNull @allowEmptyString
      ErrorRecord System.Management.Automation.ErrorRecord ErrorRecord!0
      Category System.Management.Automation.ErrorCategory NoException WithException
      ErrorId String NoException WithException
      TargetObject Object NoException WithException
      RecommendedAction String
      CategoryActivity|Activity String
      CategoryReason|Reason String
      CategoryTargetName|TargetName String
      CategoryTargetType|TargetType String`,
  },
  examples: [
    ["Write-Error 'bad' 2>&1", 'bad'],
    [
      "Write-Error 'bad' -ErrorId X -ErrorAction SilentlyContinue -ErrorVariable e; $e.FullyQualifiedErrorId",
      'X',
    ],
    ['try { Write-Error \'bad\' -ErrorAction Stop } catch { "$_" }', 'bad'],
  ],
  open: (call) => ({
    process: () => {
      const error = new WrittenError(recordOf(call));
      const { extent } = call;
      reportError(call.frame, error, { action: call.common.actions.error, extent });
    },
  }),
};

/** An error that a script tells: the statement has not failed. */
class WrittenError extends ScriptError {
  override readonly endsScript: boolean = false;
}

const space = 'Microsoft.PowerShell.Commands.';

/** The record, with the place of the call and what the call says of it. */
function recordOf(call: CommandCall): ErrorRecord {
  const given = call.value('ErrorRecord');
  const known = given instanceof ErrorRecord ? given : null;
  const exception = known ? (known.exception as Exception) : exceptionOf(call);
  const { frame, extent } = call;
  const place = positionOf(frame.source, extent);
  const script = frame.source.path ?? '';
  const caller = callerName(call);
  const target = call.value('TargetObject') ?? known?.facts.target ?? null;
  const facts = factsOf(exception, target);
  const record = new ErrorRecord({
    ...facts,
    innerException: known?.innerException ?? exception.inner,
    id: idOf(call, { known, exception, caller }),
    category: (call.text('Category') ?? known?.facts.category ?? 'NotSpecified') as ErrorCategory,
    message: known?.details ?? known?.facts.message ?? exception.message,
    reason: call.text('CategoryReason') ?? known?.facts.reason ?? facts.reason,
    targetName: call.text('CategoryTargetName') ?? facts.targetName,
    targetType: call.text('CategoryTargetType') ?? facts.targetType,
    activity: call.text('CategoryActivity') ?? known?.facts.activity ?? 'Write-Error',
    line: place.line,
    column: place.column,
    statement: place.text,
    lineText: place.lineText,
    script,
    stackTrace: runMessages.stackLine(script, place.line),
  });
  const text = call.text('Message');
  if (call.has('Exception') && text !== undefined) record.details = text;
  if (known?.details) record.details = known.details;
  record.recommendedAction = call.text('RecommendedAction') ?? '';
  return record;
}

function exceptionOf(call: CommandCall): Exception {
  const given = call.value('Exception');
  if (given instanceof Exception) return given;
  return new Exception(`${space}WriteErrorException`, call.text('Message') ?? '');
}

function idOf(
  call: CommandCall,
  known: {
    readonly known: ErrorRecord | null;
    readonly exception: Exception;
    readonly caller: string;
  },
): string {
  if (known.known) return known.known.facts.id;
  const given = call.text('ErrorId');
  const usual = known.exception.typeName;
  const id = given === undefined || given === '' ? usual : given;
  return known.caller === '' ? id : `${id},${known.caller}`;
}

/** The function that tells it, or the file of the script. */
function callerName({ frame }: CommandCall): string {
  const name = frame.functionName;
  if (name) return name;
  return frame.source.path?.replace(/^.*[\\/]/, '') ?? '';
}
