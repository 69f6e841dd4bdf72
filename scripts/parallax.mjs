// `npm run --silent parallax -- VERB …`: the command line, installed and built first where it is not.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { checkNode, ensureBuilt, ensureInstalled, root } from './workspace.mjs';

checkNode();
ensureInstalled();
ensureBuilt('@parallax/api');
// npm runs scripts in the workspace's folder; paths are meant from where the command was typed.
const { INIT_CWD: typedIn } = process.env;
if (process.cwd() === root && typedIn) process.chdir(typedIn);
await import(pathToFileURL(join(root, 'apps/api/dist/parallax.js')).href);
