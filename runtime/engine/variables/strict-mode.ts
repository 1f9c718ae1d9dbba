/** Set-StrictMode: reading what is not there is an error: of variables from version 1 on, of properties from 2 on, and so is a command called like a method. */
import { type Extent, ValueError } from '../../base/errors.ts';
import { runMessages } from '../../base/messages/run.ts';
import type { EngineScope, Frame } from '../frame.ts';

let isUsed = false;

/** Makes a scope, and those inside of it, strict; 0 turns it off. */
export function setStrictMode(scope: EngineScope, version: number): void {
  scope.strictMode = version;
  isUsed = true;
}

function isStrict({ scope }: Frame, version: number): boolean {
  for (let each: EngineScope | null = scope; each; each = each.parent as EngineScope | null) {
    if (each.strictMode !== null) return each.strictMode >= version;
  }
  return false;
}

/** What PowerShell itself may leave without a value. */
const exempt = new Set(['_', 'psitem', 'args', 'input', 'this', 'error', 'foreach', 'switch']);

/** Refuses to read a variable that is not there. */
export function mustBeVariable(frame: Frame, name: string, folded: string): void {
  if (!isUsed || exempt.has(folded) || !isStrict(frame, 1)) return;
  if (frame.scope.find(folded)) return;
  throw new ValueError({
    id: 'VariableIsUndefined',
    category: 'InvalidOperation',
    message: runMessages.variableUndefined(name),
    target: name,
  });
}

/** Refuses to read a property that is not there. */
export function mustBeProperty(frame: Frame, name: string): void {
  if (!isUsed || !isStrict(frame, 2)) return;
  throw new ValueError({
    id: 'PropertyNotFoundStrict',
    category: 'NotSpecified',
    message: runMessages.propertyMissing(name),
    exceptionType: 'System.Management.Automation.PropertyNotFoundException',
  });
}

/** Refuses to call a command as a method is called. */
export function mustBeCommandCall(frame: Frame, name: string, extent: Extent): void {
  if (!isUsed || !isStrict(frame, 2)) return;
  throw new ValueError({
    id: 'StrictModeFunctionCallWithParens',
    category: 'InvalidOperation',
    message: runMessages.calledLikeMethod(name),
    extent,
  });
}
