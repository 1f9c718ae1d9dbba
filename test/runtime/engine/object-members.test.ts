import { expect, test } from '@jest/globals';
import { runFile } from './run-file.ts';

/** What PowerShell 7.6 answers: the outputs with their types, then `!` and the id of each error. */
test.each([
  [
    "$r = [scriptblock]::Create(\"#Requires -Version 5.1`n#Requires -Modules Az, @{ ModuleName = 'Own'; RequiredVersion = '1.2' }`n1\").Ast.ScriptRequirements; $r.RequiredPSVersion; $r.RequiredModules.Name",
    'Version 5.1 | String Az | String Own',
  ],
  ['$null -eq { 1 }.Ast.ScriptRequirements', 'Boolean True'],
  ["$s = [string[]]('a', 'b'); $s -is [object[]]", 'Boolean False'],
  ["$s = [string[]]('a', 'b'); $s -is [array]", 'Boolean True'],
  [
    "$s = [string[]]('a', 'b'); $s -is [System.Collections.Generic.IEnumerable[string]]",
    'Boolean True',
  ],
  ["$s = [string[]]('a', 'b'); $s -is [System.Collections.IEnumerable]", 'Boolean True'],
  [
    "[System.Collections.Generic.List[string]]('a') -is [System.Collections.Generic.IEnumerable[object]]",
    'Boolean True',
  ],
  ["@([xml]'<a/>').Count", 'Int32 1'],
  ["[xml]'<a/>' | & { process { $_.GetType().Name } }", 'String XmlDocument'],
  ["foreach ($n in [xml]'<a/>') { $n.GetType().Name }", 'String XmlDocument'],
  ["$x = [xml]'<a><b/><b/></a>'; foreach ($n in $x.a) { $n.Name }", 'String a'],
  [
    "$x = [xml]'<a><b/><b/></a>'; $x.a.ChildNodes | & { process { $_.Name } }",
    'String b | String b',
  ],
  ["$x = [xml]'<a><b/><b/></a>'; foreach ($n in $x.a.b) { $n.Name }", 'null | null'],
  ['$x = [xml]\'<?xml version="1.0"?><a/>\'; $x.xml', 'String version="1.0"'],
  ['"$([xml]\'<a>b</a>\')|"', 'String System.Xml.XmlDocument|'],
  ['$x = [xml]\'<a>b</a>\'; "$x"', 'String System.Xml.XmlDocument'],
  ["$x = [xml]'<a>b</a>'; $x.ToString()", 'String #document'],
  ['$x = [xml]\'<a>b</a>\'; "$($x.a)"', 'String b'],
  ['$x = [xml]\'<a k="1">b</a>\'; "$($x.a)"', 'String System.Xml.XmlElement'],
  ['$x = [xml]\'<a k="1">b</a>\'; $x.a.ToString()', 'String a'],
  ["[string]$x = [xml]'<a/>'; $x", 'String System.Xml.XmlDocument'],
  [
    '$o = [pscustomobject]@{ a = 1 }; $o.psobject.Properties | & { process { $_.Name } }',
    'String a',
  ],
  ['$o = [pscustomobject]@{ a = 1; b = 2 }; $o.psobject.Properties.Count', 'Int32 1 | Int32 1'],
  ['$o = [pscustomobject]@{ a = 1; b = 2 }; @($o.psobject.Properties).Count', 'Int32 2'],
  ['$o = [pscustomobject]@{ a = 1; b = 2 }; $o.psobject.Properties.Length', 'Int32 1 | Int32 1'],
  ["$o = [pscustomobject]@{ a = 1; b = 2 }; $o.psobject.properties['B'].Name", 'String b'],
  ["$o = [pscustomobject]@{ a = 1; b = 2 }; $o.psobject.properties.Item('b').Value", 'Int32 2'],
  [
    '$o = [pscustomobject]@{ a = 1; b = 2 }; ($o.psobject.properties | & { process { "$_" } })',
    'String int a=1 | String int b=2',
  ],
  [
    "$o = [pscustomobject]@{ a = 1; b = 'x' }; $o.psobject.Properties['b'].ToString()",
    'String string b=x',
  ],
  [
    "$o = [pscustomobject]@{ a = 1; b = 'x' }; $o.psobject.Properties['b'].TypeNameOfValue; $o.psobject.Properties['b'].IsGettable; $o.psobject.Properties['b'].IsInstance",
    'String System.String | Boolean True | Boolean True',
  ],
  [
    "$o = [pscustomobject]@{ a = 1 }; $o.psobject.Properties['a'].MemberType.GetType().FullName; $o.psobject.Properties['a'].MemberType -eq 'NoteProperty'",
    'String System.Management.Automation.PSMemberTypes | Boolean True',
  ],
  [
    "$o = [pscustomobject]@{ a = 1 }; $o.psobject.Properties.Add([psnoteproperty]::new('b', 2)); $o.b",
    'Int32 2',
  ],
  [
    "$o = [pscustomobject]@{ a = 1 }; $o.psobject.Properties.Add([System.Management.Automation.PSNoteProperty]::new('b', 2)); $o",
    'Management.Automation.PSCustomObject @{a=1; b=2}',
  ],
  [
    "$o = [pscustomobject]@{ a = 1 }; try { $o.psobject.Properties.Add([psnoteproperty]::new('a', 2)) } catch { $_.FullyQualifiedErrorId; $_.Exception.InnerException.GetType().Name }",
    '',
  ],
  [
    "$o = [pscustomobject]@{ a = 1; b = 2 }; $o.psobject.Properties.Remove('a'); $o",
    'Management.Automation.PSCustomObject @{b=2}',
  ],
  ["$o = [pscustomobject]@{ a = 1 }; $o.psobject.Properties.Match('a*').Name", 'String a'],
  ["$o = [pscustomobject]@{ a = 1 }; $o.psobject.Properties.Match('a*').Count", 'Int32 1'],
  ['$o = [pscustomobject]@{ a = 1 }; $o.psobject.Copy().a', 'Int32 1'],
  [
    '$o = [pscustomobject]@{ a = 1 }; $o.psobject.BaseObject.GetType().FullName',
    'String System.Management.Automation.PSCustomObject',
  ],
  [
    '$o = [pscustomobject]@{ a = 1 }; $o.psobject.ImmediateBaseObject.GetType().FullName',
    'String System.Management.Automation.PSCustomObject',
  ],
  ["$o = [pscustomobject]@{ a = 1 }; $o.psobject.Members['a'].Value", 'Int32 1'],
  [
    "$o = [pscustomobject]@{ a = 1 }; $o.psobject.TypeNames -join ','",
    'String System.Management.Automation.PSCustomObject,System.Object',
  ],
  [
    "$o = [pscustomobject]@{ a = 1 }; $o.psobject.TypeNames.Insert(0, 'My.Type'); $o.psobject.TypeNames[0]; $o.GetType().Name",
    'String My.Type | String PSCustomObject',
  ],
  [
    "$o = [pscustomobject]@{ a = 1 }; $o.psobject.TypeNames.Add('x'); $o.psobject.TypeNames.Count",
    'Int32 3',
  ],
  [
    "$o = [pscustomobject]@{ PSTypeName = 'T.X'; a = 1 }; $o.psobject.TypeNames -join ','",
    'String T.X,System.Management.Automation.PSCustomObject,System.Object',
  ],
  ["$o = [pscustomobject]@{ PSTypeName = 'T.X'; a = 1 }; $o.psobject.Properties.Name", 'String a'],
  [
    '$o = [pscustomobject]@{ PSTypeName = \'T.X\'; a = 1 }; $o; "$o"',
    'Management.Automation.PSCustomObject @{a=1} | String @{a=1}',
  ],
  ["'abc'.psobject.Properties.Name -join ','", 'String Length'],
  ["'abc'.psobject.Methods.Name -contains 'Trim'", 'Boolean True'],
  ["'abc'.psobject.TypeNames -join ','", 'String System.String,System.Object'],
  ["(5).psobject.TypeNames -join ','", 'String System.Int32,System.ValueType,System.Object'],
  ['(5).psobject.Properties.Name', 'null'],
  ["@(1).psobject.TypeNames -join ','", 'String System.Object[],System.Array,System.Object'],
  [
    "@(1).psobject.Properties.Name -join ','",
    'String Length,LongLength,Rank,SyncRoot,IsReadOnly,IsFixedSize,IsSynchronized,Count',
  ],
  ["@{ a = 1 }.psobject.Properties['Keys'].Value", 'String a'],
  ["@{ a = 1 }.psobject.Properties['a']", 'null'],
  ["@{}.psobject.TypeNames -join ','", 'String System.Collections.Hashtable,System.Object'],
  [
    "([ordered]@{}).psobject.TypeNames -join ','",
    'String System.Collections.Specialized.OrderedDictionary,System.Object',
  ],
  [
    "([datetime]'2024-01-01').psobject.Properties.Name -join ','",
    'String DateTime,Date,Day,DayOfWeek,DayOfYear,Hour,Kind,Millisecond,Microsecond,Nanosecond,Minute,Month,Second,Ticks,TimeOfDay,Year',
  ],
  ["([datetime]'2024-01-01').psobject.Properties['Year'].Value", 'Int32 2024'],
  [
    "([datetime]'2024-01-01').psobject.Properties['Year'].MemberType",
    'Management.Automation.PSMemberTypes Property',
  ],
  ["([datetime]'2024-01-01').psobject.Properties['Year'].IsSettable", 'Boolean False'],
  ["([datetime]'2024-01-01').DateTime", 'String Monday, January 1, 2024 12:00:00 AM'],
  [
    "([timespan]'01:00').psobject.Properties.Name -join ','",
    'String Ticks,Days,Hours,Milliseconds,Microseconds,Nanoseconds,Minutes,Seconds,TotalDays,TotalHours,TotalMilliseconds,TotalMicroseconds,TotalNanoseconds,TotalMinutes,TotalSeconds',
  ],
  ["([guid]::Empty).psobject.Properties.Name -join ','", 'String Guid,Variant,Version'],
  [
    "([version]'1.2').psobject.Properties.Name -join ','",
    'String Major,Minor,Build,Revision,MajorRevision,MinorRevision',
  ],
  [
    "$o = [pscustomobject]@{}; $o.psobject.Properties.Add([psscriptproperty]::new('Twice', { 4 * 2 })); $o.Twice",
    'Int32 8',
  ],
  [
    "$o = [pscustomobject]@{ n = 2 }; $o.psobject.Properties.Add([psscriptproperty]::new('Twice', { $this.n * 2 })); $o.Twice; $o.n = 5; $o.Twice",
    'Int32 4 | Int32 10',
  ],
  [
    "$o = [pscustomobject]@{ n = 2 }; $o.psobject.Properties.Add([psaliasproperty]::new('Same', 'n')); $o.Same; $o.Same = 7; $o.n",
    'Int32 2 | Int32 7',
  ],
  [
    "$o = [pscustomobject]@{ n = 2 }; $o.psobject.Methods.Add([psscriptmethod]::new('Hi', { \"hi $($args[0]) $($this.n)\" })); $o.Hi('x')",
    'String hi x 2',
  ],
  [
    "$o = [pscustomobject]@{ n = 2 }; $o.psobject.Members.Add([psnoteproperty]::new('z', 3)); $o.z",
    'Int32 3',
  ],
  [
    "$o = [pscustomobject]@{}; $o.psobject.Properties.Add([psscriptproperty]::new('T', { 1 })); try { $o.T = 3 } catch { $_.FullyQualifiedErrorId; $_.Exception.GetType().Name }",
    'String SetWithoutSetterFromScriptProperty | String SetValueException',
  ],
  ["$s = 'abc'; $s.psobject.Properties.Add([psnoteproperty]::new('z', 3)); $s.z", 'null'],
  [
    "$h = @{ a = 1 }; $h.psobject.Properties.Add([psnoteproperty]::new('z', 3)); $h.z; $h.Count",
    'Int32 3 | Int32 1',
  ],
  ["$a = 1, 2; $a.psobject.Properties.Add([psnoteproperty]::new('z', 3)); $a.z", 'Int32 3'],
  ['$null -eq $null.psobject', 'Boolean True'],
  [
    "$o = [pscustomobject]@{ a = 1 }; $p = $o.psobject.Properties['a']; $p.Value = 9; $o.a; $p.Name; $p.GetType().FullName",
    'Int32 9 | String a | String System.Management.Automation.PSNoteProperty',
  ],
  [
    '$o = [pscustomobject]@{ a = 1 }; $o.psobject.Properties.GetType().Name; $o.psobject.Methods.GetType().Name',
    'String PSMemberInfoIntegratingCollection`1 | String PSMemberInfoIntegratingCollection`1',
  ],
  ['[pscustomobject]@{ a = 1 } -eq $null', 'Boolean False'],
  ['([pscustomobject]@{ a = 1 }).Equals(5)', 'Boolean False'],
  ['([pscustomobject]@{ a = 1 }).GetHashCode() -is [int]', 'Boolean True'],
  ['([pscustomobject]@{ a = 1; b = $null }).ToString()', 'String'],
  ['([pscustomobject]@{ a = @(1, 2); b = @{ x = 1 }; c = { 1 } }).ToString()', 'String'],
  ["([pscustomobject]@{ d = [datetime]'2024-03-05'; f = 1.50; t = $true }).ToString()", 'String'],
  [
    '"$([pscustomobject]@{ d = [datetime]\'2024-03-05\'; f = 1.50; l = [System.Collections.ArrayList](1,2) })"',
    'String @{d=03/05/2024 00:00:00; f=1.5; l=System.Collections.ArrayList}',
  ],
  ['[string][pscustomobject]@{ n = [pscustomobject]@{ m = 1 } }', 'String @{n=}'],
  [
    "$o = [pscustomobject]@{}; $o.psobject.Properties.Add([psscriptproperty]::new('T', { 1 })); $o.T = 3",
    '!SetWithoutSetterFromScriptProperty',
  ],
  [
    "$o = [pscustomobject]@{}; $o.psobject.Properties.Add([psscriptproperty]::new('T', { 1 }, { $script:z = $args[0] })); $o.T = 3; $z",
    'Int32 3',
  ],
  [
    "$o = [pscustomobject]@{}; $o.psobject.Properties.Add([psscriptproperty]::new('T', { throw 'x' })); $o.T; 'after'",
    'null | String after',
  ],
  [
    "$o = [pscustomobject]@{}; $o.psobject.Properties.Add([psscriptproperty]::new('T', { 1, 2 })); $o.T.Count",
    'Int32 2',
  ],
  [
    "$o = [pscustomobject]@{}; $o.psobject.Methods.Add([psscriptmethod]::new('M', { $args.Count; 'x' })); $o.M(1, 2)",
    'Int32 2 | String x',
  ],
  [
    '$o = [pscustomobject]@{}; $o.psobject.Methods.Add([psscriptmethod]::new(\'M\', { param($a, $b) "$a-$b" })); $o.M(1, 2)',
    'String 1-2',
  ],
  [
    "$o = [pscustomobject]@{}; $o.psobject.Methods.Add([psscriptmethod]::new('M', { throw 'x' })); try { $o.M() } catch { $_.FullyQualifiedErrorId; $_.Exception.GetType().Name }",
    'String ScriptMethodRuntimeException | String MethodInvocationException',
  ],
  [
    "$o = [pscustomobject]@{}; $o.psobject.Methods.Add([psscriptmethod]::new('M', { })); $null -eq $o.M()",
    'Boolean True',
  ],
  [
    "[psnoteproperty]::new('b', 2).Name; [psnoteproperty]::new('b', 2).Value; [psnoteproperty]::new('b', 2).MemberType",
    'String b | Int32 2 | Management.Automation.PSMemberTypes NoteProperty',
  ],
  ["$p = [psnoteproperty]::new('b', 2); $p.ToString()", 'String int b=2'],
  ["'abc'.psobject.Properties['Length'].ToString()", 'String int Length {get;}'],
  [
    "'abc'.psobject.Properties['Length'].MemberType; 'abc'.psobject.Properties['Length'].GetType().Name; 'abc'.psobject.Properties['Length'].IsInstance",
    'Management.Automation.PSMemberTypes Property | String PSProperty | Boolean True',
  ],
  ["'abc'.psobject.Properties['Length'].IsSettable", 'Boolean False'],
  ["'abc'.psobject.Methods['Trim'].Name", 'String Trim'],
  ["'abc'.psobject.Methods['Trim'].MemberType", 'Management.Automation.PSMemberTypes Method'],
  ["'abc'.psobject.Methods['nope']", 'null'],
  ["'abc'.psobject.Members['Length'].Value", 'Int32 3'],
  ["'abc'.psobject.Members['Trim'].Name", 'String Trim'],
  [
    '$o = [pscustomobject]@{ a = 1; b = 2; c = 3 }; foreach ($p in $o.psobject.Properties) { "$($p.Name):$($p.Value):$($p.MemberType)" }',
    'String a:1:NoteProperty | String b:2:NoteProperty | String c:3:NoteProperty',
  ],
  [
    '$o = [pscustomobject]@{ a = 1; b = 2 }; $o.psobject.Properties.Where({ $_.Value -gt 1 }).Name',
    'String b',
  ],
  [
    "$o = [pscustomobject]@{ a = 1; b = 2 }; ($o.psobject.Properties | & { process { $_.Value } }) -join ','",
    'String 1,2',
  ],
  [
    '$o = [pscustomobject]@{ a = 1; b = 2 }; $h = @{}; $o.psobject.Properties.ForEach({ $h[$_.Name] = $_.Value }); $h.Count',
    'Int32 2',
  ],
  [
    "$o = [pscustomobject]@{ a = 1; b = 2 }; $o.psobject.Properties.Name -contains 'A'",
    'Boolean True',
  ],
  [
    "$o = [pscustomobject]@{ a = 1 }; [bool]$o.psobject.Properties['a']; [bool]$o.psobject.Properties['z']",
    'Boolean True | Boolean False',
  ],
  [
    "$o = [pscustomobject]@{ a = 1 }; if ($o.psobject.Properties['z']) { 'yes' } else { 'no' }",
    'String no',
  ],
  ["$o = [pscustomobject]@{ a = 1 }; $o.psobject.Properties.Remove('zz'); $o.a", 'Int32 1'],
  [
    '$o = [pscustomobject]@{ a = 1 }; $o | & { process { $_.psobject.Properties.Name } }',
    'String a',
  ],
  [
    '$o = [pscustomobject]@{ a = 1 }; $c = $o.psobject.Copy(); $c.a = 2; $o.a; $c.a',
    'Int32 1 | Int32 2',
  ],
])('%s gives %s', async (text, expected) => expect(await runFile(text)).toBe(expected));
