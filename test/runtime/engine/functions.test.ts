import { describe, expect, test } from '@jest/globals';
import { runText } from './run-text.ts';

/** What PowerShell 7.6 answers: the outputs as texts, then `!` and the id of each error. */
const answers: readonly (readonly [script: string, output: string])[] = [
  [
    'function f($a, $b) { "$a-$b-$($args.Count)" }; f 1 2 3; f -b 1 2; f -B:7 -a 8',
    '1-2-1|2-1-0|8-7-0',
  ],
  ['function f($a) { "$a|$args" }; f -Unknown 5 x; f 1 -Other', 'x|-Unknown 5|1|-Other'],
  ['function f { "$args" }; & { f @args } -Name x 3', '-Name x 3'],
  ['function g($Name, $Count) { "$Name/$Count" }; & { g @args } -Count 5 -Name n', 'n/5'],
  ['$t = @{ a = 1; b = 2 }; function f($a, $b) { "$a$b" }; f @t; f @t -a 9', '12|92'],
  ['function f([int]$n = 3, $m = $n + 1) { "$n $m" }; f; f 5; f -m 1', '3 4|5 6|3 1'],
  ["function f([int]$n) { $n.GetType().Name; $n = '7'; $n.GetType().Name }; f '4'", 'Int32|Int32'],
  [
    'function f([string]$s, [switch]$w, [bool]$b) { "[$s]$w$b" }; f; f a -w; f -w:$false -b $true',
    '[]FalseFalse|[a]TrueFalse|[]FalseTrue',
  ],
  [
    'try { function f([int]$n) { $n }; f x } catch { $_.FullyQualifiedErrorId; $_.CategoryInfo.Category }',
    'ParameterArgumentTransformationError,f|InvalidData',
  ],
  [
    'function f { [CmdletBinding()] param($a) $a }; try { f -zz 1 } catch { $_.FullyQualifiedErrorId }',
    'NamedParameterNotFound,f',
  ],
  [
    'function f { [CmdletBinding()] param($a) $a }; try { f 1 2 } catch { $_.FullyQualifiedErrorId }',
    'PositionalParameterNotFound,f',
  ],
  [
    'function f { param([Parameter(Mandatory)]$a) $a }; try { f } catch { $_.FullyQualifiedErrorId }',
    'MissingMandatoryParameter,f',
  ],
  [
    'function f { param([Parameter(Mandatory)][AllowEmptyString()][string]$a) "[$a]" }; f \'\'',
    '[]',
  ],
  [
    'function f { param([Parameter(Mandatory)][string]$a) "[$a]" }; try { f \'\' } catch { $_.FullyQualifiedErrorId }',
    'ParameterArgumentValidationErrorEmptyStringNotAllowed,f',
  ],
  [
    "function f { param([ValidateSet('a','b')]$x) $x }; f A; try { f c } catch { $_.FullyQualifiedErrorId }",
    'A|ParameterArgumentValidationError,f',
  ],
  [
    'function f { param([ValidateRange(1,3)][int]$x) $x }; f 2; try { f 9 } catch { $_.FullyQualifiedErrorId }',
    '2|ParameterArgumentValidationError,f',
  ],
  [
    'function f { param([ValidateScript({ $_ -gt 2 })]$x) $x }; f 3; try { f 1 } catch { $_.FullyQualifiedErrorId }',
    '3|ParameterArgumentValidationError,f',
  ],
  [
    'function f { param([Alias(\'n\')]$Name, $Nick) "$Name $Nick" }; f -n a; try { f -ni b } catch { $_.FullyQualifiedErrorId }',
    'a | b',
  ],
  [
    "function f { [CmdletBinding(DefaultParameterSetName='B')] param([Parameter(ParameterSetName='A')]$a, [Parameter(ParameterSetName='B')]$b) $PSCmdlet.ParameterSetName }; f; f -a 1",
    'B|A',
  ],
  [
    "function f { [CmdletBinding()] param([Parameter(ParameterSetName='A')]$a, [Parameter(ParameterSetName='B')]$b) 1 }; try { f -a 1 -b 2 } catch { $_.FullyQualifiedErrorId }",
    'AmbiguousParameterSet,f',
  ],
  [
    'function f { param([Parameter(ValueFromPipeline)]$x) process { "<$x>" } end { \'end\' } }; 1, 2 | f; f 3',
    '<1>|<2>|end|<3>|end',
  ],
  [
    'function f { param([Parameter(ValueFromPipelineByPropertyName)]$Name) process { "<$Name>" } }; [pscustomobject]@{ Name = \'k\' } | f',
    '<k>',
  ],
  [
    "function f { param([Parameter(ValueFromPipeline)][int]$x) process { $x + 1 } }; '1', 'z', 3 | f",
    '2|4|!InputObjectNotBound,f',
  ],
  [
    'function f { param([Parameter(ValueFromPipeline)]$x, $y = 5) begin { "b$y" } process { "$x" } }; 1 | f',
    'b5|1',
  ],
  ['function f { process { "[$_]" } }; 1, 2 | f; filter g { $_ * 2 }; 3 | g', '[1]|[2]|6'],
  ['function f { "$($input)" }; 1, 2 | f', '1 2'],
  [
    'function f { param([Parameter(ValueFromRemainingArguments)]$r) "$($r.Count):$r" }; f 1 2 3; f (1, 2)',
    '3:1 2 3|2:1 2',
  ],
  [
    'function f { [CmdletBinding(PositionalBinding = $false)] param($a, [Parameter(Position = 0)]$b) "$a/$b" }; f 1; try { f 1 2 } catch { $_.FullyQualifiedErrorId }',
    '/1|PositionalParameterNotFound,f',
  ],
  [
    'function f { param([Parameter(Position = 1)]$a, [Parameter(Position = 0)]$b) "$a/$b" }; f 1 2',
    '2/1',
  ],
  [
    "function f { [CmdletBinding(SupportsShouldProcess)] param() $PSCmdlet.ShouldProcess('t', 'a') }; f; f -WhatIf; f -Confirm:$false",
    'True|False|True',
  ],
  [
    "function f { [CmdletBinding()] param($a, $b) ($PSBoundParameters.Keys | Sort-Object) -join ',' }; f -b 1; f 1 2",
    'b|a,b',
  ],
  [
    'function f { [CmdletBinding()] param() $MyInvocation.MyCommand.Name; $PSCmdlet.MyInvocation.InvocationName }; f',
    'f|f',
  ],
  ['function f($a) { $MyInvocation.BoundParameters.Count }; f 1; f', '1|0'],
  [
    'function f { [CmdletBinding()] param($x) "x=$x" }; $PSDefaultParameterValues[\'f:x\'] = 4; f; f 5',
    'x=4|x=5',
  ],
  [
    'function f { [CmdletBinding()] param() Write-Output 1; Write-Output 2 }; f -OutVariable o | Out-Null; $o.Count',
    '2',
  ],
  [
    "function f { [CmdletBinding()] param() $PSCmdlet.WriteError([System.Management.Automation.ErrorRecord]::new([Exception]::new('m'), 'Own', 'InvalidData', 5)) }; f -ErrorVariable e -ErrorAction SilentlyContinue; $e[0].FullyQualifiedErrorId; $?",
    'Own,f|True',
  ],
  [
    "function f { [CmdletBinding()] param() $PSCmdlet.ThrowTerminatingError([System.Management.Automation.ErrorRecord]::new([Exception]::new('m'), 'Own', 'InvalidData', 5)) }; try { f } catch { $_.FullyQualifiedErrorId; \"$($_.CategoryInfo)\" }",
    'Own,f|InvalidData: (5:Int32) [f], Exception',
  ],
  [
    'function f { [CmdletBinding()] param() $ErrorActionPreference; $VerbosePreference }; f -ErrorAction Stop -Verbose',
    'Stop|Continue',
  ],
  [
    '& { param($x, [int]$y = 2) "$x$y" } 1; & { param($x) $x } -x 7; . { param($q) "dot $q" } 3',
    '12|7|dot 3',
  ],
  [
    '$b = { param([Parameter(Mandatory)]$x) $x }; & $b 4; try { & $b } catch { $_.FullyQualifiedErrorId }',
    '4|MissingMandatoryParameter',
  ],
  [
    "function f { param([Parameter(ValueFromPipeline)][string]$Path, [string]$To) process { \"$Path>$To\" } }; 'a.b', 'c.d' | f -To { $_.ToUpper() }",
    'a.b> $_.ToUpper() |c.d> $_.ToUpper() ',
  ],
  [
    'function f { param([Parameter(ValueFromPipeline)]$o, [Parameter(ValueFromPipelineByPropertyName)][string]$Name) process { "$Name" } }; \'ab\', \'c\' | f -Name { "n$_" }',
    'nab|nc',
  ],
  [
    "function f { param([PSTypeName('My.T')]$o) 'ok' }; f ([pscustomobject]@{ PSTypeName = 'My.T' }); try { f 5 } catch { $_.FullyQualifiedErrorId }",
    'ok|MismatchedPSTypeName,f',
  ],
  [
    'function f { param([ValidateNotNullOrEmpty()]$x) $x }; try { f $null } catch { $_.FullyQualifiedErrorId }',
    'ParameterArgumentValidationError,f',
  ],
  ['function f { param([Parameter(Mandatory)][AllowNull()]$x) $null -eq $x }; f $null', 'True'],
  [
    'function f { param([Parameter(Mandatory)][AllowEmptyCollection()][string[]]$x) $x.Count }; f @()',
    '0',
  ],
  [
    'function a { [CmdletBinding()] param() b; \'a\' }; function b { [CmdletBinding()] param() Write-Error e }; a -ErrorAction SilentlyContinue -ErrorVariable v; "$v"',
    'a|e',
  ],
  [
    'function f { [CmdletBinding()] param() 1..3 | ForEach-Object { $_ } }; f | Select-Object -First 1',
    '1',
  ],
  ['1..5 | ForEach-Object { if ($_ -eq 3) { return }; $_ }', '1|2|4|5'],
  ['foreach ($i in 1..3) { 1..3 | ForEach-Object { if ($_ -eq 2) { break } ; "$i$_" } }', '11'],
  [
    "Set-Alias zz Write-Output; zz hi; & zz yo; function own { 'mine' }; Set-Alias zz own; zz",
    'hi|yo|mine',
  ],
  ['function Outer { $x = 1; function Inner { $x = 2; $x }; Inner; $x }; Outer', '2|1'],
  [
    "function f { [CmdletBinding()] param([Parameter(Mandatory, ParameterSetName='A')]$a, [Parameter(Mandatory, ParameterSetName='B')]$b) 1 }; try { f } catch { $_.FullyQualifiedErrorId }",
    'AmbiguousParameterSet,f',
  ],
];

describe('functions are bound by the rules of PowerShell', () => {
  test.each(answers)('%s', async (script, expected) => {
    const { output, errors, end } = await runText(script);
    const ids = [...errors, ...(end === null ? [] : [end])].map((id) => `!${id}`);
    expect([...output, ...ids].join('|')).toBe(expected);
  });
});
