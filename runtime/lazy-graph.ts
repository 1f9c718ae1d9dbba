import type { Host } from './base/host.ts';
import type { SessionEvent } from './engine/session-event.ts';
import type { GraphChoice } from './graph-choice.ts';
import type { OpenGraph } from './open-graph.ts';
import type { Sandbox } from './sandbox/start.ts';

/** A Graph that is opened by the first who needs it. */
export interface LazyGraph {
  /** Opens it once, however many ask at a time, and anew after it was closed or could not be opened. */
  open(): Promise<OpenGraph>;
  /** The embedded Graph while it runs. */
  readonly sandbox: Sandbox | null;
  close(): Promise<void>;
}

/** The chosen Graph; nothing that talks to it is loaded before it is opened. */
export function lazyGraph(
  choice: GraphChoice,
  host: Host,
  onEvent?: (event: SessionEvent) => void,
): LazyGraph {
  let opening: Promise<OpenGraph> | null = null;
  let running: Sandbox | null = null;
  const open = async (): Promise<OpenGraph> => {
    try {
      const { openGraph } = await import('./open-graph.ts');
      const graph = await openGraph(choice, host, (message) =>
        onEvent?.({ kind: 'warning', message }),
      );
      running = graph.sandbox;
      return graph;
    } catch (error) {
      opening = null;
      throw error;
    }
  };
  return {
    open: () => {
      opening ??= open();
      return opening;
    },
    get sandbox() {
      return running;
    },
    close: async () => {
      const graph = await opening?.catch(() => null);
      opening = null;
      running = null;
      await graph?.close();
    },
  };
}
