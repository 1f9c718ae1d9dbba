/** What an upload tells while it runs, in the order in which it happens; never an upload URL. */
export type UploadEvent =
  | {
      readonly kind: 'planned';
      readonly name: string;
      readonly bytes: number;
      readonly ranges: number;
      readonly rangeSize: number;
    }
  /** `end` is the offset after the last byte. */
  | {
      readonly kind: 'rangeStarted';
      readonly start: number;
      readonly end: number;
      readonly total: number;
    }
  /** `acknowledged` is what the service says it holds, not what was written to the socket. */
  | { readonly kind: 'rangeAccepted'; readonly acknowledged: number; readonly total: number }
  | { readonly kind: 'waiting'; readonly seconds: number; readonly reason: string }
  /** The service was asked where it stands; the upload goes on from there. */
  | { readonly kind: 'reconciled'; readonly offset: number }
  /** A new session replaces one that was lost; the upload begins again. */
  | { readonly kind: 'recreated'; readonly count: number; readonly reason: string }
  | { readonly kind: 'verifying' }
  | { readonly kind: 'warning'; readonly message: string }
  | { readonly kind: 'done'; readonly bytes: number };
