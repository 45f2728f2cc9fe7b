// Decides how the server ends under `npm start`: npm's shell passes no signal on, so a server that is left behind stops itself.
const LOOK_MILLISECONDS = 250;
const parent = process.ppid;

setInterval(() => {
  if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM');
}, LOOK_MILLISECONDS).unref();

process.argv.splice(2, 0, 'serve');
await import('../apps/cli/bin/strongback.js');
