/** What has to be shown where formatted citations are: citeproc-js's attribution (CPAL-1.0) and that of the CSL styles. */
export const CITATION_CREDIT = {
  text: 'Citations by CSL (citeproc-js)',
  url: 'https://citationstyles.org',
} as const;
