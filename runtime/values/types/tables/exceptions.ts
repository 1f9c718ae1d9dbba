/** The exceptions that scripts throw and catch, one a line: name, base, message where none is given. */
import type { NetType, Overload, Property } from '../../net-type.ts';
import { Hashtable, type Value } from '../../value.ts';
import { defineType, fixed, method, property } from '../define.ts';
import { Exception } from '../objects/exception.ts';

const root = 'System.Exception';

/** By base, the exceptions that derive from it. */
const families: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  'System.Exception': [
    ['System.SystemException', 'System error.'],
    ['System.ApplicationException', 'Error in the application.'],
    ['System.AggregateException', 'One or more errors occurred.'],
    ['System.Net.Http.HttpRequestException', ''],
    ['Microsoft.Graph.ServiceException', ''],
    ['Microsoft.Graph.PowerShell.AuthenticationException', ''],
  ],
  'System.SystemException': [
    ['System.ArgumentException', 'Value does not fall within the expected range.'],
    ['System.ArithmeticException', 'Overflow or underflow in the arithmetic operation.'],
    [
      'System.Collections.Generic.KeyNotFoundException',
      'The given key was not present in the dictionary.',
    ],
    ['System.FormatException', 'One of the identified items was in an invalid format.'],
    ['System.IndexOutOfRangeException', 'Index was outside the bounds of the array.'],
    ['System.InvalidCastException', 'Specified cast is not valid.'],
    [
      'System.InvalidOperationException',
      'Operation is not valid due to the current state of the object.',
    ],
    ['System.IO.IOException', 'I/O error occurred.'],
    ['System.NotImplementedException', 'The method or operation is not implemented.'],
    ['System.NotSupportedException', 'Specified method is not supported.'],
    ['System.NullReferenceException', 'Object reference not set to an instance of an object.'],
    ['System.OperationCanceledException', 'The operation was canceled.'],
    [
      'System.OutOfMemoryException',
      'Insufficient memory to continue the execution of the program.',
    ],
    [
      'System.RankException',
      'Attempted to operate on an array with the incorrect number of dimensions.',
    ],
    ['System.Security.SecurityException', 'Security error.'],
    ['System.Security.Authentication.AuthenticationException', 'System error.'],
    ['System.TimeoutException', 'The operation has timed out.'],
    ['System.UnauthorizedAccessException', 'Attempted to perform an unauthorized operation.'],
    ['System.Xml.XmlException', 'An XML error has occurred.'],
    ['System.Management.Automation.RuntimeException', 'System error.'],
  ],
  'System.ArgumentException': [
    ['System.ArgumentNullException', 'Value cannot be null.'],
    [
      'System.ArgumentOutOfRangeException',
      'Specified argument was out of the range of valid values.',
    ],
    ['System.Text.RegularExpressions.RegexParseException', ''],
    ['System.Globalization.CultureNotFoundException', 'Culture is not supported.'],
    [
      'System.Management.Automation.PSArgumentException',
      'Value does not fall within the expected range.',
    ],
  ],
  'System.ArithmeticException': [
    ['System.DivideByZeroException', 'Attempted to divide by zero.'],
    ['System.OverflowException', 'Arithmetic operation resulted in an overflow.'],
  ],
  'System.FormatException': [
    ['System.UriFormatException', 'Invalid URI: The format of the URI could not be determined.'],
  ],
  'System.InvalidOperationException': [
    ['System.ObjectDisposedException', 'Cannot access a disposed object.'],
    ['System.Net.WebException', 'Operation is not valid due to the current state of the object.'],
    [
      'System.Management.Automation.PSInvalidOperationException',
      'Operation is not valid due to the current state of the object.',
    ],
  ],
  'System.InvalidCastException': [
    ['System.Management.Automation.PSInvalidCastException', 'Specified cast is not valid.'],
  ],
  'System.IO.IOException': [
    ['System.IO.DirectoryNotFoundException', 'Attempted to access a path that is not on the disk.'],
    ['System.IO.EndOfStreamException', 'Attempted to read past the end of the stream.'],
    ['System.IO.FileNotFoundException', 'Unable to find the specified file.'],
    [
      'System.IO.PathTooLongException',
      'The specified file name or path is too long, or a component of the specified path is too long.',
    ],
  ],
  'System.NotImplementedException': [
    [
      'System.Management.Automation.PSNotImplementedException',
      'The method or operation is not implemented.',
    ],
  ],
  'System.NotSupportedException': [
    ['System.Management.Automation.PSNotSupportedException', 'Specified method is not supported.'],
  ],
  'System.OperationCanceledException': [
    ['System.Threading.Tasks.TaskCanceledException', 'A task was canceled.'],
  ],
  'System.Management.Automation.RuntimeException': [
    ['System.Management.Automation.CmdletInvocationException', 'System error.'],
    ['System.Management.Automation.CommandNotFoundException', 'System error.'],
    ['System.Management.Automation.ExtendedTypeSystemException', 'System error.'],
    ['System.Management.Automation.ItemNotFoundException', 'System error.'],
    ['System.Management.Automation.ParameterBindingException', 'System error.'],
    ['System.Management.Automation.ParseException', 'System error.'],
    ['System.Management.Automation.PipelineStoppedException', 'The pipeline has been stopped.'],
    ['System.Management.Automation.ActionPreferenceStopException', 'System error.'],
  ],
  'System.Management.Automation.ExtendedTypeSystemException': [
    ['System.Management.Automation.MethodException', 'System error.'],
    ['System.Management.Automation.GetValueException', 'System error.'],
    ['System.Management.Automation.SetValueException', 'System error.'],
  ],
  'System.Management.Automation.MethodException': [
    ['System.Management.Automation.MethodInvocationException', 'System error.'],
  ],
  'System.Management.Automation.GetValueException': [
    ['System.Management.Automation.GetValueInvocationException', 'System error.'],
  ],
  'System.Management.Automation.SetValueException': [
    ['System.Management.Automation.SetValueInvocationException', 'System error.'],
  ],
  'System.Management.Automation.ParameterBindingException': [
    [
      'System.Management.Automation.ParameterBindingArgumentTransformationException',
      'System error.',
    ],
    ['System.Management.Automation.ParameterBindingValidationException', 'System error.'],
  ],
};

/** ArgumentNullException and its like take the parameter's name first, ArgumentException the message. */
const namesFirst = new Set(['System.ArgumentNullException', 'System.ArgumentOutOfRangeException']);

function withParameter(message: string, parameter: string): string {
  return parameter === '' ? message : `${message} (Parameter '${parameter}')`;
}

function argumentForms(typeName: string, standard: string): readonly Overload[] {
  const make = (message: string, parameter: string): Exception =>
    new Exception(typeName, withParameter(message, parameter), {
      details: new Map([['ParamName', parameter === '' ? null : parameter]]),
    });
  const isNameFirst = namesFirst.has(typeName);
  return [
    fixed('', () => make(standard, '')),
    fixed('String', ([text]: [string]) => (isNameFirst ? make(standard, text) : make(text, ''))),
    fixed('String, String', ([first, second]: [string, string]) =>
      isNameFirst ? make(second, first) : make(first, second),
    ),
    withInner(typeName),
    ...(typeName === 'System.ArgumentOutOfRangeException'
      ? [
          fixed('String, Object, String', ([parameter, value, message]: [string, Value, string]) =>
            make(`${message} (Parameter '${parameter}')\nActual value was ${String(value)}.`, ''),
          ),
        ]
      : []),
  ];
}

function withInner(typeName: string): Overload {
  return fixed(
    `String, ${root}`,
    ([message, inner]: [string, Exception | null]) => new Exception(typeName, message, { inner }),
  );
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

function makeException(typeName: string, base: string | null, standard: string): NetType {
  const blank = standard === '' ? `Exception of type '${typeName}' was thrown.` : standard;
  const isArgument = base === 'System.ArgumentException' || typeName === 'System.ArgumentException';
  return defineType(typeName, {
    bases: base === null ? [] : [base],
    instance: {
      properties: {
        ...(isArgument ? { ParamName: detail('ParamName') } : {}),
        ...(typeName.endsWith('FileNotFoundException') ? { FileName: detail('FileName') } : {}),
      },
    },
    convert: (value) => (typeof value === 'string' ? new Exception(typeName, value) : undefined),
    constructors: isArgument
      ? argumentForms(typeName, blank)
      : [
          fixed('', () => new Exception(typeName, blank)),
          fixed('String', ([message]: [string]) => new Exception(typeName, message)),
          withInner(typeName),
          ...(typeName.endsWith('FileNotFoundException') ? fileForms(typeName) : []),
        ],
  });
}

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

const rootType: NetType = {
  ...makeException(root, null, ''),
  instance: {
    properties: {
      Data: property(dataOf),
      HelpLink: setting('HelpLink'),
      HResult: property(() => -2_146_233_088),
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
};

/** All of them. */
export const exceptionTypes: readonly NetType[] = [
  rootType,
  ...Object.entries(families).flatMap(([base, members]) =>
    members.map(([name, message]) => makeException(name, base, message)),
  ),
];
