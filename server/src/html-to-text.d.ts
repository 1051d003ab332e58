/** The part of html-to-text that is used here; it has no types of its own. */
declare module 'html-to-text' {
  export interface BlockTextBuilder {
    openBlock(options: { leadingLineBreaks?: number; reservedLineLength?: number }): void;
    closeBlock(options: { trailingLineBreaks?: number }): void;
    addInline(text: string): void;
  }
  export interface FormatOptions {
    readonly level?: number;
  }
  export interface HtmlElement {
    readonly children: unknown;
  }
  export type Walk = (children: unknown, builder: BlockTextBuilder) => void;
  export type Formatter = (element: HtmlElement, walk: Walk, builder: BlockTextBuilder, options: FormatOptions) => void;
  export interface Options {
    wordwrap?: number | false;
    baseElements?: { selectors: readonly string[]; returnDomByDefault?: boolean };
    formatters?: Readonly<Record<string, Formatter>>;
    selectors?: readonly { selector: string; format?: string; options?: Readonly<Record<string, unknown>> }[];
  }
  export function convert(html: string, options?: Options): string;
}
