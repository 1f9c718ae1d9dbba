/** The exceptions that scripts throw and catch, one a line under the one that it derives from. */
import { memberMessages } from '../../../base/messages/members.ts';
import type { NetType, Overload, Property } from '../../net-type.ts';
import { toText } from '../../to-text.ts';
import { Hashtable, type Value } from '../../value.ts';
import { defineType, fixed, method, property } from '../define.ts';
import { Exception } from '../objects/exception.ts';

const root = 'System.Exception';
const runtimeException = 'System.Management.Automation.RuntimeException';

/** By base, the exceptions that derive from it. */
const families: Readonly<Record<string, readonly string[]>> = {
  'System.Exception': [
    'System.SystemException',
    'System.ApplicationException',
    'System.AggregateException',
    'System.Net.Http.HttpRequestException',
    'Microsoft.Graph.ServiceException',
    'Microsoft.Graph.PowerShell.AuthenticationException',
  ],
  'System.SystemException': [
    'System.ArgumentException',
    'System.ArithmeticException',
    'System.Collections.Generic.KeyNotFoundException',
    'System.FormatException',
    'System.IndexOutOfRangeException',
    'System.InvalidCastException',
    'System.InvalidOperationException',
    'System.IO.IOException',
    'System.NotImplementedException',
    'System.NotSupportedException',
    'System.NullReferenceException',
    'System.OperationCanceledException',
    'System.OutOfMemoryException',
    'System.RankException',
    'System.Security.SecurityException',
    'System.Security.Authentication.AuthenticationException',
    'System.TimeoutException',
    'System.UnauthorizedAccessException',
    'System.Xml.XmlException',
    'System.Management.Automation.RuntimeException',
  ],
  'System.ArgumentException': [
    'System.ArgumentNullException',
    'System.ArgumentOutOfRangeException',
    'System.Text.RegularExpressions.RegexParseException',
    'System.Globalization.CultureNotFoundException',
    'System.Management.Automation.PSArgumentException',
  ],
  'System.ArithmeticException': ['System.DivideByZeroException', 'System.OverflowException'],
  'System.FormatException': ['System.UriFormatException'],
  'System.InvalidOperationException': [
    'System.ObjectDisposedException',
    'System.Net.WebException',
    'System.Management.Automation.PSInvalidOperationException',
  ],
  'System.InvalidCastException': ['System.Management.Automation.PSInvalidCastException'],
  'System.IO.IOException': [
    'System.IO.DirectoryNotFoundException',
    'System.IO.EndOfStreamException',
    'System.IO.FileNotFoundException',
    'System.IO.PathTooLongException',
  ],
  'System.NotImplementedException': ['System.Management.Automation.PSNotImplementedException'],
  'System.NotSupportedException': ['System.Management.Automation.PSNotSupportedException'],
  'System.OperationCanceledException': ['System.Threading.Tasks.TaskCanceledException'],
  'System.Management.Automation.RuntimeException': [
    'System.Management.Automation.CmdletInvocationException',
    'System.Management.Automation.CommandNotFoundException',
    'System.Management.Automation.ExtendedTypeSystemException',
    'System.Management.Automation.ItemNotFoundException',
    'System.Management.Automation.ParameterBindingException',
    'System.Management.Automation.ParseException',
    'System.Management.Automation.PipelineStoppedException',
    'System.Management.Automation.ActionPreferenceStopException',
  ],
  'System.Management.Automation.ExtendedTypeSystemException': [
    'System.Management.Automation.MethodException',
    'System.Management.Automation.GetValueException',
    'System.Management.Automation.SetValueException',
  ],
  'System.Management.Automation.MethodException': [
    'System.Management.Automation.MethodInvocationException',
  ],
  'System.Management.Automation.GetValueException': [
    'System.Management.Automation.GetValueInvocationException',
  ],
  'System.Management.Automation.SetValueException': [
    'System.Management.Automation.SetValueInvocationException',
  ],
  'System.Management.Automation.ParameterBindingException': [
    'System.Management.Automation.ParameterBindingArgumentTransformationException',
    'System.Management.Automation.ParameterBindingValidationException',
  ],
};

/** ArgumentNullException and its like take the parameter's name first, ArgumentException the message. */
const namesFirst = new Set(['System.ArgumentNullException', 'System.ArgumentOutOfRangeException']);

function argumentForms(typeName: string): readonly Overload[] {
  const make = (message: string, parameter: string): Exception =>
    new Exception(typeName, memberMessages.ofParameter(message, parameter), {
      details: new Map([['ParamName', parameter === '' ? null : parameter]]),
    });
  const blank = memberMessages.thrown(typeName);
  const isNameFirst = namesFirst.has(typeName);
  return [
    fixed('', () => make(blank, '')),
    fixed('String', ([text]: [string]) => (isNameFirst ? make(blank, text) : make(text, ''))),
    fixed('String, String', ([first, second]: [string, string]) =>
      isNameFirst ? make(second, first) : make(first, second),
    ),
    withInner(typeName),
    ...(typeName === 'System.ArgumentOutOfRangeException' ? [withActualValue(make)] : []),
  ];
}

function withActualValue(make: (message: string, parameter: string) => Exception): Overload {
  return fixed('String, Object, String', ([parameter, value, message]: [string, Value, string]) =>
    make(memberMessages.withActualValue(message, toText(value)), parameter),
  );
}

function withInner(typeName: string): Overload {
  return fixed(
    `String, ${root}`,
    ([message, inner]: [string, Exception | null]) => new Exception(typeName, message, { inner }),
  );
}

function plainForms(typeName: string): readonly Overload[] {
  return [
    fixed('', () => new Exception(typeName, memberMessages.thrown(typeName))),
    fixed('String', ([message]: [string]) => new Exception(typeName, message)),
    withInner(typeName),
  ];
}

function fileForms(typeName: string): readonly Overload[] {
  return [
    fixed(
      'String, String',
      ([message, file]: [string, string]) =>
        new Exception(typeName, message, { details: new Map([['FileName', file]]) }),
    ),
  ];
}

function makeException(typeName: string, base: string | null): NetType {
  const isArgument = base === 'System.ArgumentException' || typeName === 'System.ArgumentException';
  return defineType(typeName, () => ({
    bases: base === null ? [] : [base],
    instance: {
      properties: {
        ...(isArgument ? { ParamName: detail('ParamName') } : {}),
        ...(typeName.endsWith('FileNotFoundException') ? { FileName: detail('FileName') } : {}),
        ...(typeName === runtimeException
          ? {
              ErrorRecord: thrown('ErrorRecord', null),
              WasThrownFromThrowStatement: thrown('WasThrownFromThrowStatement', false),
            }
          : {}),
        ...(typeName.endsWith('.ParseException') ? { Errors: detail('Errors') } : {}),
        ...(typeName.endsWith('.CommandNotFoundException')
          ? { CommandName: detail('CommandName') }
          : {}),
      },
    },
    convert: (value) => (typeof value === 'string' ? new Exception(typeName, value) : undefined),
    constructors: isArgument
      ? argumentForms(typeName)
      : [
          ...plainForms(typeName),
          ...(typeName.endsWith('FileNotFoundException') ? fileForms(typeName) : []),
        ],
  }));
}

/** What the engine notes of an exception that was thrown. */
const thrown = (name: string, otherwise: Value): Property =>
  property((self: Exception) => self.settings.get(name) ?? otherwise);
const detail = (name: string): Property =>
  property((self: Exception) => self.details.get(name) ?? null);
const setting = (name: string): Property =>
  property((self: Exception) => self.settings.get(name) ?? null, {
    type: 'String',
    set: (self: Exception, value: Value) => void self.settings.set(name, value),
  });

function dataOf(self: Exception): Value {
  const known = self.settings.get('Data');
  if (known !== undefined) return known;
  const made = new Hashtable();
  self.settings.set('Data', made);
  return made;
}

function innermost(self: Exception): Exception {
  return self.inner ? innermost(self.inner) : self;
}

/** The codes of the exceptions that do not have their family's. */
const hResults: Readonly<Record<string, number>> = {
  'System.ApplicationException': -2_146_232_832,
  'System.ArgumentException': -2_147_024_809,
  'System.ArgumentNullException': -2_147_467_261,
  'System.ArgumentOutOfRangeException': -2_146_233_086,
  'System.ArithmeticException': -2_147_024_362,
  'System.Collections.Generic.KeyNotFoundException': -2_146_232_969,
  'System.DivideByZeroException': -2_147_352_558,
  'System.FormatException': -2_146_233_033,
  'System.IO.DirectoryNotFoundException': -2_147_024_893,
  'System.IO.FileNotFoundException': -2_147_024_894,
  'System.IO.IOException': -2_146_232_800,
  'System.IO.PathTooLongException': -2_147_024_690,
  'System.IndexOutOfRangeException': -2_146_233_080,
  'System.InvalidCastException': -2_147_467_262,
  'System.InvalidOperationException': -2_146_233_079,
  'System.NotImplementedException': -2_147_467_263,
  'System.NotSupportedException': -2_146_233_067,
  'System.NullReferenceException': -2_147_467_261,
  'System.OperationCanceledException': -2_146_233_029,
  'System.OutOfMemoryException': -2_147_024_882,
  'System.OverflowException': -2_146_233_066,
  'System.SystemException': -2_146_233_087,
  'System.TimeoutException': -2_146_233_083,
  'System.UnauthorizedAccessException': -2_147_024_891,
  'System.UriFormatException': -2_146_233_033,
  'System.Exception': -2_146_233_088,
};

/** By base, for the codes that a type has of its family. */
const baseOf = new Map(
  Object.entries(families).flatMap(([base, members]) =>
    members.map((name): [string, string] => [name, base]),
  ),
);

function hResultOf({ typeName }: Exception): number {
  for (let name: string | undefined = typeName; name; name = baseOf.get(name)) {
    const found = hResults[name];
    if (found !== undefined) return found;
  }
  return hResults['System.Exception'] ?? 0;
}

const rootType = defineType(root, () => ({
  constructors: plainForms(root),
  convert: (value) => (typeof value === 'string' ? new Exception(root, value) : undefined),
  instance: {
    properties: {
      Data: property(dataOf),
      HelpLink: setting('HelpLink'),
      HResult: property(hResultOf),
      InnerException: property((self: Exception) => self.inner),
      Message: property((self: Exception) => self.message),
      Source: setting('Source'),
      StackTrace: property((self: Exception) => self.settings.get('StackTrace') ?? null),
      TargetSite: property(() => null),
    },
    methods: {
      GetBaseException: [method('', innermost)],
      ToString: [method('', (self: Exception) => self.text)],
    },
  },
}));

/** All of them. */
export const exceptionTypes: readonly NetType[] = [
  rootType,
  ...Object.entries(families).flatMap(([base, members]) =>
    members.map((name) => makeException(name, base)),
  ),
];
