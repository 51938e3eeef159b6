// Bundles each site into dist/<site>. A site's files never mix: each application serves its own folder and nothing else.
import { build } from 'esbuild';
import { copyFile, mkdir, readdir, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(fileURLToPath(import.meta.url));
const dist = join(root, 'dist');

async function bundle(site) {
  const entries = ['main.ts', 'main.css', 'sheet.css'].map(file => join(root, site, file)).filter(existsSync);
  await build({
    entryPoints: entries,
    outdir: join(dist, site),
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2020',
    legalComments: 'none',
    logLevel: 'warning',
  });

  const assets = join(root, site, 'assets');
  const files = existsSync(assets) ? await readdir(assets) : [];
  await Promise.all(files.map(file => copyFile(join(assets, file), join(dist, site, file))));
}

await rm(dist, { recursive: true, force: true });
await mkdir(dist, { recursive: true });
await Promise.all(['visitor', 'console'].map(bundle));
