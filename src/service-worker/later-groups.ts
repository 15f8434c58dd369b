import type { LaterGroup } from '../lib/platform/site-messages';
import { GroupCache } from './group-cache';
import type { SiteFile, SiteFiles } from './site-files';

export interface LaterGroups {
	readonly files: SiteFiles;
	readonly later: Readonly<Record<LaterGroup, GroupCache>>;
}

/** The groups of a list, each in a cache of its own. */
export function groupsOf(files: SiteFiles, scope: string): LaterGroups {
	const group = (name: string, list: readonly SiteFile[] = []) => new GroupCache(`darasa-${name}`, list, scope);
	const { rest, teacher, model } = files;
	return {
		files,
		later: { rest: group('rest', rest), teacher: group('teacher', teacher), model: group('model-code', model) }
	};
}
