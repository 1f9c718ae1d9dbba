/** A command's name and arguments in, the stage out: a built-in command, or whatever the session knows. */
import type { CommandRequest, Stage } from './frame.ts';
import type { Waiting } from './wait.ts';

/** Opens the command of that name. */
export function openNamed(request: CommandRequest): Waiting<Stage> {
  return request.frame.run.openCommand(request);
}
