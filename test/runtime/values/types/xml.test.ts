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
  ['[xml].FullName', 'String System.Xml.XmlDocument'],
  ["$x=[xml]'<a><b/></a>'; $x.a.b; $x.a.b.GetType().Name", 'String | String String'],
  [
    `$x=[xml]'<a><b i="1">t</b></a>'; $x.a.b.'#text'; $x.a.b.i; $x.a.b.InnerText; $x.a.b.Attributes.Count; $x.a.b.HasAttributes`,
    'String t | String 1 | String t | Int32 1 | Boolean True',
  ],
  [
    `$x=[xml]'<a><b i="1">t</b></a>'; $x.a.b.i='2'; $x.a.b.RemoveAttribute('i'); $x.OuterXml`,
    'String <a><b>t</b></a>',
  ],
  [
    '$x=[xml]"<a>`n  <b>1</b>`n</a>"; $x.OuterXml; $x.a.ChildNodes.Count',
    'String <a><b>1</b></a> | Int32 1',
  ],
  [
    "$x=[xml]'<a>&lt;&amp;&#65;</a>'; $x.a; $x.OuterXml; $x.InnerText",
    'String <&A | String <a>&lt;&amp;A</a> | null',
  ],
  [
    "$x=[xml]'<a/>'; $x.SelectSingleNode('/none'); $x.DocumentElement.OuterXml; $x.a.Length",
    'null | String <a /> | Int32 0',
  ],
  [
    `$x=[xml]'<a><b>1</b><b>2</b></a>'; $x.a.b; $x.SelectNodes('/a/b[.="2"]').Count; $x.SelectNodes('//b[contains(.,"1")]')[0].InnerText`,
    'String 1 | String 2 | Int32 1 | String 1',
  ],
  [
    `$x=[xml]'<a><b n="x"/></a>'; $x.SelectSingleNode('//@n').Value; $x.SelectSingleNode('//b').ParentNode.Name; $x.a.FirstChild.NextSibling`,
    'String x | String a | null',
  ],
  [
    "$x=[xml]'<a/>'; $x.SelectNodes('//b').Count; $x.NodeType; $x.Name; $x.DocumentElement.IsEmpty",
    'Int32 0 | Xml.XmlNodeType Document | String #document | Boolean True',
  ],
  [
    `$x=[xml]'<a b="1"/>'; $x.a.Attributes['b'].Value; $x.a.Attributes[0].Name; $x.a.Attributes.GetNamedItem('b').Value`,
    'String 1 | String b | String 1',
  ],
  [
    "$x=[xml]'<a><b/><c/></a>'; $x.a.ChildNodes[1].Name; $x.SelectNodes('//b')[0].Name; $x.a.ChildNodes.Item(0).Name",
    'String c | String b | String b',
  ],
])('XML: %s', (expression, expected) => {
  expect(run(expression)).toBe(expected);
});
