/** A YAML file of `server/data/`, compiled in by the build as the data that it holds. */
declare module '*.yaml' {
  const data: unknown;
  export default data;
}
