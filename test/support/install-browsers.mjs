// Installs the browsers and tools that the browser tests need and the machine lacks. Says first what they are, and
// last what could not be had.
import { spawnSync } from 'node:child_process';
import { ENGINES, findCommand, findEngine } from './browsers.mjs';

const run = (command) =>
  spawnSync(command, { shell: true, stdio: ['ignore', 'inherit', 'inherit'] }).status === 0;
const install = (packages) => `apt-get install -y --no-install-recommends ${packages.join(' ')}`;

const missing = Object.keys(ENGINES).filter((engine) => !findEngine(engine));
const packages = missing.flatMap((engine) => ENGINES[engine].packages);
const sudo = process.getuid?.() === 0 ? '' : 'sudo ';
const automatic = sudo && 'sudo -n '; // asks for no password: nobody may be there to give it
if (missing.length > 0 && findCommand(['apt-get'])) {
  console.log(`The browser tests lack ${missing.map((engine) => ENGINES[engine].name).join(', ')}.`);
  console.log(`Installing Debian's packages for all of this machine: ${packages.join(', ')}`);
  process.env.DEBIAN_FRONTEND = 'noninteractive';
  // Engines are installed one by one, so that one that cannot be had keeps no other away.
  if (run(`${automatic}apt-get update`))
    for (const engine of missing) run(automatic + install(ENGINES[engine].packages));
}
for (const engine of missing.filter((engine) => !findEngine(engine))) {
  const { name, packages } = ENGINES[engine];
  console.log(`No ${name}: its tests are skipped. On Debian or Ubuntu: ${sudo}${install(packages)}`);
}
