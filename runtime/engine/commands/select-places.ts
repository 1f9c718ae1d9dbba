/** Which objects of a pipeline Select-Object takes by their place: the first, the last, all but some. */
import type { Value } from '../../values/value.ts';
import { forEach, type Waiting } from '../wait.ts';
import type { CommandCall } from './command-call.ts';

type Show = (item: Value) => Waiting<void>;

export interface Picking {
  /** Before the first object: nothing may be wanted at all. */
  readonly begin: () => void;
  readonly take: (item: Value, show: Show) => Waiting<void>;
  readonly end: (show: Show) => Waiting<void>;
}

/** By what the call says. */
export function picking(call: CommandCall): Picking {
  if (call.has('Index')) return byIndex(call, call.list('Index'));
  if (call.has('SkipIndex')) return exceptIndex(call.list('SkipIndex'));
  if (call.has('SkipLast')) return exceptLast(call);
  return byCount(call);
}

function byIndex(call: CommandCall, wanted: readonly Value[]): Picking {
  const places = new Set(wanted.map(Number));
  const most = Math.max(...places);
  let place = -1;
  return {
    begin: () => undefined,
    take: (item, show) => {
      place++;
      if (!places.has(place)) return undefined;
      const showing = show(item);
      if (place < most || call.isOn('Wait')) return showing;
      return stopAfter(call, showing);
    },
    end: () => undefined,
  };
}

function exceptIndex(unwanted: readonly Value[]): Picking {
  const places = new Set(unwanted.map(Number));
  let place = -1;
  return {
    begin: () => undefined,
    take: (item, show) => (places.has(++place) ? undefined : show(item)),
    end: () => undefined,
  };
}

function exceptLast(call: CommandCall): Picking {
  const held: Value[] = [];
  const [keep, skip] = [call.number('SkipLast') ?? 0, call.number('Skip') ?? 0];
  let place = 0;
  return {
    begin: () => undefined,
    take: (item, show) => {
      if (place++ < skip) return undefined;
      held.push(item);
      return held.length > keep ? show(held.shift() ?? null) : undefined;
    },
    end: () => undefined,
  };
}

/** -First and -Last together give both; -Skip counts from the end where only -Last is given. */
function byCount(call: CommandCall): Picking {
  const [first, last] = [call.number('First'), call.number('Last')];
  const skip = call.number('Skip') ?? 0;
  const isFromEnd = last !== undefined && first === undefined;
  const held: Value[] = [];
  let [place, shown] = [0, 0];
  return {
    begin: () => undefined,
    take: (item, show) => {
      place++;
      if (isFromEnd) {
        held.push(item);
        if (held.length > last + skip) held.shift();
        return undefined;
      }
      if (place <= skip) return undefined;
      if (first === undefined && last === undefined) return show(item);
      if (first !== undefined && shown < first) {
        shown++;
        const showing = show(item);
        const isEnough = shown === first && last === undefined && !call.isOn('Wait');
        return isEnough ? stopAfter(call, showing) : showing;
      }
      if (last === undefined) return isOver(call, first);
      held.push(item);
      if (held.length > last) held.shift();
      return undefined;
    },
    end: (show) => forEach(isFromEnd ? held.slice(0, Math.max(0, held.length - skip)) : held, show),
  };
}

/** Nothing at all was wanted. */
function isOver(call: CommandCall, first: number | undefined): undefined {
  if (first === 0 && !call.isOn('Wait')) call.stopUpstream();
  return undefined;
}

function stopAfter(call: CommandCall, showing: Waiting<void>): Waiting<void> {
  if (showing instanceof Promise) return showing.then(() => call.stopUpstream());
  return call.stopUpstream();
}
