import { describe, expect, test } from '@jest/globals';
import { shownValue } from './bind-text.ts';

const refused = 'ParameterArgumentValidationError';
const command = 'New-MgUserDriveRootUploadSession -UserId u -DriveId d';

/** Common parameters convert as those of a compiled cmdlet, even in a function (binding.md §7 points 5 and 7). */
const rows: readonly (readonly [string, string, string])[] = [
  ['-Verbose', 'Verbose', 'true'],
  ['-vb', 'Verbose', 'true'],
  ['-Verbose:$false', 'Verbose', 'false'],
  ['-Verbose:0', 'Verbose', 'false'],
  ['-Verbose:x', 'Verbose', 'CannotConvertArgument'],
  ['-Verbose:@($true)', 'Verbose', 'CannotConvertArgument'],
  ['-WhatIf:$null', 'WhatIf', 'true'],
  ['-Confirm:$false', 'Confirm', 'false'],
  ['-ErrorAction Stop', 'ErrorAction', '"Stop"'],
  ['-ea sil', 'ErrorAction', '"SilentlyContinue"'],
  ['-ErrorAction 1', 'ErrorAction', '"Stop"'],
  ['-ErrorAction Nope', 'ErrorAction', 'CannotConvertArgumentNoMessage'],
  ['-ErrorAction "Stop,Continue"', 'ErrorAction', '"Inquire"'],
  ["-ErrorAction @('Stop')", 'ErrorAction', '"Stop"'],
  ['-ErrorAction S', 'ErrorAction', 'CannotConvertArgumentNoMessage'],
  ['-ErrorAction 99', 'ErrorAction', 'CannotConvertArgumentNoMessage'],
  ['-ErrorAction $null', 'ErrorAction', 'ParameterBindingFailed'],
  ['-ErrorAction Suspend', 'ErrorAction', 'ParameterBindingFailed'],
  ['-OutBuffer 3', 'OutBuffer', 'Int32 3'],
  ['-OutBuffer -1', 'OutBuffer', refused],
  ['-OutBuffer x', 'OutBuffer', 'CannotConvertArgumentNoMessage'],
  ['-OutBuffer $null', 'OutBuffer', 'ParameterArgumentValidationError'],
  ["-OutVariable 'p 1'", 'OutVariable', '"p 1"'],
  ["-ErrorVariable '+all'", 'ErrorVariable', '"+all"'],
  ['-WarningVariable e-1', 'WarningVariable', '"e-1"'],
  ['-iv global:x', 'InformationVariable', '"global:x"'],
  ['-ov $null', 'OutVariable', 'null'],
  ["-OutVariable ''", 'OutVariable', refused],
  ['-OutVariable x:y', 'OutVariable', refused],
  ["-OutVariable 'a b:c'", 'OutVariable', refused],
  ['-OutVariable a,b', 'OutVariable', 'CannotConvertArgument'],
];

describe('the common parameters of a function', () => {
  test.each(rows)('%s', (line, parameter, expected) => {
    expect(shownValue(`${command} ${line}`, parameter)).toBe(expected);
  });
});
