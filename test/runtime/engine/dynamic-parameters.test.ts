import { expect, test } from '@jest/globals';
import { runText } from './run-text.ts';

/** A function whose parameter `-Depth` is only there for trees. */
const walk = (setup: string, attributes = ''): string => `
function Walk { [CmdletBinding()] param([string]$Kind)
  dynamicparam {
    $made = New-Object System.Management.Automation.RuntimeDefinedParameterDictionary
    if ($Kind -eq 'tree') {
      $list = New-Object 'System.Collections.ObjectModel.Collection[System.Attribute]'
      $list.Add([Parameter]@{ ${setup} })
      ${attributes}
      $depth = [System.Management.Automation.RuntimeDefinedParameter]::new('Depth', [int], $list)
      $made.Add('Depth', $depth)
    }
    return $made
  }
  process { "$Kind/$($PSBoundParameters['Depth'])/$($depth.IsSet)" }
}
`;

/** What PowerShell 7.6 answers: the outputs as texts, then `!` and the id of each error. */
const answers: readonly (readonly [name: string, script: string, output: string])[] = [
  [
    'is bound and converted',
    `${walk('')} Walk tree -Depth '3'; Walk -Kind list`,
    'tree/3/True|list//',
  ],
  [
    'is not there otherwise',
    `${walk('')} try { Walk list -Depth 3 } catch { $_.FullyQualifiedErrorId }`,
    'NamedParameterNotFound,Walk',
  ],
  [
    'can be mandatory',
    `${walk('Mandatory = $true')} try { Walk tree } catch { $_.FullyQualifiedErrorId }`,
    'MissingMandatoryParameter,Walk',
  ],
  ['has a position', `${walk('Position = 1')} Walk tree 4`, 'tree/4/True'],
  [
    'takes objects of the pipeline',
    `${walk('ValueFromPipeline = $true')} 1, 2 | Walk tree`,
    'tree/1/True|tree/2/True',
  ],
  [
    'has aliases and rules',
    `${walk('', "$list.Add([Alias]::new('Levels')); $list.Add([ValidateRange]::new(1, 3))")}
     Walk tree -Levels 2; try { Walk tree -Levels 9 } catch { $_.FullyQualifiedErrorId }`,
    'tree/2/True|ParameterArgumentValidationError,Walk',
  ],
  [
    'whose block throws is an error of the call',
    "function f { [CmdletBinding()] param() dynamicparam { throw 'no' } end { 1 } } try { f } catch { $_.FullyQualifiedErrorId }",
    'GetDynamicParametersException,f',
  ],
  [
    'whose block puts out several objects is an error of the call',
    'function f { [CmdletBinding()] param() dynamicparam { 1; 2 } end { 1 } } try { f } catch { $_.FullyQualifiedErrorId }',
    'GetDynamicParametersException,f',
  ],
  [
    'is not asked for by a function without attributes',
    `function f { param($x) dynamicparam { throw 'no' } end { "$x $args" } } f 1 -Depth 2`,
    '1 -Depth 2',
  ],
];

test.each(answers)('a dynamic parameter %s', async (_, script, output) => {
  const { output: told, errors } = await runText(script);
  expect([...told, ...errors.map((id) => `!${id}`)].join('|')).toBe(output);
});
