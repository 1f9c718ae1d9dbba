import { expect, test } from '@jest/globals';
import { run } from './evaluate-expression.ts';

/** What PowerShell 7.6 answers: the outputs with their types, `!` before an error's id. */
test.each([
  [
    "$d=[xml]'<a>text</a>'; $d.a; $d.a='changed'; $d.OuterXml",
    'String text | String <a>changed</a>',
  ],
  ["[xml]'<a><b></a>'", '!InvalidCastToXmlDocument'],
  ["[xml]'text'", '!InvalidCastToXmlDocument'],
  [
    `$d=[xml]'<a><b x="1"/><c>t</c><c>u</c></a>'; $d.a.b.x; $d.a.c; $d.a.InnerXml; $d.DocumentElement.Name; $d.a.ChildNodes.Count; $d.a.HasChildNodes`,
    'String 1 | String t | String u | String <b x="1" /><c>t</c><c>u</c> | String a | Int32 3 | Boolean True',
  ],
  [
    `$d=[xml]'<a><b x="1"/></a>'; $e=$d.CreateElement('n'); $e.InnerText='q<'; $d.DocumentElement.AppendChild($e).Name; $d.OuterXml`,
    'String n | String <a><b x="1" /><n>q&lt;</n></a>',
  ],
  [
    `$d=[xml]'<a xmlns="urn:x"><b>1</b></a>'; $d.SelectNodes('//b').Count; $m=[System.Xml.XmlNamespaceManager]::new($d.NameTable); $m.AddNamespace('x','urn:x'); $d.SelectSingleNode('//x:b',$m).InnerText`,
    'Int32 0 | String 1',
  ],
  [
    `$d=[xml]'<a><b i="1"/><b i="2"/><b i="3"/></a>'; $d.SelectNodes('/a/b[position()>1]').Count; $d.SelectSingleNode('/a/b[last()]').i; $d.SelectNodes('a/b/@i').Count; $d.SelectNodes("//b[@i='1' or @i='3']").Count; $d.SelectNodes('//b[').Count`,
    'Int32 2 | String 3 | Int32 3 | Int32 2 | !XPathException',
  ],
  [
    `$d=[xml]'<?xml version="1.0"?><a><!-- c --><![CDATA[x<y]]></a>'; $d.OuterXml; $d.a.'#cdata-section'; $d.xml`,
    'String <?xml version="1.0"?><a><!-- c --><![CDATA[x<y]]></a> | String x<y | String version="1.0"',
  ],
  [
    "$d=[xml]'<a><b>1</b></a>'; $d.a.b.GetType().Name; $d.GetElementsByTagName('b').Count; $d.a.NodeType; $d.a.RemoveChild($d.a.FirstChild).Name; $d.OuterXml",
    'String String | Int32 1 | Xml.XmlNodeType Element | String b | String <a></a>',
  ],
  ["$d=[System.Xml.XmlDocument]::new(); $d.LoadXml('<a/>'); $d.OuterXml", 'String <a />'],
])('XML: %s', (expression, expected) => {
  expect(run(expression)).toBe(expected);
});
