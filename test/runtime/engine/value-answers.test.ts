import { expect, test } from '@jest/globals';
import { runFile } from './run-file.ts';

/** What PowerShell 7.6 answers: the outputs with their types, then `!` and the id of each error. */
test.each([
  ['$x = [xml]\'<r><i n="1"/><i n="2"/></r>\'; $x.r.i.n -join \',\'', 'String 1,2'],
  [
    '$x = [xml]\'<r><i n="1"/><i n="2"/></r>\'; $x.r.i | & { process { $_.n } }',
    'String 1 | String 2',
  ],
  ['$x = [xml]\'<r><i n="1"/><i n="2"/></r>\'; $x.r.i[0].n', 'String 1'],
  ['$x = [xml]\'<r><i n="1"/><i n="2"/></r>\'; ($x.r.i).Count', 'Int32 2'],
  ['$x = [xml]\'<r><i n="1"/></r>\'; $x.r.i.Count', 'Int32 1'],
  ['$x = [xml]\'<r><i n="1"/></r>\'; $x.r.i.GetType().Name', 'String XmlElement'],
  ["$x = [xml]'<r><i>1</i><i>2</i></r>'; $x.r.i -join '+'", 'String 1+2'],
  ["$x = [xml]'<r><i>1</i></r>'; $x.r.i.GetType().Name", 'String String'],
  ["$x = [xml]'<r><i>1</i></r>'; [int]$x.r.i + 1", 'Int32 2'],
  ["$x = [xml]'<r a=\"1\"/>'; $x.r.a = '2'; $x.OuterXml", 'String <r a="2" />'],
  ["$x = [xml]'<r><a/></r>'; $x.r.a = 'x'; $x.OuterXml", 'String <r><a>x</a></r>'],
  ["$x = [xml]'<r/>'; $x.r.nope = 'x'", '!PropertyAssignmentException'],
  ["$x = [xml]'<r/>'; $x.r.SetAttribute('k', 5); $x.OuterXml", 'String <r /> | !MethodNotFound'],
  ["$x = [xml]'<r><a>1</a><b>2</b></r>'; $x.r.ChildNodes.Name -join ','", 'String a,b'],
  [
    "$x = [xml]'<r><a>1</a><b>2</b></r>'; $x.r.ChildNodes | & { process { $_.InnerText } }",
    'String 1 | String 2',
  ],
  ["$x = [xml]'<r><a>1</a></r>'; $x.SelectSingleNode('/r/a').InnerText", 'String 1'],
  ["$x = [xml]'<r><a>1</a></r>'; $x.SelectNodes('/r/a')[0].'#text'", 'String 1'],
  [
    '$x = [xml]\'<r><a id="x">1</a><a id="y">2</a></r>\'; $x.SelectNodes("//a[@id=\'y\']").InnerText',
    'String 2',
  ],
  ["$x = [xml]'<r><a id=\"x\">1</a></r>'; $x.r.a.'#text'; $x.r.a.id", 'String 1 | String x'],
  [
    "$x = [xml]'<r><a>1</a></r>'; $x.r.InnerXml; $x.r.OuterXml; $x.InnerXml",
    'String <a>1</a> | String <r><a>1</a></r> | String <r><a>1</a></r>',
  ],
  ["$x = [xml]'<r><a>1</a></r>'; $x.r.RemoveAll(); $x.OuterXml", 'String <r></r>'],
  [
    "$x = [xml]'<r><a>1</a></r>'; $x.DocumentElement.FirstChild.NodeType",
    'Xml.XmlNodeType Element',
  ],
  [
    "$x = [xml]\"<?xml version='1.0' encoding='utf-8'?><r/>\"; $x.xml; $x.FirstChild.NodeType",
    'String version="1.0" encoding="utf-8" | Xml.XmlNodeType XmlDeclaration',
  ],
  ["$x = [xml]'<r>a<b/>c</r>'; $x.r.'#text'", 'String a | String c'],
  ["$x = [xml]'<r>a<b/>c</r>'; $x.r.InnerText", 'String ac'],
  ["$x = [xml]'<r><A/><a/></r>'; @($x.r.a).Count", 'Int32 2'],
  [
    "$x = [xml]'<r/>'; $x.DocumentElement.AppendChild($x.CreateTextNode('<t>')).Value; $x.OuterXml",
    'String <t> | String <r>&lt;t&gt;</r>',
  ],
  [
    "$x = [xml]'<r/>'; $x.DocumentElement.AppendChild($x.CreateComment('c')) | & { process { $_.OuterXml } }",
    'String <!--c-->',
  ],
  [
    "$x = [xml]'<r><a/></r>'; $c = $x.ImportNode(([xml]'<b/>').DocumentElement, $true); [void]$x.r.AppendChild($c); $x.OuterXml",
    'String <r><a /><b /></r>',
  ],
  [
    "$x = [xml]'<r><a/></r>'; $x.r.a.ParentNode.Name; $x.r.a.OwnerDocument.GetType().Name",
    'null | !InvokeMethodOnNull',
  ],
  [
    "$x = [xml]'<r xmlns=\"u\"><a/></r>'; $x.r.a.NamespaceURI; $x.SelectSingleNode('//a') -eq $null",
    'null | Boolean True',
  ],
  ["[xml]'<r>&amp;</r>' | & { process { $_.r } }", 'String &'],
  [
    "try { [xml]'<r' } catch { $_.FullyQualifiedErrorId; $_.Exception.InnerException.GetType().Name }",
    'String InvalidCastToXmlDocument | String PSInvalidCastException',
  ],
  ["[datetime]'2024-03-05' -as [string]", 'String 3/5/2024 12:00:00 AM'],
  ["[timespan]'1.2:3:4'", 'TimeSpan 1.02:03:04'],
  ["[timespan]'2:3'", 'TimeSpan 02:03:00'],
  ["[timespan]'0.00:00:01'", 'TimeSpan 00:00:01'],
  ["[timespan]::FromHours(1.5).ToString('hh\\:mm')", 'String 01:30'],
  ['[timespan]::FromDays(2).TotalMinutes', 'Double 2880'],
  ['[timespan]::new(0, 90, 0).ToString()', 'String 01:30:00'],
  ["[timespan]'1:00' + '0:30'", 'TimeSpan 01:30:00'],
  ["[timespan]'1:00' * 1.5", 'TimeSpan 01:30:00'],
  ["[timespan]'-1:00'", 'TimeSpan -01:00:00'],
  ["[timespan]::Parse('1:60')", '!OverflowException'],
  ["[timespan]::FromSeconds(90) -eq '00:01:30'", 'Boolean True'],
  [
    "$d = [System.Collections.Generic.Dictionary[string, int]]::new(); $d['a'] = 1; $d.Keys.GetType().Name",
    'String KeyCollection',
  ],
])('%s gives %s', async (text, expected) => expect(await runFile(text)).toBe(expected));
