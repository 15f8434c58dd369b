export interface SiteFile {
	readonly url: string;
	readonly revision: string | null;
	/** Compressed size: what storing it costs the learner's data. */
	readonly bytes: number;
}

export type GroupName = 'core' | 'rest' | 'model';

export type SiteFiles = Readonly<Record<GroupName, readonly SiteFile[]>>;

/** The list is written here as the last step of a build, when all files are known. */
export function readSiteFiles(): SiteFiles {
	const written: unknown = '__DARASA_SITE_FILES__';
	return typeof written === 'string' ? { core: [], rest: [], model: [] } : (written as SiteFiles);
}
