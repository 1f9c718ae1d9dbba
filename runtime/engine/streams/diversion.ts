/**
 * A command's errors and records led elsewhere while it works: into a variable, or into its output.
 * While it hands an object on, whatever the next command tells goes where it would have gone without.
 */
import type { Output, Run, Sinks, Stage } from '../frame.ts';
import { lastly, type Waiting } from '../wait.ts';

export class Diversion {
  readonly #run: Run;
  readonly #make: (outer: Sinks) => Sinks;
  #outer: Sinks | null = null;

  constructor(run: Run, make: (outer: Sinks) => Sinks) {
    this.#run = run;
    this.#make = make;
  }

  /** Does the work of the command. */
  during<T>(work: () => Waiting<T>): Waiting<T> {
    const run = this.#run;
    const [outer, before] = [run.sinks, this.#outer];
    this.#outer = outer;
    run.sinks = this.#make(outer);
    return lastly(work, () => {
      run.sinks = outer;
      this.#outer = before;
    });
  }

  /** The command's output, which is not the command any more. */
  output(out: Output): Output {
    return {
      write: (value) => {
        const run = this.#run;
        const inner = run.sinks;
        run.sinks = this.#outer ?? inner;
        const writing = lastly<void>(
          () => out.write(value),
          () => {
            run.sinks = inner;
          },
        );
        return writing instanceof Promise ? writing : undefined;
      },
    };
  }
}

/** The stage, each of its steps done under the diversion. */
export function divertedStage(stage: Stage, diversion: Diversion): Stage {
  return {
    begin: () => diversion.during(() => stage.begin()),
    process: (value) => diversion.during(() => stage.process(value)),
    end: () => diversion.during(() => stage.end()),
    clean: () => stage.clean?.(),
  };
}
