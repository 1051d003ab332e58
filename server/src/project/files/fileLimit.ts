/** Bytes. VS Code hands no larger text to extensions, and reading one would hold everything else up. */
export const LARGEST_FILE = 50 * 1024 * 1024;

/** Why a file beyond it is not read. */
export const tooLarge = 'The file is larger than 50 MB, the most that an editor takes.';
