// What is used of Citation.js, which brings no types.
declare module '@citation-js/core' {
  export const plugins: { input: { data(input: unknown, type: string): unknown } };
}
declare module '@citation-js/plugin-bibtex';
