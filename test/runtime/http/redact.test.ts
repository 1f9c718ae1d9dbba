import { expect, test } from '@jest/globals';
import { redactText } from '../../../runtime/http/redact.ts';

test.each([
  [
    'https://a.example/x?tempauth=v1.abc&rename=False',
    'https://a.example/x?tempauth=***&rename=False',
  ],
  ['https://a.example/x?a=1&AuthToken=abc', 'https://a.example/x?a=1&AuthToken=***'],
  ['https://a.example/x?tempauthtoken=abc#end', 'https://a.example/x?tempauthtoken=***#end'],
  ['https://a.example/cb?code=abc&state=1', 'https://a.example/cb?code=***&state=1'],
  ['https://a.example/b?sv=1&sig=a%2Fb%3D', 'https://a.example/b?sv=1&sig=***'],
  ['https://a.example/#access_token=abc', 'https://a.example/#access_token=***'],
  [
    'https://a.example/?u=https%3A%2F%2Fb%3Ftempauth%3Dabc%26x%3D1',
    'https://a.example/?u=https%3A%2F%2Fb%3Ftempauth%3D***%26x%3D1',
  ],
  ['https://user:pass@a.example/x', 'https://***@a.example/x'],
  ['https://x.up.1drv.com/up/fe6987415ace7X4e1eF866337', 'https://x.up.1drv.com/up/***'],
  [
    'https://graph.microsoft.com/v1.0/me/messages?$filter=code eq 1',
    'https://graph.microsoft.com/v1.0/me/messages?$filter=code eq 1',
  ],
  ['not a url ?tempauth=abc', 'not a url ?tempauth=***'],
])('%s becomes %s', (url, shown) => {
  expect(redactText(url)).toBe(shown);
});

test('headers in a text lose their credentials', () => {
  expect(redactText('Authorization: Bearer eyJ0eXAi.abc.def- was refused')).toBe(
    'Authorization: Bearer *** was refused',
  );
});
