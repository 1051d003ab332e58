import type { TextRange } from '../../markup';

/**
 * The header of a U.S. diplomatic telegram, field by field; `gloss outline` prints these under the same names.
 * A field that the text does not have is absent or `null`; `tokens` tells where each was read.
 */
export interface CableHeader {
  /** `09LIMA1661`: two-digit year, post without blanks, message number without zeros. */
  readonly id: string | null;
  readonly channelId: string | null;
  readonly prosign: string | null;
  readonly de: {
    readonly routingIndicator: string;
    readonly serial: string;
    readonly section: string | null;
    readonly dayOfYear: number;
    readonly time: string;
  } | null;
  /** ISO 8601 to the minute, UTC: `2009-11-20T16:58Z`. */
  readonly dateTime: string | null;
  readonly precedence: readonly string[];
  readonly from: string | null;
  readonly to: readonly CableAddress[];
  readonly info: readonly CableAddress[];
  readonly classification: string | null;
  /** From `SECTION 01 OF 02`. */
  readonly section: { readonly number: number; readonly total: number } | null;
  readonly post: string | null;
  /** Message reference number, as printed: `001661`. */
  readonly mrn: string | null;
  readonly captions: readonly string[];
  readonly executiveOrder: { readonly order: string; readonly declassifyOn: string | null } | null;
  readonly tags: readonly string[];
  readonly subject: string | null;
  readonly refs: readonly string[];
  readonly classifiedBy: string | null;
  readonly reasons: readonly string[];
  readonly signature: string | null;
  /** Every token of the header that can be explained or checked, in the order of the text. */
  readonly tokens: readonly HeaderToken[];
}

export interface CableAddress {
  readonly routingIndicator: string | null;
  readonly address: string;
  /** `IMMEDIATE`, `PRIORITY` …; `null` for routine. */
  readonly precedence: string | null;
  /** Running number of messages to that addressee, as printed. */
  readonly number: string | null;
}

export interface HeaderToken {
  readonly kind:
    | 'channel'
    | 'prosign'
    | 'routing-indicator'
    | 'serial'
    | 'transmission-section'
    | 'day-of-year'
    | 'time'
    | 'security-warning'
    | 'operating-signal'
    | 'precedence'
    | 'date-time-group'
    | 'from'
    | 'address'
    | 'addressee-number'
    | 'classification'
    | 'section'
    | 'post'
    | 'mrn'
    | 'caption'
    | 'executive-order'
    | 'declassification'
    | 'tag'
    | 'tag-name'
    | 'subject'
    | 'reference'
    | 'classified-by'
    | 'reason'
    | 'label'
    | 'signature';
  readonly range: TextRange;
  /** The token's value, cleaned of damage: `PREL` for `[PREL](#)`. */
  readonly value: string;
  /** The letter before an item of a lettered REF list: `B`. */
  readonly letter?: string;
}
