// Stands in the bundles for what the BibTeX library could fetch with: Gloss makes no network access.
const refuse = () => {
  throw new Error('Gloss makes no network access');
};
export default Object.assign(() => ({ fetch: refuse, Headers: class {} }), { Headers: class {} });
