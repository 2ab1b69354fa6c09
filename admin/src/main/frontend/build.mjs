// Called by Maven: `node build.mjs build FOLDER` puts the app there, `node build.mjs check` lints, types and tests it.
// What has not changed since the last time is not done again.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** What a browser fetches before it shows anything, compressed. */
const BUDGET = 400_000;

/** The server's codes, which a test holds against the texts for them. */
const CODES = '../../../../jsonapi/src/main/java/dev/coppice/jsonapi/ProblemCode.java';

const here = dirname(fileURLToPath(import.meta.url));
const work = join(here, '..', '..', '..', 'target', 'frontend');
const dist = join(work, 'dist');
const [job, target] = process.argv.slice(2);

/** A digest of all files that decide what a step gives. */
function digest(...paths) {
  const hash = createHash('sha256').update(process.version.split('.')[0]);
  for (const path of paths.flatMap(filesBelow).sort()) {
    hash.update(path.slice(here.length)).update('\0').update(readFileSync(path)).update('\0');
  }
  return hash.digest('hex');
}

function filesBelow(name) {
  const path = join(here, name);
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}

/** Does the work unless the stamp says that it was done for the same files. */
function unlessDone(stamp, state, run) {
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === state) return;
  rmSync(stamp, { force: true });
  run();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, state);
}

/** Runs npm of the Node that runs this, without its noise unless something goes wrong. */
function npm(...words) {
  const path = dirname(process.execPath) + delimiter + process.env.PATH;
  const done = spawnSync('npm', words, {
    cwd: here,
    encoding: 'utf8',
    shell: process.platform === 'win32',
    env: { ...process.env, PATH: path, NO_COLOR: '1' },
    maxBuffer: 64_000_000,
  });
  if (done.status !== 0) {
    console.error(`npm ${words.join(' ')}\n${done.stdout ?? ''}${done.stderr ?? ''}${done.error ?? ''}`);
    console.error('The admin app could not be built; see above.');
    process.exit(1);
  }
}

function install() {
  unlessDone(join(here, 'node_modules', '.coppice-installed'), digest('package-lock.json', 'package.json'), () =>
    npm('ci'),
  );
}

function bundle() {
  const state = digest('package-lock.json', 'vite.config.ts', 'tsconfig.json', 'index.html', 'build.mjs', 'src');
  unlessDone(join(work, 'built'), state, () => {
    npm('run', 'build');
    holdBudget();
    pack();
  });
}

/** The scripts that index.html names, with what they import at once; pages fetched later do not count. */
function holdBudget() {
  const html = readFileSync(join(dist, 'index.html'), 'utf8');
  const first = [...html.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.js)"/g)].map((match) => match[1]);
  const bytes = first.map((name) => gzipSync(readFileSync(join(dist, name)), { level: 6 }).length);
  const sum = bytes.reduce((total, each) => total + each, 0);
  console.log(`Admin app: ${Math.round(sum / 1000)} kB of JavaScript at first, compressed`);
  if (first.length === 0 || sum > BUDGET) {
    console.error(`At most ${BUDGET / 1000} kB are allowed, in at least one file; import what is needed later with lazy().`);
    process.exit(1);
  }
}

/** Beside each file of the app what browsers take that know Brotli, as short as it gets: too slow for a server to do. */
function pack() {
  for (const name of readdirSync(join(dist, 'assets')).filter((each) => /\.(js|css|svg)$/.test(each))) {
    const content = readFileSync(join(dist, 'assets', name));
    const packed = brotliCompressSync(content, {
      params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: content.length },
    });
    if (packed.length < content.length) writeFileSync(join(dist, 'assets', `${name}.br`), packed);
  }
}

/** Puts the app where the jar is made of, without what an earlier build left there. */
function deliver(folder) {
  rmSync(join(folder, 'assets'), { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync(dist, folder, { recursive: true });
}

install();
if (job === 'build') {
  bundle();
  deliver(target);
} else {
  const state = digest('package-lock.json', 'vite.config.ts', 'tsconfig.json', 'eslint.config.js', 'src', CODES);
  unlessDone(join(work, 'checked'), state, () => npm('run', 'check'));
}
