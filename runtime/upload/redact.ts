/**
 * An upload URL opens the session to whoever has it (upload-protocol.md §8.1, bug 28), and services
 * and transports put it into their messages. Every foreign text passes here before it is shown.
 */
import { redactText } from '../http/redact.ts';

const address = /\bhttps?:\/\/[^\s"'<>]+/gi;
const shortestSecret = 12;

/** The text without addresses beyond their host, and without any long part of the upload URL. */
export function redact(text: string, uploadUrl: string): string {
  return redactText(text.replace(address, hostOnly), secretsOf(uploadUrl));
}

function hostOnly(found: string): string {
  return URL.canParse(found) ? `${new URL(found).origin}/…` : '…';
}

function secretsOf(uploadUrl: string): string[] {
  const afterHost = uploadUrl.replace(/^https?:\/\/[^/?#]*/i, '');
  const parts = afterHost.split(/[/?&=#]/);
  const decoded = parts.map((part) => {
    try {
      return decodeURIComponent(part);
    } catch {
      return part;
    }
  });
  return [afterHost, ...parts, ...decoded]
    .filter((part) => part.length >= shortestSecret)
    .sort((a, b) => b.length - a.length);
}
