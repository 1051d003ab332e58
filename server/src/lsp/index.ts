// What the programs may use of the protocol's rim.
export { type ServerOptions, serve } from './server';
