import { deflateSync, inflateSync } from 'node:zlib';
import type { ProblemRecord } from './problemRecord';

/** The problems of several documents in few bytes: their messages repeat one another. */
export const packProblems = (problems: readonly (readonly ProblemRecord[])[]): Uint8Array =>
  deflateSync(JSON.stringify(problems), { level: 3 });

/** Throws where the bytes are damaged: zlib's checksum tells. */
export const unpackProblems = (bytes: Uint8Array): readonly (readonly ProblemRecord[])[] =>
  JSON.parse(inflateSync(bytes).toString('utf8'));
