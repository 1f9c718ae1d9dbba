/** Get-Date: now or a given moment, its parts changed, as a date or as text. */
import { DateTime } from '../../values/date-time.ts';
import { double } from '../../values/types/define.ts';
import { enumValue } from '../../values/types/enum-types.ts';
import { formatValue } from '../../values/types/formatting.ts';
import {
  callMethod,
  callStatic,
  construct,
  getProperty,
  getStatic,
} from '../../values/types/members.ts';
import type { Value } from '../../values/value.ts';
import { typeNamed } from '../members/type-named.ts';
import type { BuiltInCommand } from './command.ts';
import type { CommandCall } from './command-call.ts';
import { unixFormat } from './unix-format.ts';

export const getDate: BuiltInCommand = {
  module: 'Utility',
  signature: {
    name: 'Get-Date',
    type: 'GetDateCommand',
    defaultSet: 'DateAndFormat',
    impact: 'None',
    parameters: `
      Date|LastWriteTime DateTime DateAndFormat0*. DateAndUFormat0*.
      UnixTimeSeconds|UnixTime Int64 UnixTimeSecondsAndFormat! UnixTimeSecondsAndUFormat! @range(-62135596800,253402300799)
      Year Int32 @range(1,9999)
      Month Int32 @range(1,12)
      Day Int32 @range(1,31)
      Hour Int32 @range(0,23)
      Minute Int32 @range(0,59)
      Second Int32 @range(0,59)
      Millisecond Int32 @range(0,999)
      DisplayHint String @set(Date,Time,DateTime)
      UFormat String DateAndUFormat! UnixTimeSecondsAndUFormat!
      Format String DateAndFormat UnixTimeSecondsAndFormat
      AsUTC switch`,
  },
  examples: [
    ["Get-Date '2024-03-09 14:05' -Format 'dd.MM.yyyy HH:mm'", '09.03.2024 14:05'],
    ["(Get-Date '2024-03-09' -Year 2025 -Hour 7).ToString('s')", '2025-03-09T07:00:00'],
    ["Get-Date '2024-03-09' -UFormat '%Y/%m/%d'", '2024/03/09'],
    ['Get-Date -UnixTimeSeconds 0 -AsUTC -Format s', '1970-01-01T00:00:00'],
  ],
  open: (call) => ({
    process: () => {
      const date = changed(call, momentOf(call));
      const shown = call.isOn('AsUTC') ? method(call, date, 'ToUniversalTime') : date;
      const unix = call.text('UFormat');
      if (unix !== undefined) return call.write(unixFormat(shown, unix));
      const format = call.text('Format');
      return call.write(
        format === undefined ? shown : formatValue(shown, plainFormat(format, shown)),
      );
    },
  }),
};

/** Two names that stand for formats of files' names. */
function plainFormat(format: string, date: DateTime): string {
  const zone = date.kind === 'Utc' ? 'Z' : '';
  switch (format.toLowerCase()) {
    case 'filedate':
      return 'yyyyMMdd';
    case 'filedateuniversal':
      return "yyyyMMdd'Z'";
    case 'filedatetime':
      return `yyyyMMdd'T'HHmmssffff${zone && "'Z'"}`;
    case 'filedatetimeuniversal':
      return "yyyyMMdd'T'HHmmssffff'Z'";
    default:
      return format;
  }
}

function momentOf(call: CommandCall): DateTime {
  const { membersOf } = call.frame.run;
  const context = membersOf(call.frame);
  const given = call.value('Date');
  if (given instanceof DateTime) return given;
  const seconds = call.value('UnixTimeSeconds');
  if (seconds !== undefined) {
    const offset = callStatic(
      typeNamed('System.DateTimeOffset'),
      'FromUnixTimeSeconds',
      [seconds],
      context,
    );
    return getProperty(offset, 'LocalDateTime', context) as DateTime;
  }
  return getStatic(typeNamed('System.DateTime'), 'Now', context) as DateTime;
}

const parts = ['Year', 'Month', 'Day', 'Hour', 'Minute', 'Second'] as const;

/** The moment with the parts that are given in place of its own. */
function changed(call: CommandCall, date: DateTime): DateTime {
  if (![...parts, 'Millisecond'].some((part) => call.has(part))) return date;
  const context = call.frame.run.membersOf(call.frame);
  const read = (part: string): number =>
    call.number(part) ?? (getProperty(date, part, context) as number);
  const kind = enumValue('System.DateTimeKind', date.kind);
  const numbers: Value[] = parts.map(read);
  const made = construct(
    typeNamed('System.DateTime'),
    [...numbers, read('Millisecond'), kind],
    context,
  );
  if (call.has('Millisecond')) return made as DateTime;
  // What is finer than a millisecond stays.
  const rest = Number(date.ticks % 10_000n) / 10_000;
  return method(call, made, 'AddMilliseconds', [double(rest)]);
}

function method(
  call: CommandCall,
  date: Value,
  name: string,
  given: readonly Value[] = [],
): DateTime {
  return callMethod(date, name, given, call.frame.run.membersOf(call.frame)) as DateTime;
}
