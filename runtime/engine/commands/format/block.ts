/** What formatting makes of objects: blocks that only have to be laid out at a width. */

export type Alignment = 'left' | 'right' | 'center';

export interface Column {
  readonly label: string;
  readonly alignment: Alignment;
  /** Fixed, or undefined where the texts decide. */
  readonly width?: number | undefined;
}

/** A row of cells, or a text that came between rows. */
export type Row = readonly string[] | string;

export interface TableGroup {
  readonly title: string | null;
  readonly rows: Row[];
}

export interface TableBlock {
  readonly kind: 'table';
  readonly columns: readonly Column[];
  readonly groups: TableGroup[];
  readonly hidesHeaders: boolean;
  readonly wraps: boolean;
}

export interface ListGroup {
  readonly title: string | null;
  readonly records: (readonly (readonly [label: string, text: string])[])[];
}

export interface ListBlock {
  readonly kind: 'list';
  readonly groups: ListGroup[];
}

export interface WideBlock {
  readonly kind: 'wide';
  readonly columns: number | null;
  readonly texts: string[];
}

export interface TextBlock {
  readonly kind: 'text';
  readonly lines: string[];
}

export type Block = TableBlock | ListBlock | WideBlock | TextBlock;
