/** What an operator needs besides its operands: the session's side of it. */
import type { MemberContext } from '../net-type.ts';
import type { Hashtable } from '../value.ts';

export interface OperatorExtras {
  /** Sets $Matches after a -match that found something. */
  readonly setMatches: (matches: Hashtable) => void;
  /** $OFS, what stands between the elements of a list that becomes text; a blank unless it is set. */
  readonly ofs?: string;
  readonly invoke: MemberContext['invoke'];
}
