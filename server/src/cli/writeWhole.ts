import { link, rename, rm, writeFile } from 'node:fs/promises';

/**
 * Writes a file so that it is there whole or not at all, whatever ends the program on the way: beside its place first.
 * @throws with the code `EEXIST` where the file is there already and `overwrites` is not given.
 */
export async function writeWhole(path: string, text: string, overwrites: boolean): Promise<void> {
  const beside = `${path}.${process.pid}.tmp`;
  try {
    await writeFile(beside, text, { flush: true });
    if (overwrites) await rename(beside, path);
    else {
      await link(beside, path).catch(async error => {
        if (error.code === 'EEXIST' || error.code === 'ENOENT') throw error;
        // A file system without links: the next best is to take the name first.
        await writeFile(path, text, { flag: 'wx' });
      });
    }
  } finally {
    await rm(beside, { force: true });
  }
}
