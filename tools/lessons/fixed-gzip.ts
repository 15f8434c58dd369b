import { gzipSync } from 'fflate';
import type { FixedGzip } from '../../src/lib/packs/pack-bytes';

/** The same bytes on every machine and every day: fflate's own deflate, no time in the header. */
export const fixedGzip: FixedGzip = (bytes) => gzipSync(bytes, { level: 9, mtime: 0 });
