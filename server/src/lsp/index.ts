// What the programs start with; `server.ts`, which serves, is loaded behind the answer to `initialize`.
export { connectionStrategy } from './connectionStrategy';
export { describe } from './guards';
export { HeldMessages } from './heldMessages';
export { serve } from './serve';
