// Decides what process the kill tests kill: the real server on a given folder, saying its port when it answers.
import { serve } from '../serve.ts';

const server = await serve({ port: 0, dataDir: process.argv[2] ?? '', mostRequests: 1_000_000 });
process.stdout.write(`ready ${server.port}\n`);
process.once('SIGINT', () => {
  void server.stop().then(() => process.exit(0));
});
