import { main } from './cli/main';
import { processTerminal } from './cli/terminal';

// The exit status is set rather than forced, so that output still on its way to a pipe arrives.
main(process.argv.slice(2), processTerminal(__dirname)).then(status => {
  process.exitCode = status;
});
