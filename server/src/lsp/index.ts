// What the programs may use of the protocol's rim.
export { connectionStrategy } from './connectionStrategy';
export { describe } from './guards';
export { type ServerOptions, serve } from './server';
